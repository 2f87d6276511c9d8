package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where the frames of an MPEG audio file begin. Made by hopping from header to header, past junk between them; frames of
 * another kind than the first are left out, and so is a last frame that is cut off. Only some of the places are kept;
 * the others are found by hopping again. Not thread-safe.
 */
final class MpegFrameIndex {
    /** The delay of every decoder, in samples, which LAME's numbers do not count. */
    private static final int DECODER_DELAY = 529;

    /** Every so many frames, the place is kept. */
    private static final int STEP = 64;

    private final FileBytes file;
    private final int freeBytes;
    private MpegHeader first;
    /** Header of the frame that was found last. */
    private MpegHeader found;

    private long[] marks = new long[64];
    /** Number of frames from the first of the file on. */
    private int count;
    /** Number of frames at the beginning that hold facts rather than sound, 0 or 1. */
    private int leading;

    private int skippedFrames;
    private int padding;

    private int lastIndex;
    private long lastPosition;

    private MpegFrameIndex(FileBytes file, int freeBytes) {
        this.file = file;
        this.freeBytes = freeBytes;
    }

    /**
     * Reads the headers of a whole file.
     *
     * @param start where to begin to look
     * @param freeBytes see {@link MpegHeader#parse}
     * @throws AudioFailure DAMAGED if there is not one whole frame
     */
    static MpegFrameIndex of(FileBytes file, long start, int freeBytes) throws AudioFailure, IOException {
        MpegFrameIndex index = new MpegFrameIndex(file, freeBytes);
        index.readHeaders(start);
        index.readInfoFrame();
        return index;
    }

    private void readHeaders(long start) throws AudioFailure, IOException {
        long position = frameAtOrAfter(start);
        while (position >= 0) {
            if (count % STEP == 0) {
                if (count / STEP == marks.length) {
                    marks = Arrays.copyOf(marks, marks.length * 2);
                }
                marks[count / STEP] = position;
            }
            count++;
            position = frameAtOrAfter(position + found.bytes());
        }
        if (first == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "There is no whole MPEG audio frame.");
        }
        lastPosition = marks[0];
    }

    /** The next frame of the stream's kind that lies in the file as a whole, or −1. */
    private long frameAtOrAfter(long from) throws IOException {
        long position = from;
        while (position >= 0 && position + 4 <= file.length()) {
            MpegHeader header = headerAt(position);
            if (header != null && (first == null || header.continues(first))) {
                if (position + header.bytes() > file.length()) {
                    return -1;
                }
                first = first == null ? header : first;
                found = header;
                return position;
            }
            position = resynchronise(position + 1);
        }
        return -1;
    }

    private long resynchronise(long from) throws IOException {
        long position = from;
        while (true) {
            position = MpegSync.find(file, position, file.length(), 2, freeBytes);
            if (position < 0 || first == null || first.continues(headerAt(position))) {
                return position;
            }
            position++;
        }
    }

    private void readInfoFrame() throws AudioFailure, IOException {
        MpegInfoFrame info = MpegInfoFrame.read(file.read(marks[0], first.bytes()), first);
        if (info == null) {
            return;
        }
        leading = 1;
        if (size() == 0) {
            throw new AudioFailure(FailureCode.DAMAGED, "There is a header and no audio behind it.");
        }
        boolean gapless = info.hasDelay()
                && (long) info.delay() + info.padding() + DECODER_DELAY < (long) size() * first.frames();
        if (gapless) {
            skippedFrames = info.delay() + DECODER_DELAY;
            // Where frames are missing at the end, so is the padding.
            padding = size() >= info.frames() ? Math.max(0, info.padding() - DECODER_DELAY) : 0;
        }
    }

    private MpegHeader headerAt(long position) throws IOException {
        return MpegSync.headerAt(file, position, freeBytes);
    }

    /** What all frames have in common. */
    MpegHeader format() {
        return first;
    }

    /** Number of MPEG frames. */
    int size() {
        return count - leading;
    }

    /** The bytes of an MPEG frame; empty where the file became shorter meanwhile. */
    byte[] frame(int index) throws IOException {
        int wanted = index + leading;
        if (wanted < lastIndex || wanted / STEP > lastIndex / STEP) {
            lastIndex = wanted / STEP * STEP;
            lastPosition = marks[wanted / STEP];
        }
        while (lastIndex < wanted) {
            MpegHeader header = headerAt(lastPosition);
            long next = header == null ? -1 : frameAtOrAfter(lastPosition + header.bytes());
            if (next < 0) {
                return new byte[0];
            }
            lastPosition = next;
            lastIndex++;
        }
        MpegHeader header = headerAt(lastPosition);
        return header == null ? new byte[0] : file.read(lastPosition, header.bytes());
    }

    /** How many samples at the start are the encoder's and decoder's delay. */
    int skippedFrames() {
        return skippedFrames;
    }

    /** Length in samples of each channel, without delay and padding. */
    long frames() {
        return (long) size() * first.frames() - skippedFrames - padding;
    }
}
