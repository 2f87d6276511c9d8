package circumplex.library;

import java.io.IOException;
import java.util.Arrays;

/** The content of an ID3 tag: a part of a file, or bytes in memory where it was unsynchronised as a whole. */
interface Id3Bytes {

    /** Number of bytes. */
    long length();

    /** Bytes from an index on: as many as wanted, or as there are. */
    byte[] read(long position, long count) throws IOException;

    /** A part of a file. */
    static Id3Bytes of(TagFile file, long from, long to) {
        return new Id3Bytes() {
            @Override
            public long length() {
                return Math.max(0, to - from);
            }

            @Override
            public byte[] read(long position, long count) throws IOException {
                return file.read(from + position, Math.min(count, Math.max(0, length() - position)));
            }
        };
    }

    /** Bytes in memory. */
    static Id3Bytes of(byte[] bytes) {
        return new Id3Bytes() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public byte[] read(long position, long count) {
                int from = (int) Math.min(bytes.length, position);
                return Arrays.copyOfRange(bytes, from, (int) Math.min(bytes.length, from + count));
            }
        };
    }
}
