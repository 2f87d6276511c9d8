package circumplex.audio.decode;

/**
 * Where the samples of an uncompressed file lie.
 *
 * @param format name for people
 * @param sampleRate in hertz
 * @param channels number of channels
 * @param encoding how a sample is written
 * @param bigEndian whether its high byte comes first
 * @param start position of the first byte
 * @param frameBytes size of one sample of every channel
 * @param frames number of them that the file really holds
 */
record PcmLayout(
        String format,
        int sampleRate,
        int channels,
        PcmEncoding encoding,
        boolean bigEndian,
        long start,
        int frameBytes,
        long frames) {}
