package circumplex.audio.decode;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file from a place on, behind some bytes put in front. */
final class FileRangeStream extends InputStream {
    private final byte[] front;
    private final FileBytes file;
    private int frontUsed;
    private long position;

    FileRangeStream(byte[] front, FileBytes file, long position) {
        this.front = front;
        this.file = file;
        this.position = position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (frontUsed < front.length) {
            int some = Math.min(length, front.length - frontUsed);
            System.arraycopy(front, frontUsed, target, offset, some);
            frontUsed += some;
            return some;
        }
        int some = file.read(position, target, offset, length);
        position += some;
        return some == 0 ? -1 : some;
    }
}
