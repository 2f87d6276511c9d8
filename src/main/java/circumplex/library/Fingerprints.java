package circumplex.library;

import circumplex.audio.decode.AudioPayload;
import circumplex.model.AudioFingerprint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the fingerprints of audio files: SHA-256 over kind, length and blocks of the audio data without its tags. */
final class Fingerprints {
    private static final Logger LOG = LoggerFactory.getLogger(Fingerprints.class);

    private Fingerprints() {}

    /** The fingerprint of a file; none of an empty one, and none of one that cannot be read. */
    static Optional<AudioFingerprint> of(Path file) {
        try {
            AudioPayload payload = AudioPayload.read(file);
            return payload.length() == 0 ? Optional.empty() : Optional.of(of(payload));
        } catch (IOException | RuntimeException e) {
            // The analysis opens the file again and says what is wrong with it.
            LOG.debug("No fingerprint could be taken of {}", file, e);
            return Optional.empty();
        }
    }

    private static AudioFingerprint of(AudioPayload payload) {
        MessageDigest digest = sha256();
        digest.update(payload.kind().getBytes(StandardCharsets.US_ASCII));
        digest.update(
                ByteBuffer.allocate(Long.BYTES + 1).putLong(1, payload.length()).array());
        payload.blocks().forEach(digest::update);
        ByteBuffer sum = ByteBuffer.wrap(digest.digest());
        return new AudioFingerprint(sum.getLong(), sum.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
