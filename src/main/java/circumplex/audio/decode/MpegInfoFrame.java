package circumplex.audio.decode;

/**
 * The first frame of many MP3 files: no audio, but facts on the rest, as Xing, LAME and Fraunhofer write them.
 *
 * @param frames number of audio frames that follow, 0 where not told
 * @param hasDelay whether the two numbers below are there
 * @param delay samples that the encoder put in front
 * @param padding samples that the encoder put at the end
 */
record MpegInfoFrame(long frames, boolean hasDelay, int delay, int padding) {

    /** Reads a frame, or gives null where it is an ordinary one. */
    static MpegInfoFrame read(byte[] frame, MpegHeader header) {
        if (header.layer() != 3) {
            return null;
        }
        if (Bytes.has(frame, 36, "VBRI")) {
            return new MpegInfoFrame(Bytes.big32(frame, 36 + 14), false, 0, 0);
        }
        int at = 4 + header.sideInformation();
        if (!isXing(frame, at)) {
            // Some writers count the checksum.
            at += 2;
            if (!header.checksum() || !isXing(frame, at)) {
                return null;
            }
        }
        long flags = Bytes.big32(frame, at + 4);
        int next = at + 8;
        long frames = 0;
        if ((flags & 1) != 0) {
            frames = Bytes.big32(frame, next);
            next += 4;
        }
        next += (flags & 2) != 0 ? 4 : 0;
        next += (flags & 4) != 0 ? 100 : 0;
        next += (flags & 8) != 0 ? 4 : 0;
        boolean hasDelay =
                (Bytes.has(frame, next, "LAME") || Bytes.has(frame, next, "Lav") || Bytes.has(frame, next, "L3.9"))
                        && next + 24 <= frame.length;
        int both = Bytes.big24(frame, next + 21);
        return new MpegInfoFrame(frames, hasDelay, hasDelay ? both >>> 12 : 0, hasDelay ? both & 0xfff : 0);
    }

    private static boolean isXing(byte[] frame, int at) {
        return Bytes.has(frame, at, "Xing") || Bytes.has(frame, at, "Info");
    }
}
