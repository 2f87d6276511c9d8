package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The packets as the sample table of an MP4 file tells them (ISO/IEC 14496-12, section 8.6). Its tables stay in the file;
 * every so many packets, a cursor is kept from which the ones behind are found by going on.
 */
final class Mp4SampleTable implements Mp4Packets {
    /** Every so many packets, a cursor is kept. */
    private static final int STEP = 1 << 10;

    /** Two weeks of AAC; what lies behind is cut. */
    private static final int MOST_PACKETS = 1 << 26;

    private final FileBytes file;
    private final Mp4Table sizes;
    /** Size of every packet, 0 where they differ. */
    private final long fixedSize;

    private final Mp4Table runs;
    private final Mp4Table chunkRules;
    private final Mp4Table chunks;
    private final boolean longOffsets;
    private final int most;

    private final List<Cursor> marks = new ArrayList<>();
    private final int size;
    private final long end;
    private Cursor current;

    /**
     * Reads a sample table. Packets that lie outside the file, as in one that is cut off, end it.
     *
     * @param table the box "stbl"
     * @throws AudioFailure DAMAGED if it is not complete
     */
    Mp4SampleTable(FileBytes file, Mp4Box table) throws AudioFailure, IOException {
        this.file = file;
        Mp4Box sizeBox = Mp4Table.box(file, table, "stsz");
        byte[] header = file.read(sizeBox.body(), 12);
        fixedSize = Bytes.big32(header, 4);
        long claimed = Bytes.big32(header, 8);
        sizes = new Mp4Table(file, sizeBox.body() + 12, 4, claimed, sizeBox.end());
        // Every packet takes at least one byte, so a claim of more is cut to what can be there.
        long possible = fixedSize > 0 ? file.length() / fixedSize : sizes.count();
        most = (int) Math.min(Math.min(claimed, possible), MOST_PACKETS);
        runs = Mp4Table.of(file, table, "stts", 8);
        chunkRules = Mp4Table.of(file, table, "stsc", 12);
        longOffsets = table.find(file, "co64") != null;
        chunks = Mp4Table.of(file, table, longOffsets ? "co64" : "stco", longOffsets ? 8 : 4);

        Cursor cursor = new Cursor();
        while (cursor.next()) {
            if (cursor.packet % STEP == 0) {
                marks.add(new Cursor(cursor));
            }
        }
        size = cursor.packet;
        end = cursor.time;
        current = marks.isEmpty() ? cursor : new Cursor(marks.get(0));
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long time(int packet) throws IOException {
        return packet >= size ? end : at(packet).time;
    }

    @Override
    public int packetAt(long time) throws IOException {
        int low = 0;
        int high = marks.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).time <= time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int packet = low * STEP;
        while (packet + 1 < size && time(packet + 1) <= time) {
            packet++;
        }
        return packet;
    }

    @Override
    public byte[] packet(int packet) throws IOException {
        Cursor cursor = at(packet);
        return cursor.bytes > AudioLimits.LARGEST_PACKET ? new byte[0] : file.read(cursor.position, cursor.bytes);
    }

    private Cursor at(int packet) throws IOException {
        if (packet < current.packet || packet / STEP > current.packet / STEP) {
            current = new Cursor(marks.get(packet / STEP));
        }
        while (current.packet < packet && current.next()) {
            // Goes on to it.
        }
        return current;
    }

    /** Stands at a packet; before the first at the beginning, behind the last at the end. */
    private final class Cursor {
        private int packet = -1;
        private long position;
        private long bytes;
        private long time;
        private long duration;

        private int chunk = -1;
        private int rule;
        private long leftInChunk;
        private int run = -1;
        private long leftInRun;

        Cursor() {}

        Cursor(Cursor other) {
            packet = other.packet;
            position = other.position;
            bytes = other.bytes;
            time = other.time;
            duration = other.duration;
            chunk = other.chunk;
            rule = other.rule;
            leftInChunk = other.leftInChunk;
            run = other.run;
            leftInRun = other.leftInRun;
        }

        /** Goes to the next packet; false where there is none, and the time is then the end of the last one. */
        boolean next() throws IOException {
            packet++;
            time += duration;
            duration = 0;
            position += bytes;
            bytes = 0;
            if (packet >= most || !toChunk()) {
                return false;
            }
            bytes = fixedSize > 0 ? fixedSize : sizes.big32(packet, 0);
            if (position < 0 || position + bytes > file.length()) {
                return false;
            }
            leftInChunk--;
            toRun();
            return true;
        }

        private boolean toChunk() throws IOException {
            while (leftInChunk == 0) {
                chunk++;
                if (chunk >= chunks.count() || chunkRules.count() == 0) {
                    return false;
                }
                while (rule + 1 < chunkRules.count() && chunkRules.big32(rule + 1, 0) <= chunk + 1) {
                    rule++;
                }
                leftInChunk = chunkRules.big32(rule, 4);
                position = longOffsets ? chunks.big64(chunk, 0) : chunks.big32(chunk, 0);
            }
            return true;
        }

        private void toRun() throws IOException {
            while (leftInRun == 0 && run < runs.count()) {
                run++;
                leftInRun = run < runs.count() ? runs.big32(run, 0) : 0;
            }
            // Packets behind the last run are as long as those in it.
            int last = Math.min(run, runs.count() - 1);
            duration = last < 0 ? 0 : runs.big32(last, 4);
            leftInRun = Math.max(0, leftInRun - 1);
        }
    }
}
