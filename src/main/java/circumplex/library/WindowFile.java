package circumplex.library;

import circumplex.dsp.SpectrogramImage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The windows of one track in one file: for each its start and its grey levels, compressed, and a checksum over all. The
 * grey levels are written as differences from what their left and upper neighbours let expect, which compress better.
 */
final class WindowFile {
    private static final int MARK = 'C' << 24 | 'W' << 16 | 'I' << 8 | 'N';
    private static final int MOST_WINDOWS = 10_000;

    private WindowFile() {}

    static void write(List<HeardWindow> windows, OutputStream target) throws IOException {
        CRC32 sum = new CRC32();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        deflater.setStrategy(Deflater.FILTERED);
        try {
            DeflaterOutputStream deflated = new DeflaterOutputStream(target, deflater, 1 << 15);
            CheckedOutputStream checked = new CheckedOutputStream(deflated, sum);
            DataOutputStream out = new DataOutputStream(checked);
            out.writeInt(MARK);
            out.writeInt(windows.size());
            for (HeardWindow window : windows) {
                out.writeDouble(window.startSeconds());
                out.writeBoolean(window.steady());
                out.write(differences(window.image()));
            }
            new DataOutputStream(deflated).writeLong(sum.getValue());
            deflated.finish();
        } finally {
            deflater.end();
        }
    }

    /**
     * Reads it.
     *
     * @param rows of each image
     * @param columns of each image
     * @throws IOException if the file is not whole
     */
    static List<HeardWindow> read(InputStream source, int rows, int columns) throws IOException {
        CRC32 sum = new CRC32();
        InflaterInputStream inflated = new InflaterInputStream(source);
        DataInputStream in = new DataInputStream(new CheckedInputStream(inflated, sum));
        if (in.readInt() != MARK) {
            throw new IOException("It holds no windows");
        }
        int count = in.readInt();
        if (count < 1 || count > MOST_WINDOWS) {
            throw new IOException("It claims " + count + " windows");
        }
        List<HeardWindow> windows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double start = in.readDouble();
            boolean steady = in.readBoolean();
            byte[] grey = new byte[rows * columns];
            in.readFully(grey);
            undo(grey, rows, columns);
            windows.add(new HeardWindow(start, new SpectrogramImage(rows, columns, grey), steady));
        }
        long expected = sum.getValue();
        if (new DataInputStream(inflated).readLong() != expected) {
            throw new IOException("Its checksum is wrong");
        }
        return windows;
    }

    private static byte[] differences(SpectrogramImage image) {
        byte[] grey = image.grey();
        byte[] differences = new byte[grey.length];
        for (int row = 0; row < image.rows(); row++) {
            for (int column = 0; column < image.columns(); column++) {
                int at = row * image.columns() + column;
                differences[at] = (byte) (grey[at] - expected(grey, row, column, image.columns()));
            }
        }
        return differences;
    }

    private static void undo(byte[] grey, int rows, int columns) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                grey[row * columns + column] += (byte) expected(grey, row, column, columns);
            }
        }
    }

    /** The mean of the left and the upper neighbour, as the filter "average" of PNG. */
    private static int expected(byte[] grey, int row, int column, int columns) {
        int left = column == 0 ? 0 : grey[row * columns + column - 1] & 0xff;
        int above = row == 0 ? 0 : grey[(row - 1) * columns + column] & 0xff;
        return (left + above) / 2;
    }
}
