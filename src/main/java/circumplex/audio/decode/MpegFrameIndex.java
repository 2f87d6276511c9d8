package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.Arrays;

/**
 * Where every frame of an MPEG audio file begins. Made by hopping from header to header, past junk between them; frames
 * of another kind than the first are left out, and so is a last frame that is cut off. Immutable.
 */
final class MpegFrameIndex {
    /** The delay of every decoder, in samples, which LAME's numbers do not count. */
    private static final int DECODER_DELAY = 529;

    private final MpegHeader first;
    private final long[] positions;
    private final int skippedFrames;
    private final int padding;

    private MpegFrameIndex(MpegHeader first, long[] positions, int skippedFrames, int padding) {
        this.first = first;
        this.positions = positions;
        this.skippedFrames = skippedFrames;
        this.padding = padding;
    }

    /**
     * Reads the headers of a whole file.
     *
     * @param start where to begin to look
     * @throws AudioFailure DAMAGED if there is not one whole frame
     */
    static MpegFrameIndex of(FileBytes file, long start) throws AudioFailure, IOException {
        MpegHeader first = null;
        long[] positions = new long[4096];
        int count = 0;
        long position = start;
        while (position + 4 <= file.length()) {
            MpegHeader header = MpegSync.headerAt(file, position);
            boolean fits = header != null && (first == null || header.continues(first));
            if (!fits) {
                position = resynchronise(file, position + 1, first);
                if (position < 0) {
                    break;
                }
                continue;
            }
            if (position + header.bytes() > file.length()) {
                break;
            }
            if (first == null) {
                first = header;
            }
            if (count == positions.length) {
                positions = Arrays.copyOf(positions, count * 2);
            }
            positions[count++] = position;
            position += header.bytes();
        }
        if (first == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "There is no whole MPEG audio frame.");
        }
        MpegInfoFrame info = MpegInfoFrame.read(file.read(positions[0], first.bytes()), first);
        if (info == null) {
            return new MpegFrameIndex(first, Arrays.copyOf(positions, count), 0, 0);
        }
        long[] audio = Arrays.copyOfRange(positions, 1, count);
        if (audio.length == 0) {
            throw new AudioFailure(FailureCode.DAMAGED, "There is a header and no audio behind it.");
        }
        boolean gapless = info.hasDelay()
                && (long) info.delay() + info.padding() + DECODER_DELAY < (long) audio.length * first.frames();
        if (!gapless) {
            return new MpegFrameIndex(first, audio, 0, 0);
        }
        // Where frames are missing at the end, so is the padding.
        boolean whole = audio.length >= info.frames();
        return new MpegFrameIndex(
                first, audio, info.delay() + DECODER_DELAY, whole ? Math.max(0, info.padding() - DECODER_DELAY) : 0);
    }

    private static long resynchronise(FileBytes file, long from, MpegHeader first) throws IOException {
        long position = from;
        while (true) {
            position = MpegSync.find(file, position, file.length(), 2);
            if (position < 0 || first == null || first.continues(MpegSync.headerAt(file, position))) {
                return position;
            }
            position++;
        }
    }

    /** What all frames have in common. */
    MpegHeader format() {
        return first;
    }

    /** Number of MPEG frames. */
    int size() {
        return positions.length;
    }

    /** Where an MPEG frame begins in the file. */
    long position(int index) {
        return positions[index];
    }

    /** How many samples at the start are the encoder's and decoder's delay. */
    int skippedFrames() {
        return skippedFrames;
    }

    /** Length in samples of each channel, without delay and padding. */
    long frames() {
        return (long) positions.length * first.frames() - skippedFrames - padding;
    }
}
