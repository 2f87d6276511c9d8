package circumplex.ui.track;

import java.util.function.DoubleConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * How a chart of a track is zoomed and moved: the wheel zooms about the pointer, with Shift it moves, dragging moves,
 * plus and minus, the arrow keys, Home, End and 0 do the same. A click goes to that second.
 */
final class TimeGestures {
    /** One notch of a wheel. */
    private static final double NOTCH = 40;

    private static final double FACTOR_A_NOTCH = 0.8;

    private final Region chart;
    private final TimeZoom zoom;
    private final DoubleConsumer seek;
    private double dragX;
    private TimeSpan dragged;

    private TimeGestures(Region chart, TimeZoom zoom, DoubleConsumer seek) {
        this.chart = chart;
        this.zoom = zoom;
        this.seek = seek;
    }

    /**
     * @param chart as wide as its {@link TimePlot}
     * @param surface of the chart, which the pointer meets
     * @param seek is told the second that was clicked
     */
    static void install(Region chart, Node surface, TimeZoom zoom, DoubleConsumer seek) {
        TimeGestures gestures = new TimeGestures(chart, zoom, seek);
        chart.setFocusTraversable(true);
        chart.setOnKeyPressed(gestures::key);
        surface.setOnScroll(gestures::scroll);
        surface.setOnZoom(event -> {
            zoom.scale(1 / event.getZoomFactor(), gestures.plot().second(event.getX()));
            event.consume();
        });
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, gestures::press);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, gestures::drag);
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, gestures::click);
    }

    private TimePlot plot() {
        return TimePlot.on(chart.getWidth(), zoom.spanProperty().get());
    }

    private void scroll(ScrollEvent event) {
        // With Shift, JavaFX gives what a wheel scrolls as scrolled sideways.
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double pixels = event.getDeltaX() + (event.isShiftDown() ? event.getDeltaY() : 0);
            zoom.move(-pixels * plot().secondsAPixel());
        } else if (event.getDeltaY() != 0) {
            zoom.scale(Math.pow(FACTOR_A_NOTCH, event.getDeltaY() / NOTCH), plot().second(event.getX()));
        }
        event.consume();
    }

    private void press(MouseEvent event) {
        dragX = event.getX();
        dragged = zoom.spanProperty().get();
        chart.requestFocus();
    }

    private void drag(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && dragged != null && !event.isStillSincePress()) {
            zoom.startAt(dragged.from() - (event.getX() - dragX) * plot().secondsAPixel());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && plot().contains(event.getX())) {
            seek.accept(plot().second(event.getX()));
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case PLUS, ADD, EQUALS -> zoom.in();
            case MINUS, SUBTRACT -> zoom.out();
            case DIGIT0, NUMPAD0 -> zoom.showAll();
            case LEFT -> zoom.stride(-1);
            case RIGHT -> zoom.stride(1);
            case HOME -> zoom.startAt(0);
            case END -> zoom.startAt(zoom.spanProperty().get().seconds());
            default -> {
                return;
            }
        }
        event.consume();
    }
}
