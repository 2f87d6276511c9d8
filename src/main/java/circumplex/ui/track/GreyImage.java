package circumplex.ui.track;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** The image that the network sees, as a picture for people. */
final class GreyImage {
    static final int WIDTH = 256;
    static final int HEIGHT = 128;

    private GreyImage() {}

    /**
     * @param grey 128 rows of 256 levels, 0 is black
     * @throws IllegalArgumentException if the number of levels is another
     */
    static Image of(byte[] grey) {
        if (grey.length != WIDTH * HEIGHT) {
            throw new IllegalArgumentException(
                    "Expected " + WIDTH * HEIGHT + " grey levels, but there are " + grey.length);
        }
        int[] argb = new int[grey.length];
        for (int i = 0; i < grey.length; i++) {
            argb[i] = 0xFF000000 | (grey[i] & 0xFF) * 0x010101;
        }
        WritableImage image = new WritableImage(WIDTH, HEIGHT);
        PixelWriter writer = image.getPixelWriter();
        writer.setPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), argb, 0, WIDTH);
        return image;
    }
}
