package circumplex.library;

import circumplex.model.AudioFingerprint;
import circumplex.model.FileFacts;
import circumplex.model.Tags;
import java.util.Optional;

/**
 * What was read of a new or changed file.
 *
 * @param file as it was listed
 * @param fingerprint of its audio
 * @param reading its tags; empty where they are known, because nothing of the file changed but its place
 */
record FileReading(FoundFile file, Optional<AudioFingerprint> fingerprint, Optional<TagReader.Reading> reading) {

    Tags tags() {
        return reading.orElseThrow().tags();
    }

    FileFacts facts() {
        return reading.orElseThrow().facts().with(fingerprint);
    }
}
