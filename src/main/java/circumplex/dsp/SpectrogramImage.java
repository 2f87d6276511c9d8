package circumplex.dsp;

import java.util.Objects;

/**
 * A mel-spectrogram as the network sees it: 8-bit grey, black (0) for energy and white (255) for silence, low
 * frequencies at the bottom.
 *
 * @param rows number of mel bands; row 0 is the highest
 * @param columns number of frames
 * @param grey grey levels, row by row, as unsigned bytes
 */
public record SpectrogramImage(int rows, int columns, byte[] grey) {

    /**
     * @throws IllegalArgumentException if the number of grey levels is not rows × columns
     */
    public SpectrogramImage {
        Objects.requireNonNull(grey);
        if (grey.length != rows * columns) {
            throw new IllegalArgumentException(
                    "An image of " + rows + " × " + columns + " cannot have " + grey.length + " grey levels");
        }
    }

    /** The grey level at a place, 0..255. */
    public int level(int row, int column) {
        return grey[row * columns + column] & 0xff;
    }
}
