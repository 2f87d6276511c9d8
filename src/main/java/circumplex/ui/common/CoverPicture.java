package circumplex.ui.common;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Cover art for the screen, from the bytes that stand in a file. */
public final class CoverPicture {
    /** More pixels than any cover needs; as decoded they take 160 MB. */
    private static final long MOST_PIXELS = 40_000_000;

    private CoverPicture() {}

    /**
     * Decodes the picture; called in the background.
     *
     * @param side longest side of the result in pixels
     * @return nothing where it is damaged, of an unknown kind, or so large that decoding it would take the memory of the
     *     program
     */
    public static Optional<Image> decode(byte[] bytes, double side) {
        if (!isBounded(bytes)) {
            return Optional.empty();
        }
        Image image = new Image(new ByteArrayInputStream(bytes), side, side, true, true);
        return Optional.of(image).filter(decoded -> !decoded.isError() && decoded.getWidth() >= 1);
    }

    /** Looks at the picture's header alone. */
    private static boolean isBounded(byte[] bytes) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return (long) reader.getWidth(0) * reader.getHeight(0) <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A header that cannot be read is a picture that cannot be shown.
            return false;
        }
    }
}
