package circumplex.ui.track;

import circumplex.dsp.ColourMap;
import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours of a spectrogram with the levels at their two ends. */
final class DecibelScale {
    private static final double WIDTH = 170;
    private static final double HEIGHT = 18;
    private static final double BAR = 10;
    private static final double GAP = 8;

    private final ChartCanvas canvas = new ChartCanvas(this::paint);
    private final ColourMap colours = new ColourMap();
    private double top;

    DecibelScale() {
        canvas.setMinSize(WIDTH, HEIGHT);
        canvas.setPrefSize(WIDTH, HEIGHT);
        canvas.setMaxSize(WIDTH, HEIGHT);
    }

    Region node() {
        return canvas;
    }

    /** Level of the brightest colour, in decibels. */
    void setTop(double decibels) {
        top = decibels;
        canvas.repaint();
    }

    private void paint(ChartPen pen) {
        String low = Decibels.label(top - SpectrogramPicture.SPAN);
        String high = Decibels.label(top);
        double right = pen.width() - pen.textWidth(high) - GAP;
        double left = pen.textWidth(low) + GAP;
        double middle = pen.height() / 2;
        pen.text(low, left - GAP, middle, HPos.RIGHT, VPos.CENTER, pen.style().quietText());
        pen.text(high, pen.width(), middle, HPos.RIGHT, VPos.CENTER, pen.style().quietText());
        for (double x = left; x < right; x++) {
            int argb = colours.argb((x - left) / (right - left - 1));
            pen.graphics().setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            pen.graphics().fillRect(x, middle - BAR / 2, 1, BAR);
        }
    }
}
