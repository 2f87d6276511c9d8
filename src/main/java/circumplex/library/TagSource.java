package circumplex.library;

import circumplex.model.ReplayGain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the tags of files of some kinds. */
interface TagSource {

    /**
     * @param container what the file's first bytes say it is
     * @throws IOException if there is nothing that can be read as tags
     */
    EmbeddedTags tags(Path file, TagContainer container) throws IOException;

    /**
     * The front cover, or any other picture where there is none marked as such.
     *
     * @throws IOException if there is nothing that can be read as tags
     */
    Optional<byte[]> cover(Path file, TagContainer container) throws IOException;

    /**
     * How loud the file should be played.
     *
     * @throws IOException if there is nothing that can be read as tags
     */
    ReplayGain replayGain(Path file, TagContainer container) throws IOException;
}
