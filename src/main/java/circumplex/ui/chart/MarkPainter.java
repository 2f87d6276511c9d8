package circumplex.ui.chart;

import java.util.List;

/** Draws a chart as it is now and says where its values can be read. Called on the JavaFX thread. */
@FunctionalInterface
public interface MarkPainter {

    /** Draws everything on an empty surface and returns the marks in reading order. */
    List<ChartMark> paint(ChartPen pen);
}
