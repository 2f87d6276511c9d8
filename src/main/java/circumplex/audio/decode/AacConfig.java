package circumplex.audio.decode;

/**
 * What an AAC track says of itself (AudioSpecificConfig, ISO/IEC 14496-3, section 1.6.2.1), where that is the whole truth.
 *
 * @param sampleRate in hertz
 * @param channels number of channels
 */
record AacConfig(int sampleRate, int channels) {
    private static final int LOW_COMPLEXITY = 2;
    private static final int[] RATES = {
        96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000, 7350
    };

    /** At this rate and below, a decoder may find that the rate, or the number of channels, is to be doubled. */
    private static final int MAY_BE_DOUBLED = 24_000;

    /** The end of a description that says that nothing is to be doubled. */
    private static final int[] PLAIN = {0x56, 0xe5, 0};

    /** Reads the description; null where only decoding tells what comes out. */
    static AacConfig read(byte[] setup) {
        boolean plain = setup.length == 2 || setup.length == 2 + PLAIN.length && Bytes.has(setup, 2, PLAIN);
        int bits = Bytes.big16(setup, 0);
        int rate = bits >> 7 & 15;
        int channels = bits >> 3 & 15;
        if (!plain || bits >> 11 != LOW_COMPLEXITY || rate >= RATES.length || channels < 1 || channels > 7) {
            return null;
        }
        // The seventh arrangement has eight channels.
        return RATES[rate] <= MAY_BE_DOUBLED ? null : new AacConfig(RATES[rate], channels == 7 ? 8 : channels);
    }
}
