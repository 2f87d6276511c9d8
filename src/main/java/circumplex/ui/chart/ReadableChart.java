package circumplex.ui.chart;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/**
 * A chart whose values are read by pointing at them, or with the left and right arrow keys. What is pointed at is drawn
 * on a layer of its own, so that a chart of thousands of dots follows the pointer.
 */
public final class ReadableChart extends StackPane {
    private static final double REACH = 16;
    private static final int NONE = -1;

    private final MarkPainter painter;
    private final ChartCanvas drawing = new ChartCanvas(this::paintDrawing);
    private final ChartCanvas pointing = new ChartCanvas(this::paintPointing);
    private List<ChartMark> marks = List.of();
    private int current = NONE;
    private double pointerY = Double.NaN;
    private String name = "";

    /** A chart drawn by the given painter; empty until it has a size. */
    public ReadableChart(MarkPainter painter) {
        this.painter = painter;
        pointing.setMouseTransparent(true);
        getChildren().addAll(drawing, pointing);
        getStyleClass().add("readable-chart");
        setMinWidth(0);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setOnMouseMoved(event -> point(event.getX(), event.getY()));
        setOnMouseExited(event -> clear());
        setOnKeyPressed(this::step);
        focusedProperty().subscribe((was, is) -> {
            if (!is) {
                clear();
            }
        });
    }

    /** Names the chart for screen readers. */
    public void setName(String name) {
        this.name = name;
        speak();
    }

    /** Draws again at the next layout pass; nothing is pointed at any more. */
    public void repaint() {
        current = NONE;
        drawing.repaint();
        pointing.repaint();
        speak();
    }

    /** Makes the preferred height follow the width; both in pixels. */
    public void setHeightForWidth(DoubleUnaryOperator heightForWidth) {
        drawing.setHeightForWidth(heightForWidth);
    }

    /** Draws the chart elsewhere, without what is pointed at. */
    public void paint(ChartPen pen) {
        painter.paint(pen);
    }

    /** The colours and the type as they are now. */
    public ChartStyle style() {
        return drawing.style();
    }

    private void paintDrawing(ChartPen pen) {
        marks = List.copyOf(painter.paint(pen));
        if (current >= marks.size()) {
            current = NONE;
        }
        pointing.repaint();
    }

    private void paintPointing(ChartPen pen) {
        if (current == NONE) {
            return;
        }
        ChartMark mark = marks.get(current);
        mark.highlight().paint(pen);
        double y = Double.isNaN(pointerY)
                ? (mark.top() + mark.bottom()) / 2
                : Math.max(mark.top(), Math.min(mark.bottom(), pointerY));
        new Callout(pen).paint((mark.left() + mark.right()) / 2, y, mark.lines());
    }

    private void point(double x, double y) {
        pointerY = y;
        int nearest = NONE;
        double least = REACH;
        for (int i = 0; i < marks.size(); i++) {
            double distance = marks.get(i).distance(x, y);
            if (distance <= least) {
                nearest = i;
                least = distance;
            }
        }
        show(nearest);
    }

    private void clear() {
        pointerY = Double.NaN;
        show(NONE);
    }

    private void step(KeyEvent event) {
        int last = marks.size() - 1;
        int next = switch (event.getCode()) {
            case RIGHT -> Math.min(last, current + 1);
            case LEFT -> current == NONE ? last : Math.max(0, current - 1);
            case HOME -> 0;
            case END -> last;
            case ESCAPE -> NONE;
            default -> Integer.MIN_VALUE;
        };
        if (next == Integer.MIN_VALUE || marks.isEmpty() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean changes = next != current;
        pointerY = Double.NaN;
        show(next);
        if (changes || next != NONE) {
            event.consume();
        }
    }

    private void show(int mark) {
        if (mark != current || mark != NONE) {
            current = mark;
            pointing.repaint();
            speak();
        }
    }

    private void speak() {
        setAccessibleText(
                current == NONE || current >= marks.size()
                        ? name
                        : marks.get(current).spoken());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }
}
