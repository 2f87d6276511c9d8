package circumplex.ui.player;

import circumplex.model.Mood;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Palette;
import circumplex.ui.common.Theme;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Where playing is in the track, over its mood: the colour of each bar is the mood of that moment, its height the
 * arousal. Under the pointer stand the time and the mood in words. A click or a drag moves there on release; the arrow
 * keys move by five seconds, the page keys by thirty.
 */
final class SeekBar extends Region {
    private static final double HEIGHT = 42;
    /** In a narrow window it gives up no more of this than what stands beside it. */
    private static final double USUAL_WIDTH = 420;

    private static final double BAR = 3;
    private static final double GAP = 1.5;
    private static final double LOWEST = 4;
    private static final double TALLEST = 34;
    private static final double KEY_SECONDS = 5;
    private static final double PAGE_SECONDS = 30;
    private static final double STILL_TO_COME = 0.4;

    private final Canvas canvas = new Canvas();
    private final Label about = new Label();
    private final DoubleConsumer seek;
    private Palette palette = Palette.of(Theme.DARK);
    private MoodLine mood = MoodLine.UNKNOWN;
    private double position;
    private double length;
    private double dragged = Double.NaN;
    /** Where the pointer is, in pixels; not a number where it is elsewhere. */
    private double hovered = Double.NaN;

    /** Tells the consumer the second that the person wants to hear. */
    SeekBar(DoubleConsumer seek) {
        this.seek = seek;
        setId("seek-bar");
        getStyleClass().add("seek-bar");
        about.getStyleClass().add("seek-about");
        about.setManaged(false);
        about.setMouseTransparent(true);
        about.setVisible(false);
        canvas.setManaged(false);
        getChildren().addAll(canvas, about);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Messages.text("player.seek"));
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(event -> release());
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(event -> point(Double.NaN));
        setOnKeyPressed(this::key);
        setMinSize(120, HEIGHT);
        setPrefSize(USUAL_WIDTH, HEIGHT);
        setMaxHeight(HEIGHT);
    }

    void setPalette(Palette palette) {
        this.palette = palette;
        draw();
    }

    /** Shows another track. */
    void setMood(MoodLine mood) {
        this.mood = mood;
        draw();
    }

    /** Shows where playing is, in seconds. */
    void setTime(double position, double length) {
        this.position = position;
        this.length = length;
        setDisable(length <= 0);
        if (length <= 0) {
            dragged = Double.NaN;
            point(Double.NaN);
        }
        notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> position;
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> length;
            case HELP -> spoken();
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private String spoken() {
        String time = Messages.text("player.position", Durations.clock(position), Durations.clock(length));
        return mood.at(position)
                .map(now -> Messages.text("player.position-mood", time, MoodWordsText.words(now)))
                .orElse(time);
    }

    private void drag(MouseEvent event) {
        if (length > 0 && getWidth() > 0) {
            requestFocus();
            dragged = secondAt(event.getX());
            point(event.getX());
        }
    }

    private void release() {
        if (!Double.isNaN(dragged)) {
            double wanted = dragged;
            dragged = Double.NaN;
            position = wanted;
            seek.accept(wanted);
            draw();
        }
    }

    private double secondAt(double x) {
        return Math.max(0, Math.min(1, x / getWidth())) * length;
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, DOWN, KP_LEFT, KP_DOWN -> seekTo(event, position - KEY_SECONDS);
            case RIGHT, UP, KP_RIGHT, KP_UP -> seekTo(event, position + KEY_SECONDS);
            case PAGE_DOWN -> seekTo(event, position - PAGE_SECONDS);
            case PAGE_UP -> seekTo(event, position + PAGE_SECONDS);
            case HOME -> seekTo(event, 0);
            case END -> seekTo(event, length - KEY_SECONDS);
            default -> {}
        }
    }

    private void seekTo(KeyEvent event, double seconds) {
        event.consume();
        seek.accept(Math.max(0, Math.min(length, seconds)));
    }

    /** Says what is heard there. */
    private void point(double x) {
        boolean shown = !Double.isNaN(x) && length > 0 && getWidth() > 0;
        hovered = shown ? Math.max(0, Math.min(getWidth(), x)) : Double.NaN;
        about.setVisible(shown);
        if (shown) {
            double second = secondAt(x);
            String time = Durations.clock(second);
            about.setText(mood.at(second)
                    .map(there -> Messages.text("player.hover", time, MoodWordsText.words(there)))
                    .orElse(time));
            about.autosize();
            double left = hovered - about.getWidth() / 2;
            about.relocate(
                    Math.round(Math.max(0, Math.min(getWidth() - about.getWidth(), left))),
                    Math.round(-about.getHeight() + 2));
        }
        draw();
    }

    private void draw() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        double middle = height / 2;
        if (length <= 0) {
            g.setFill(palette.line());
            g.fillRoundRect(0, middle - 2, width, 4, 4, 4);
            return;
        }
        double here = Math.max(0, Math.min(1, (Double.isNaN(dragged) ? position : dragged) / length)) * width;
        int bars = (int) Math.max(1, width / (BAR + GAP));
        double pitch = width / bars;
        for (int i = 0; i < bars; i++) {
            double x = i * pitch;
            Optional<Mood> at = mood.at((i + 0.5) / bars * length);
            double tall = at.map(m -> LOWEST + (TALLEST - LOWEST) * m.arousal()).orElse(LOWEST);
            Color colour = at.map(MoodColours::of).orElse(palette.quiet());
            boolean heard = x + pitch / 2 <= here;
            g.setFill(heard ? colour : colour.interpolate(palette.panel(), 1 - STILL_TO_COME));
            g.fillRoundRect(x, middle - tall / 2, pitch - GAP, tall, 2, 2);
        }
        if (!Double.isNaN(hovered)) {
            g.setFill(palette.quiet());
            g.fillRect(Math.max(0, Math.min(width - 1, hovered)), 3, 1, height - 6);
        }
        g.setFill(palette.text());
        g.fillRoundRect(Math.max(0, Math.min(width - 2, here - 1)), 2, 2, height - 4, 2, 2);
    }
}
