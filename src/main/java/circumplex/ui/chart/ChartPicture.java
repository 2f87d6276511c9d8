package circumplex.ui.chart;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.ImageIO;

/** A chart with its title and its sentence as a picture, drawn anew at twice the size that it has on screen. */
public final class ChartPicture {
    private static final int SCALE = 2;
    private static final double MARGIN = 20;
    private static final double LINE = 18;
    private static final double TITLE = 26;

    private ChartPicture() {}

    /** Draws the chart in the colours that it has now. Called on the JavaFX thread. */
    public static Image of(ReadableChart chart, String title, String sentence) {
        double width = Math.floor(chart.getWidth());
        double height = Math.floor(chart.getHeight());
        ChartStyle style = chart.style();
        Canvas canvas = new Canvas();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        ChartPen measuring = new ChartPen(graphics, width, height, style);
        List<String> lines = wrap(measuring, sentence, width);
        double head = TITLE + lines.size() * LINE + 10;
        canvas.setWidth(SCALE * (width + 2 * MARGIN));
        canvas.setHeight(SCALE * (head + height + 2 * MARGIN));
        graphics.scale(SCALE, SCALE);
        graphics.setFill(style.ground());
        graphics.fillRect(0, 0, width + 2 * MARGIN, head + height + 2 * MARGIN);
        graphics.translate(MARGIN, MARGIN);
        measuring.strongText(title, 0, 0, HPos.LEFT, VPos.TOP, style.text());
        for (int i = 0; i < lines.size(); i++) {
            measuring.text(lines.get(i), 0, TITLE + i * LINE, HPos.LEFT, VPos.TOP, style.quietText());
        }
        graphics.translate(0, head);
        chart.paint(measuring);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(style.ground());
        return canvas.snapshot(parameters, null);
    }

    /**
     * Writes a picture as PNG; may be called on any thread.
     *
     * @throws IOException if the stream cannot be written
     */
    public static void writePng(Image image, OutputStream out) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(copy, "png", out)) {
            throw new IOException("This Java installation cannot write PNG pictures");
        }
    }

    private static List<String> wrap(ChartPen pen, String sentence, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : sentence.split(" ")) {
            if (line.length() > 0 && pen.textWidth(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
