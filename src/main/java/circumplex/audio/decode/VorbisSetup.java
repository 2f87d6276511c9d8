package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;

/**
 * The setup header of Vorbis (Xiph.org, "Vorbis I specification", section 4.2.4), read for two things: which of its modes
 * have long blocks, and whether its tables have a size that an encoder would make. A few bytes can claim tables of
 * gigabytes, for which a decoder makes room.
 */
final class VorbisSetup {
    /** Encoders come to some thousands of entries in each of some dozens of codebooks. */
    private static final long MOST_ENTRIES = 1 << 18;

    private static final long MOST_VALUES = 1 << 21;
    private static final int CODEBOOK_SYNC = 0x564342;

    private final byte[] packet;
    private final int channels;
    private long bit;
    private long entries;
    private long values;

    private VorbisSetup(byte[] packet, int channels) {
        this.packet = packet;
        this.channels = channels;
        // Behind the packet's type and the word "vorbis".
        this.bit = 7 * 8;
    }

    /**
     * Reads a header.
     *
     * @param packet the third packet of the stream
     * @param channels number of channels, as the first packet says
     * @return for each mode, whether it has long blocks
     * @throws AudioFailure DAMAGED if it is none, or if its tables are larger than in any real file
     */
    static boolean[] longModes(byte[] packet, int channels) throws AudioFailure {
        if (!Bytes.has(packet, 0, "\u0005vorbis")) {
            throw damaged();
        }
        return new VorbisSetup(packet, channels).read();
    }

    private boolean[] read() throws AudioFailure {
        int books = take(8) + 1;
        for (int i = 0; i < books; i++) {
            codebook();
        }
        skip(16L * (take(6) + 1));
        int floors = take(6) + 1;
        for (int i = 0; i < floors; i++) {
            floor();
        }
        int residues = take(6) + 1;
        for (int i = 0; i < residues; i++) {
            residue();
        }
        int mappings = take(6) + 1;
        for (int i = 0; i < mappings; i++) {
            mapping();
        }
        boolean[] longModes = new boolean[take(6) + 1];
        for (int i = 0; i < longModes.length; i++) {
            longModes[i] = take(1) == 1;
            skip(16 + 16 + 8);
        }
        return longModes;
    }

    private void codebook() throws AudioFailure {
        if (take(24) != CODEBOOK_SYNC) {
            throw damaged();
        }
        int dimensions = take(16);
        int count = take(24);
        entries += count;
        if (entries > MOST_ENTRIES) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header claims " + entries + " code words.");
        }
        if (take(1) == 1) {
            orderedLengths(count);
        } else {
            lengths(count);
        }
        int lookup = take(4);
        if (lookup > 2) {
            throw damaged();
        }
        if (lookup > 0) {
            values += (long) count * dimensions;
            if (values > MOST_VALUES) {
                throw new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header claims " + values + " table values.");
            }
            skip(64);
            int valueBits = take(4) + 1;
            skip(1);
            long stored = lookup == 2 ? (long) count * dimensions : largestRoot(count, dimensions);
            skip(stored * valueBits);
        }
    }

    private void orderedLengths(int count) throws AudioFailure {
        skip(5);
        int entry = 0;
        while (entry < count) {
            int run = take(bitsFor(count - entry));
            entry += run;
            if (bit > 8L * packet.length) {
                throw damaged();
            }
        }
    }

    private void lengths(int count) throws AudioFailure {
        boolean sparse = take(1) == 1;
        if (!sparse) {
            skip(5L * count);
            return;
        }
        for (int i = 0; i < count; i++) {
            if (take(1) == 1) {
                skip(5);
            }
        }
    }

    /** The greatest number whose power with the given exponent is at most the given one. */
    private static long largestRoot(int power, int exponent) {
        if (exponent == 0) {
            return 0;
        }
        long root = (long) Math.floor(Math.pow(power, 1.0 / exponent));
        while (Math.pow(root + 1, exponent) <= power) {
            root++;
        }
        while (root > 0 && Math.pow(root, exponent) > power) {
            root--;
        }
        return root;
    }

    private void floor() throws AudioFailure {
        int type = take(16);
        if (type == 0) {
            skip(8 + 16 + 16 + 6 + 8);
            skip(8L * (take(4) + 1));
        } else if (type == 1) {
            steppedFloor();
        } else {
            throw damaged();
        }
    }

    private void steppedFloor() throws AudioFailure {
        int[] classOf = new int[take(5)];
        int classes = 0;
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = take(4);
            classes = Math.max(classes, classOf[i] + 1);
        }
        int[] dimensions = new int[classes];
        for (int i = 0; i < classes; i++) {
            dimensions[i] = take(3) + 1;
            int subclasses = take(2);
            skip(subclasses > 0 ? 8 : 0);
            skip(8L << subclasses);
        }
        skip(2);
        int rangeBits = take(4);
        for (int each : classOf) {
            skip((long) dimensions[each] * rangeBits);
        }
    }

    private void residue() throws AudioFailure {
        if (take(16) > 2) {
            throw damaged();
        }
        skip(24 + 24 + 24);
        int[] cascade = new int[take(6) + 1];
        skip(8);
        for (int i = 0; i < cascade.length; i++) {
            cascade[i] = take(3);
            cascade[i] |= take(1) == 1 ? take(5) << 3 : 0;
        }
        for (int each : cascade) {
            skip(8L * Integer.bitCount(each));
        }
    }

    private void mapping() throws AudioFailure {
        if (take(16) != 0) {
            throw damaged();
        }
        int submaps = take(1) == 1 ? take(4) + 1 : 1;
        int couplings = take(1) == 1 ? take(8) + 1 : 0;
        skip(2L * couplings * bitsFor(channels - 1));
        skip(2);
        skip(submaps > 1 ? 4L * channels : 0);
        skip(24L * submaps);
    }

    /** How many bits a number has. */
    private static int bitsFor(int number) {
        return 32 - Integer.numberOfLeadingZeros(number);
    }

    private void skip(long bits) throws AudioFailure {
        bit += bits;
        if (bit > 8L * packet.length) {
            throw damaged();
        }
    }

    /** Lowest bit first. */
    private int take(int bits) throws AudioFailure {
        int value = 0;
        for (int i = 0; i < bits; i++, bit++) {
            value |= (Bytes.unsigned8(packet, (int) (bit >> 3)) >> (bit & 7) & 1) << i;
        }
        skip(0);
        return value;
    }

    private static AudioFailure damaged() {
        return new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header cannot be read.");
    }
}
