package circumplex.demo.file;

import circumplex.model.Mood;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** A cover for each piece: the circle of moods with the album's pieces as dots, this one large, on a colour of its own. */
public final class CoverArt {
    private static final int SIZE = 320;
    private static final int SHADES = 48;
    private static final int SAMPLES = 3;
    /** Where the borders of the plane lie, the circle's radius being 1: moods near a corner stay within. */
    private static final double REACH = 0.82;

    private static final int FRONT_COVER = 3;

    private final List<Mood> album;

    /**
     * @param album the moods of all pieces
     */
    public CoverArt(List<Mood> album) {
        this.album = List.copyOf(album);
    }

    /** The cover as a PNG file. */
    public byte[] png(Mood mood) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_INDEXED, palette(mood));
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                int shade = (int) Math.round((SHADES - 1) * light(x, y, mood));
                image.getRaster().setSample(x, y, 0, shade);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /** The cover as the value of the comment METADATA_BLOCK_PICTURE (RFC 9639, section 8.8). */
    public String comment(Mood mood) throws IOException {
        byte[] png = png(mood);
        byte[] type = "image/png".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream block = new DataOutputStream(bytes);
        block.writeInt(FRONT_COVER);
        block.writeInt(type.length);
        block.write(type);
        block.writeInt(0); // no description
        block.writeInt(SIZE);
        block.writeInt(SIZE);
        block.writeInt(8);
        block.writeInt(SHADES);
        block.writeInt(png.length);
        block.write(png);
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    // The mean over a small grid, which makes edges smooth.
    private double light(int x, int y, Mood mood) {
        double sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            for (int j = 0; j < SAMPLES; j++) {
                double across = 2.3 * ((x + (i + 0.5) / SAMPLES) / SIZE - 0.5);
                double up = 2.3 * (0.5 - (y + (j + 0.5) / SAMPLES) / SIZE);
                sum += point(across, up, mood);
            }
        }
        return sum / (SAMPLES * SAMPLES);
    }

    // The circle has radius 1.
    private double point(double across, double up, Mood mood) {
        double radius = Math.sqrt(across * across + up * up);
        double light = radius < 1 ? 0.10 : 0;
        if (Math.abs(radius - 1) < 0.012) {
            light = 0.75;
        } else if (radius < 1 && (Math.abs(across) < 0.005 || Math.abs(up) < 0.005)) {
            light = 0.32;
        }
        for (Mood other : album) {
            if (distance(across, up, other) < 0.035) {
                light = Math.max(light, 0.55);
            }
        }
        double distance = distance(across, up, mood);
        if (Math.abs(distance - 0.2) < 0.008) {
            light = 0.8;
        }
        return distance < 0.11 ? 1 : light;
    }

    private static double distance(double across, double up, Mood mood) {
        double x = across - REACH * (2 * mood.valence() - 1);
        double y = up - REACH * (2 * mood.arousal() - 1);
        return Math.sqrt(x * x + y * y);
    }

    // From a deep colour to near white; which colour, the direction of the mood tells.
    private static IndexColorModel palette(Mood mood) {
        double turn = StrictMath.atan2(mood.arousal() - 0.5, mood.valence() - 0.5) / (2 * Math.PI);
        byte[][] channels = new byte[3][SHADES];
        for (int shade = 0; shade < SHADES; shade++) {
            double light = (double) shade / (SHADES - 1);
            for (int channel = 0; channel < 3; channel++) {
                double hue = 0.5 + 0.5 * StrictMath.cos(2 * Math.PI * (0.236 - turn - channel / 3.0));
                double dark = 38 + 92 * hue;
                channels[channel][shade] = (byte) Math.round(dark + (250 - dark) * light);
            }
        }
        return new IndexColorModel(8, SHADES, channels[0], channels[1], channels[2]);
    }
}
