package circumplex.ui.track;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.common.Durations;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.UiExecutors;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mel-spectrogram of a track: time in minutes and seconds to the right, frequency in hertz upwards, the windows that
 * the network heard as boxes, the playhead; a click moves the player. It is coloured in the background; until that is
 * done for what is shown now, what was coloured before stands in for it.
 */
final class SpectrogramChart {
    private static final Logger LOG = LoggerFactory.getLogger(SpectrogramChart.class);
    private static final double TOP = 4;
    private static final double BOTTOM = 24;
    private static final double[] FREQUENCIES = {100, 500, 1000, 2000, 4000, 8000};
    /** Light enough to be seen on every colour of the map but its end. */
    private static final Color BOX = Color.rgb(255, 255, 255, 0.85);

    /** The map of colours is dark in every theme, and so is what sets the playhead off from it. */
    private static final Color PLAYHEAD_HALO = Color.rgb(0, 0, 0, 0.7);

    private static final Color BOX_SHADE = Color.rgb(0, 0, 0, 0.45);

    private final ChartCanvas ground = new ChartCanvas(this::paintGround);
    private final ChartCanvas overlay = new ChartCanvas(this::paintOverlay);
    private final StackPane node = new StackPane(ground, overlay);
    private final double windowSeconds = MelSpectrogramSettings.TRAINING_SET.windowSeconds();

    private final TimeZoom zoom;
    private SpectrogramPicture picture;
    private final LatestOnly<SpectrogramPicture.Raster> colouring;
    private SpectrogramPicture.Raster raster;
    private WritableImage image;
    private MoodCurve curve;
    private double playhead = Double.NaN;
    private double hoverX = Double.NaN;
    private double hoverY;

    /**
     * @param seek is told the second that was clicked
     */
    SpectrogramChart(TimeZoom zoom, DoubleConsumer seek, UiExecutors executors) {
        this.zoom = zoom;
        this.colouring = new LatestOnly<>(executors);
        node.getStyleClass().addAll("spectrogram", "time-chart");
        TimeGestures.install(node, overlay, zoom, seek);
        zoom.spanProperty().subscribe((was, is) -> grown());
        node.widthProperty().subscribe((was, is) -> colour());
        overlay.setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        overlay.setOnMouseDragged(event -> hover(event.getX(), event.getY()));
        overlay.setOnMouseExited(event -> hover(Double.NaN, 0));
    }

    Region node() {
        return node;
    }

    /**
     * Shows a picture from its beginning.
     *
     * @param next the picture, or null for none
     */
    void show(SpectrogramPicture next) {
        picture = next;
        raster = null;
        image = null;
        grown();
    }

    /** The picture has more columns now, or another part of it is shown. */
    void grown() {
        colour();
        ground.repaint();
        overlay.repaint();
    }

    private void colour() {
        SpectrogramPicture shown = picture;
        TimeSpan span = zoom.spanProperty().get();
        int columns = (int) Math.ceil(plot(node.getWidth()).width() * outputScale());
        if (shown == null || shown.bands() == 0 || span.length() <= 0 || columns < 2) {
            return;
        }
        colouring.submit(
                () -> shown.render(span.from() / span.seconds(), span.to() / span.seconds(), columns),
                coloured -> {
                    if (picture == shown) {
                        show(coloured);
                    }
                },
                e -> LOG.warn("The spectrogram could not be coloured", e));
    }

    private void show(SpectrogramPicture.Raster coloured) {
        raster = coloured;
        image = new WritableImage(new PixelBuffer<>(
                coloured.columns(),
                coloured.bands(),
                IntBuffer.wrap(coloured.argb()),
                PixelFormat.getIntArgbPreInstance()));
        ground.repaint();
    }

    /** Pixels of the screen a pixel of the layout. */
    private double outputScale() {
        return node.getScene() == null || node.getScene().getWindow() == null
                ? 1
                : node.getScene().getWindow().getOutputScaleX();
    }

    /** Marks the windows of this curve; null marks none. */
    void mark(MoodCurve windows) {
        curve = windows;
        overlay.repaint();
    }

    /** Draws the playhead at this second; not-a-number draws none. */
    void setPlayhead(double second) {
        playhead = second;
        overlay.repaint();
    }

    private void hover(double x, double y) {
        hoverX = x;
        hoverY = y;
        overlay.repaint();
    }

    private TimePlot plot(double width) {
        return TimePlot.on(width, zoom.spanProperty().get());
    }

    private void paintGround(ChartPen pen) {
        TimePlot plot = plot(pen.width());
        double height = height(pen);
        pen.graphics().setFill(pen.style().raised());
        pen.graphics().fillRect(plot.left(), TOP, plot.width(), height);
        if (image != null) {
            paintImage(pen, plot, height);
            FrequencyAxis axis = picture.frequencyAxis();
            for (double hertz : FREQUENCIES) {
                if (axis.covers(hertz)) {
                    double y = TOP + height * (1 - axis.height(hertz));
                    pen.horizontal(
                            plot.left() - 5, plot.left() - 1, y, pen.style().quietText());
                    pen.text(
                            hertz(hertz),
                            plot.left() - 9,
                            y,
                            HPos.RIGHT,
                            VPos.CENTER,
                            pen.style().quietText());
                }
            }
        }
        plot.paintAxis(pen, TOP + height + 7);
    }

    private void paintImage(ChartPen pen, TimePlot plot, double height) {
        double left = plot.x(raster.from() * plot.span().seconds());
        double right = plot.x(raster.to() * plot.span().seconds());
        clip(pen, plot, TOP, height);
        pen.graphics().setImageSmoothing(true);
        pen.graphics().drawImage(image, left, TOP, right - left, height);
        pen.graphics().restore();
    }

    private static void clip(ChartPen pen, TimePlot plot, double top, double height) {
        pen.graphics().save();
        pen.graphics().beginPath();
        pen.graphics().rect(plot.left(), top, plot.width(), height);
        pen.graphics().clip();
    }

    private void paintOverlay(ChartPen pen) {
        TimePlot plot = plot(pen.width());
        double height = height(pen);
        if (plot.span().length() <= 0) {
            return;
        }
        clip(pen, plot, 0, TOP + height + 4);
        if (curve != null) {
            for (MoodWindow window : curve.windows()) {
                double left = plot.x(window.startSeconds());
                double right = plot.x(Math.min(plot.span().seconds(), window.startSeconds() + windowSeconds));
                double width = Math.max(2, Math.round(right - left));
                pen.frame(left + 1, TOP + 2, Math.max(1, width - 2), height - 5, BOX_SHADE);
                pen.frame(left, TOP + 1, width, height - 3, BOX);
            }
        }
        if (!Double.isNaN(playhead)) {
            Playhead.paint(pen, plot.x(playhead), 0, TOP + height + 4, Color.WHITE, PLAYHEAD_HALO);
        }
        pen.graphics().restore();
        if (plot.contains(hoverX) && hoverY >= TOP && hoverY <= TOP + height) {
            paintHover(pen, plot, height);
        }
    }

    private void paintHover(ChartPen pen, TimePlot plot, double height) {
        pen.vertical(hoverX, TOP, TOP + height, BOX);
        double second = plot.second(hoverX);
        if (picture == null || picture.bands() == 0) {
            pen.callout(hoverX, hoverY, List.of(Durations.clock(second)));
            return;
        }
        FrequencyAxis axis = picture.frequencyAxis();
        double part = 1 - (hoverY - TOP) / height;
        int column = Math.min(picture.columns() - 1, (int)
                (picture.columns() * second / plot.span().seconds()));
        double level = picture.decibels(column, axis.bandAt(part));
        String frequency = String.format(Locale.ENGLISH, "%,.0f Hz", axis.hertzAt(part));
        pen.callout(
                hoverX,
                hoverY,
                Double.isFinite(level)
                        ? List.of(Durations.clock(second), frequency, Decibels.label(level))
                        : List.of(Durations.clock(second), frequency));
    }

    private static double height(ChartPen pen) {
        return Math.max(1, pen.height() - TOP - BOTTOM);
    }

    private static String hertz(double hertz) {
        return hertz < 1000 ? (int) hertz + " Hz" : (int) (hertz / 1000) + " kHz";
    }
}
