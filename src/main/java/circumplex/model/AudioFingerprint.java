package circumplex.model;

/**
 * Tells the audio of a file from any other: the first 128 bits of a SHA-256 over the audio data without its tags. Two
 * files with the same fingerprint sound the same, whatever their names, places and tags are.
 *
 * @param high the first 64 bits
 * @param low the next 64 bits
 */
public record AudioFingerprint(long high, long low) {

    /** 32 hexadecimal digits, for names of files and for people. */
    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }
}
