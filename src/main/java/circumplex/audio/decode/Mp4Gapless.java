package circumplex.audio.decode;

/**
 * What iTunes' tag "iTunSMPB" says.
 *
 * @param delay samples that the encoder put in front
 * @param total samples to be heard
 */
record Mp4Gapless(long delay, long total) {

    /** Reads the tag's hexadecimal numbers, or gives null where it does not hold them. */
    static Mp4Gapless read(String text) {
        String[] numbers = text.split("\\s+");
        if (numbers.length < 4) {
            return null;
        }
        try {
            long delay = Long.parseLong(numbers[1], 16);
            long total = Long.parseLong(numbers[3], 16);
            return delay >= 0 && total > 0 && total < Long.MAX_VALUE / 2 ? new Mp4Gapless(delay, total) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
