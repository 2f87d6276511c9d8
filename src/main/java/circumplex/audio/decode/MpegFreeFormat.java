package circumplex.audio.decode;

import java.io.IOException;

/**
 * Finds MPEG audio of free bit rate, whose headers do not tell how long the frames are: all are equally long, but for
 * the padding, so that the distance of two headers tells it.
 *
 * @param start where the first frame begins
 * @param frameBytes size of a frame without padding
 */
record MpegFreeFormat(long start, int frameBytes) {
    /** 640 kbit/s, the most that an encoder makes, at 8 kHz; and a header with hardly anything behind it. */
    private static final int LARGEST = 5760;

    private static final int SMALLEST = 24;

    /**
     * The first place where so many frames follow each other.
     *
     * @param to where to stop looking for a beginning
     * @return null if there is none
     */
    static MpegFreeFormat find(FileBytes file, long from, long to, int frames) throws IOException {
        long end = Math.min(to, file.length());
        for (long position = from; position < end; position++) {
            if (file.unsignedByte(position) == 0xff) {
                MpegFreeFormat found = at(file, position, frames);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static MpegFreeFormat at(FileBytes file, long position, int frames) throws IOException {
        MpegHeader first = MpegSync.headerAt(file, position, SMALLEST);
        if (first == null) {
            return null;
        }
        int padding = first.bytes() - SMALLEST;
        for (int distance = SMALLEST; distance <= LARGEST; distance++) {
            MpegHeader second = MpegSync.headerAt(file, position + distance, SMALLEST);
            if (second != null
                    && second.continues(first)
                    && MpegSync.isRun(file, position, frames, distance - padding)) {
                return new MpegFreeFormat(position, distance - padding);
            }
        }
        return null;
    }
}
