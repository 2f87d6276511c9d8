package circumplex.audio.decode;

import java.io.IOException;
import java.util.Arrays;

/**
 * Puts the sound of layer 3 frames of free bit rate, which JLayer does not know, into frames of the highest bit rate that
 * it knows. A frame's sound may begin in the frames before it, at most so many bytes back as its header can tell; so it
 * is laid into the room of the new frames anew. Sound that does not fit is silent.
 */
final class MpegReframer {
    /** Kilobits a second that fit: 320 in MPEG-1, 160 in the others. */
    private static final int HIGHEST_RATE_INDEX = 14;

    private final MpegFrameIndex index;
    private final MpegHeader source;
    private final int maximumBack;
    private int next;

    /** Sound of the frames read so far, as far back as a frame can reach. */
    private byte[] reservoir = new byte[0];

    /** The new frame that waits for the sound of its follower; null before the first and after the last. */
    private byte[] waiting;
    /** How much of the waiting frame's room is used. */
    private int used;

    MpegReframer(MpegFrameIndex index, int from) {
        this.index = index;
        this.source = index.format();
        this.maximumBack = source.version() == 1 ? 511 : 255;
        this.next = from;
    }

    /** The highest bit rate in kbit/s whose sound always fits. */
    static int highestKilobits(MpegHeader header) {
        return header.version() == 1 ? 320 : 160;
    }

    /** The next frame, or null at the end. */
    byte[] next() throws IOException {
        if (waiting == null && !place()) {
            return null;
        }
        byte[] ready = waiting;
        waiting = null;
        if (next < index.size()) {
            place(ready);
        }
        return ready;
    }

    private boolean place() throws IOException {
        if (next >= index.size()) {
            return false;
        }
        place(null);
        return true;
    }

    /**
     * Makes the new frame for the next one of the file.
     *
     * @param before the new frame before it, whose free room may take the beginning of the sound; or null
     */
    private void place(byte[] before) throws IOException {
        byte[] old = index.frame(next++);
        int soundStart = 4 + (source.checksum() ? 2 : 0) + source.sideInformation();
        byte[] fresh = emptyFrame(old);
        int room = fresh.length - 4 - source.sideInformation();
        int usedBefore = used;
        waiting = fresh;
        used = 0;
        if (old.length < soundStart) {
            return;
        }
        byte[] side = Arrays.copyOfRange(old, soundStart - source.sideInformation(), soundStart);
        byte[] whole = Arrays.copyOf(reservoir, reservoir.length + old.length - soundStart);
        System.arraycopy(old, soundStart, whole, reservoir.length, old.length - soundStart);
        int begin = reservoir.length - mainDataBegin(side);
        int length = (soundBits(side) + 7) / 8;
        reservoir = Arrays.copyOfRange(whole, Math.max(0, whole.length - maximumBack), whole.length);

        int freeBefore = before == null ? 0 : Math.min(maximumBack, room - usedBefore);
        if (begin < 0 || begin + length > whole.length || length > freeBefore + room) {
            return;
        }
        int inFront = Math.min(freeBefore, length);
        if (inFront > 0) {
            System.arraycopy(whole, begin, before, before.length - freeBefore, inFront);
        }
        int header = 4 + source.sideInformation();
        System.arraycopy(side, 0, fresh, 4, side.length);
        setMainDataBegin(fresh, freeBefore);
        System.arraycopy(whole, begin + inFront, fresh, header, length - inFront);
        used = length - inFront;
    }

    /** A silent frame of the highest bit rate with the header of the given one. */
    private byte[] emptyFrame(byte[] old) {
        byte[] header = Arrays.copyOf(old, 4);
        header[0] = (byte) 0xff;
        // No checksum.
        header[1] |= 1;
        // With padding, which makes it a byte longer.
        header[2] = (byte) (HIGHEST_RATE_INDEX << 4 | header[2] & 0xd | 2);
        MpegHeader fresh = MpegHeader.parse((int) Bytes.big32(header, 0), 0);
        return fresh == null ? new byte[4 + source.sideInformation()] : Arrays.copyOf(header, fresh.bytes());
    }

    private int mainDataBegin(byte[] side) {
        return source.version() == 1 ? Bytes.big16(side, 0) >> 7 : Bytes.unsigned8(side, 0);
    }

    private void setMainDataBegin(byte[] frame, int back) {
        if (source.version() == 1) {
            frame[4] = (byte) (back >> 1);
            frame[5] = (byte) (back << 7 | frame[5] & 0x7f);
        } else {
            frame[4] = (byte) back;
        }
    }

    /** The sum of "part2_3_length" over granules and channels (ISO/IEC 11172-3 and 13818-3, section 2.4.1.7). */
    private int soundBits(byte[] side) {
        boolean first = source.version() == 1;
        int channels = source.channels();
        int at = first ? 9 + (channels == 1 ? 5 : 3) + 4 * channels : 8 + channels;
        int step = first ? 59 : 63;
        int sum = 0;
        for (int i = 0; i < (first ? 2 : 1) * channels; i++) {
            sum += Bytes.big24(side, at >> 3) >> 12 - (at & 7) & 0xfff;
            at += step;
        }
        return sum;
    }
}
