package circumplex.model;

import java.util.Optional;

/**
 * What the file system, the audio header and the audio itself say; enough to tell whether a file changed since it was
 * read, and whether it sounds different.
 *
 * @param size in bytes
 * @param modifiedMillis time of last change, milliseconds since 1970
 * @param format short name for people, such as "MP3" or "FLAC"; empty where unknown
 * @param sampleRate in hertz, 0 where unknown
 * @param channels number of channels, 0 where unknown
 * @param fingerprint of the audio; empty where it was not taken yet or the file cannot be read
 */
public record FileFacts(
        long size,
        long modifiedMillis,
        String format,
        int sampleRate,
        int channels,
        Optional<AudioFingerprint> fingerprint) {

    /** Facts without a fingerprint. */
    public FileFacts(long size, long modifiedMillis, String format, int sampleRate, int channels) {
        this(size, modifiedMillis, format, sampleRate, channels, Optional.empty());
    }

    /** The same with this fingerprint. */
    public FileFacts with(Optional<AudioFingerprint> taken) {
        return new FileFacts(size, modifiedMillis, format, sampleRate, channels, taken);
    }

    /** The same with another size and time. */
    public FileFacts with(long otherSize, long otherModifiedMillis) {
        return new FileFacts(otherSize, otherModifiedMillis, format, sampleRate, channels, fingerprint);
    }
}
