package circumplex.emotion;

import circumplex.dsp.SpectrogramImage;
import java.util.List;

/** Cuts a window into two, for what can be told from a single window about how much its moments differ. */
public final class WindowHalves {
    private WindowHalves() {}

    /** The first and the second half in time, each repeated to fill the window. */
    public static List<SpectrogramImage> of(SpectrogramImage image) {
        int half = image.columns() / 2;
        return List.of(repeated(image, 0, half), repeated(image, half, half));
    }

    private static SpectrogramImage repeated(SpectrogramImage image, int from, int width) {
        int columns = image.columns();
        byte[] grey = new byte[image.grey().length];
        for (int row = 0; row < image.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                grey[row * columns + column] = image.grey()[row * columns + from + column % width];
            }
        }
        return new SpectrogramImage(image.rows(), columns, grey);
    }
}
