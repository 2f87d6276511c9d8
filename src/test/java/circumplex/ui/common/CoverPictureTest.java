package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.ui.fixture.HeadlessToolkit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(HeadlessToolkit.class)
class CoverPictureTest {
    private static final int WIDTH_IN_PNG = 16;
    private static final int HEADER_START = 12;
    private static final int HEADER_END = 29;

    @Test
    void aPictureIsDecodedToTheSideAskedFor() throws IOException {
        Image image = CoverPicture.decode(png(400, 200), 100).orElseThrow();
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(50);
    }

    @Test
    void whatIsNoPictureOrDamagedIsNone() throws IOException {
        assertThat(CoverPicture.decode(new byte[0], 100)).isEmpty();
        assertThat(CoverPicture.decode("<svg/>".getBytes(), 100)).isEmpty();
        assertThat(CoverPicture.decode(Arrays.copyOf(png(40, 40), 40), 100)).isEmpty();
    }

    @Test
    void aHeaderThatTellsOfMorePixelsThanMemoryHoldsIsNotDecoded() throws IOException {
        byte[] bomb = png(10, 10);
        ByteBuffer.wrap(bomb).putInt(WIDTH_IN_PNG, 60_000).putInt(WIDTH_IN_PNG + 4, 60_000);
        CRC32 checksum = new CRC32();
        checksum.update(bomb, HEADER_START, HEADER_END - HEADER_START);
        ByteBuffer.wrap(bomb).putInt(HEADER_END, (int) checksum.getValue());
        assertThat(CoverPicture.decode(bomb, 100)).isEmpty();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
