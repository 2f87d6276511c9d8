package circumplex.ui.chart;

/** Draws a chart as it is now. Called on the JavaFX thread whenever size, theme or content changed. */
@FunctionalInterface
public interface ChartPainter {

    /** Draws everything on an empty surface. */
    void paint(ChartPen pen);
}
