package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** A table of a sample table box, read from the file page by page. Not thread-safe. */
final class Mp4Table {
    private static final int PAGE = 1 << 12;

    private final FileBytes file;
    private final long start;
    private final int entryBytes;
    private final int count;
    private byte[] page = new byte[0];
    private long pageStart;

    /**
     * @param start where the first entry begins
     * @param entryBytes size of an entry
     * @param claimed number of entries as the box says
     * @param end where the box ends
     */
    Mp4Table(FileBytes file, long start, int entryBytes, long claimed, long end) {
        this.file = file;
        this.start = start;
        this.entryBytes = entryBytes;
        long room = Math.max(0, Math.min(end, file.length()) - start) / entryBytes;
        this.count = (int) Math.min(Math.min(claimed, room), Integer.MAX_VALUE - 1);
    }

    /**
     * The table of a box that has nothing but a number of entries in front.
     *
     * @throws AudioFailure DAMAGED if the box is missing
     */
    static Mp4Table of(FileBytes file, Mp4Box parent, String type, int entryBytes) throws AudioFailure, IOException {
        Mp4Box box = box(file, parent, type);
        return new Mp4Table(file, box.body() + 8, entryBytes, Bytes.big32(file.read(box.body() + 4, 4), 0), box.end());
    }

    /** The box of a table. */
    static Mp4Box box(FileBytes file, Mp4Box parent, String type) throws AudioFailure, IOException {
        Mp4Box box = parent.find(file, type);
        if (box == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its table \"" + type + "\" is missing.");
        }
        return box;
    }

    /** Number of entries that are there. */
    int count() {
        return count;
    }

    /** Four bytes of an entry. */
    long big32(int entry, int offset) throws IOException {
        long position = start + (long) entry * entryBytes + offset;
        if (position < pageStart || position + 4 > pageStart + page.length) {
            pageStart = position;
            page = file.read(position, PAGE);
        }
        return Bytes.big32(page, (int) (position - pageStart));
    }

    /** Eight bytes of an entry. */
    long big64(int entry, int offset) throws IOException {
        return big32(entry, offset) << 32 | big32(entry, offset + 4);
    }
}
