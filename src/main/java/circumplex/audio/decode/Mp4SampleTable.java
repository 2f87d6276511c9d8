package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.Arrays;

/** Where each packet of an MP4 track lies, how long it is in bytes and in time. Immutable. */
final class Mp4SampleTable {
    private final long[] positions;
    private final int[] sizes;
    /** When each packet begins, in units of the track's time scale; one more than there are packets. */
    private final long[] times;

    private Mp4SampleTable(long[] positions, int[] sizes, long[] times) {
        this.positions = positions;
        this.sizes = sizes;
        this.times = times;
    }

    /**
     * Reads a sample table. Packets that lie outside the file, as in one that is cut off, end it.
     *
     * @param table the box "stbl"
     * @throws AudioFailure DAMAGED if it is not complete
     */
    static Mp4SampleTable read(FileBytes file, Mp4Box table) throws AudioFailure, IOException {
        byte[] sizeTable = content(file, table, "stsz");
        byte[] chunkTable = content(file, table, "stsc");
        byte[] timeTable = content(file, table, "stts");
        boolean longOffsets = table.find(file, "co64") != null;
        byte[] offsetTable = content(file, table, longOffsets ? "co64" : "stco");

        long fixedSize = Bytes.big32(sizeTable, 4);
        long claimed = Bytes.big32(sizeTable, 8);
        // Every packet takes at least one byte, so a claim of more is cut to what can be there.
        long possible = fixedSize > 0 ? file.length() / fixedSize : (sizeTable.length - 12) / 4;
        int count = (int) Math.max(0, Math.min(Math.min(claimed, possible), Integer.MAX_VALUE / 16));
        long[] positions = new long[count];
        int[] sizes = new int[count];
        int chunks = (int) Math.min(Bytes.big32(offsetTable, 4), (offsetTable.length - 8) / (longOffsets ? 8 : 4));
        int rules = (int) Math.min(Bytes.big32(chunkTable, 4), (chunkTable.length - 8) / 12);
        int packet = 0;
        int rule = 0;
        boolean whole = true;
        for (int chunk = 0; chunk < chunks && packet < count && whole && rules > 0; chunk++) {
            while (rule + 1 < rules && Bytes.big32(chunkTable, 8 + 12 * (rule + 1)) <= chunk + 1) {
                rule++;
            }
            long position =
                    longOffsets ? Bytes.big64(offsetTable, 8 + 8 * chunk) : Bytes.big32(offsetTable, 8 + 4 * chunk);
            long inChunk = Bytes.big32(chunkTable, 8 + 12 * rule + 4);
            for (long i = 0; i < inChunk && packet < count; i++) {
                long size = fixedSize > 0 ? fixedSize : Bytes.big32(sizeTable, 12 + 4 * packet);
                if (position < 0 || size > Integer.MAX_VALUE || position + size > file.length()) {
                    whole = false;
                    break;
                }
                positions[packet] = position;
                sizes[packet] = (int) size;
                position += size;
                packet++;
            }
        }
        if (packet == 0) {
            throw new AudioFailure(FailureCode.DAMAGED, "None of its audio is in the file.");
        }
        return new Mp4SampleTable(
                Arrays.copyOf(positions, packet), Arrays.copyOf(sizes, packet), times(timeTable, packet));
    }

    private static byte[] content(FileBytes file, Mp4Box table, String type) throws AudioFailure, IOException {
        Mp4Box box = table.find(file, type);
        if (box == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its table \"" + type + "\" is missing.");
        }
        return box.content(file, Integer.MAX_VALUE / 4);
    }

    private static long[] times(byte[] table, int packets) {
        long[] times = new long[packets + 1];
        int runs = (int) Math.min(Bytes.big32(table, 4), (table.length - 8) / 8);
        int packet = 0;
        long time = 0;
        long duration = 0;
        for (int run = 0; run < runs && packet < packets; run++) {
            long length = Bytes.big32(table, 8 + 8 * run);
            duration = Bytes.big32(table, 12 + 8 * run);
            for (long i = 0; i < length && packet < packets; i++) {
                times[packet++] = time;
                time += duration;
            }
        }
        while (packet <= packets) {
            times[packet++] = time;
            time += duration;
        }
        return times;
    }

    /** Number of packets. */
    int size() {
        return sizes.length;
    }

    /** When a packet begins, in units of the track's time scale; for the number of packets, when the last one ends. */
    long time(int packet) {
        return times[packet];
    }

    /** How long the first packet is; all but the last are as long. */
    long packetDuration() {
        return times[1] - times[0];
    }

    /** The packet that holds a time. */
    int packetAt(long time) {
        int found = Arrays.binarySearch(times, 0, sizes.length, time);
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** The bytes of a packet. */
    byte[] packet(FileBytes file, int packet) throws IOException {
        return file.read(positions[packet], sizes[packet]);
    }
}
