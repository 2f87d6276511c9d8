package circumplex.audio.decode;

import java.io.IOException;
import java.io.InputStream;

/**
 * What FFmpeg reads. It throws nothing into the native code, which goes on calling Java with an exception pending, and
 * can bring the process down that way; the stream ends instead, and the failure is kept.
 */
final class NativeFeed extends InputStream {
    private final InputStream stream;
    private IOException failure;

    NativeFeed(InputStream stream) {
        this.stream = stream;
    }

    /**
     * Throws what reading failed with, if it did.
     *
     * @throws IOException the failure
     */
    void rethrow() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (failure != null) {
            return -1;
        }
        try {
            return stream.read(target, offset, length);
        } catch (IOException e) {
            failure = e;
        } catch (RuntimeException | OutOfMemoryError e) {
            failure = new IOException(e.toString(), e);
        }
        return -1;
    }
}
