package circumplex.audio.decode;

import java.io.IOException;
import java.util.Arrays;

/** Reads the tables of one track in the fragments of an MP4 file (ISO/IEC 14496-12, sections 8.8.3 to 8.8.12). */
final class Mp4FragmentReader {
    /** Six hours in a single fragment, which is cut behind them. */
    private static final int MOST_PACKETS = 1 << 20;

    private static final int BASE = 1;
    private static final int DESCRIPTION = 2;
    private static final int DEFAULT_DURATION = 8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int BASE_IS_FRAGMENT = 0x20000;

    private static final int DATA_OFFSET = 1;
    private static final int FIRST_FLAGS = 4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION = 0x800;

    private final FileBytes file;
    private final long track;
    private final long usualDuration;
    private final long usualSize;

    private long[] positions;
    private int[] sizes;
    private long[] times;
    private int count;
    private long time;
    /** Where data goes on that no offset is told for. */
    private long position;

    /**
     * The packets of a fragment.
     *
     * @param times when each begins, and when the last one ends
     */
    record Content(long[] positions, int[] sizes, long[] times) {
        int size() {
            return sizes.length;
        }
    }

    /**
     * @param movie the box "moov", which holds what is usual in all fragments
     * @param track the number of the track
     */
    Mp4FragmentReader(FileBytes file, Mp4Box movie, long track) throws IOException {
        this.file = file;
        this.track = track;
        long duration = 0;
        long size = 0;
        Mp4Box usual = movie.find(file, "mvex");
        for (Mp4Box box : Mp4Box.in(file, usual.body(), usual.end())) {
            byte[] values = box.content(file, 24);
            if (box.type().equals("trex") && Bytes.big32(values, 4) == track) {
                duration = Bytes.big32(values, 12);
                size = Bytes.big32(values, 16);
            }
        }
        this.usualDuration = duration;
        this.usualSize = size;
    }

    /**
     * Reads a fragment.
     *
     * @param fragment the box "moof"
     * @param begin when it begins, where it does not tell
     */
    Content read(Mp4Box fragment, long begin) throws IOException {
        positions = new long[256];
        sizes = new int[256];
        times = new long[257];
        count = 0;
        time = begin;
        long start = fragment.start();
        position = start;
        for (Mp4Box box : Mp4Box.in(file, fragment.body(), fragment.end())) {
            if (box.type().equals("traf")) {
                readTrack(box, start);
            }
        }
        times[count] = time;
        return new Content(
                Arrays.copyOf(positions, count), Arrays.copyOf(sizes, count), Arrays.copyOf(times, count + 1));
    }

    private void readTrack(Mp4Box box, long fragmentStart) throws IOException {
        Mp4Box headerBox = box.find(file, "tfhd");
        byte[] header = headerBox == null ? new byte[0] : headerBox.content(file, 40);
        int flags = Bytes.big24(header, 1);
        if (Bytes.big32(header, 4) != track) {
            return;
        }
        int at = 8;
        long base = (flags & BASE_IS_FRAGMENT) != 0 ? fragmentStart : position;
        if ((flags & BASE) != 0) {
            base = Bytes.big64(header, at);
            at += 8;
        }
        at += (flags & DESCRIPTION) != 0 ? 4 : 0;
        long duration = usualDuration;
        if ((flags & DEFAULT_DURATION) != 0) {
            duration = Bytes.big32(header, at);
            at += 4;
        }
        long size = (flags & DEFAULT_SIZE) != 0 ? Bytes.big32(header, at) : usualSize;
        Mp4Box timeBox = box.find(file, "tfdt");
        if (timeBox != null && count == 0) {
            byte[] told = timeBox.content(file, 12);
            long decodeTime = Bytes.unsigned8(told, 0) == 1 ? Bytes.big64(told, 4) : Bytes.big32(told, 4);
            time = decodeTime >= 0 ? decodeTime : time;
        }
        position = base;
        for (Mp4Box run : Mp4Box.in(file, box.body(), box.end())) {
            if (run.type().equals("trun")) {
                readRun(run, base, duration, size);
            }
        }
    }

    private void readRun(Mp4Box box, long base, long usual, long usualBytes) throws IOException {
        byte[] header = box.content(file, 16);
        int flags = Bytes.big24(header, 1);
        int at = 8;
        if ((flags & DATA_OFFSET) != 0) {
            position = base + (int) Bytes.big32(header, at);
            at += 4;
        }
        at += (flags & FIRST_FLAGS) != 0 ? 4 : 0;
        int entryBytes = 4 * Integer.bitCount(flags & (DURATION | SIZE | FLAGS | COMPOSITION));
        long claimed = Bytes.big32(header, 4);
        // Without entries in the table, what limits the number is the room that the packets take.
        Mp4Table table = new Mp4Table(file, box.body() + at, Math.max(1, entryBytes), claimed, box.end());
        long packets = entryBytes == 0 ? claimed : table.count();
        int sizeAt = (flags & DURATION) != 0 ? 4 : 0;
        for (int i = 0; i < packets; i++) {
            long duration = (flags & DURATION) != 0 ? table.big32(i, 0) : usual;
            long bytes = (flags & SIZE) != 0 ? table.big32(i, sizeAt) : usualBytes;
            if (bytes == 0 && entryBytes == 0
                    || position < 0
                    || position + bytes > file.length()
                    || count == MOST_PACKETS) {
                return;
            }
            add(bytes, duration);
        }
    }

    private void add(long bytes, long duration) {
        if (count == sizes.length) {
            positions = Arrays.copyOf(positions, 2 * count);
            sizes = Arrays.copyOf(sizes, 2 * count);
            times = Arrays.copyOf(times, 2 * count + 1);
        }
        positions[count] = position;
        sizes[count] = (int) Math.min(Integer.MAX_VALUE, bytes);
        times[count] = time;
        count++;
        position += bytes;
        time += duration;
    }
}
