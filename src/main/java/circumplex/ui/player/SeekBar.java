package circumplex.ui.player;

import circumplex.model.Mood;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.Palette;
import circumplex.ui.common.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Where playing is in the track, in the colours of its mood over time: higher bars are more aroused. A click or a drag
 * moves there on release; the arrow keys move by five seconds.
 */
final class SeekBar extends Region {
    private static final double BAR = 3;
    private static final double GAP = 1.5;
    private static final double KEY_SECONDS = 5;
    private static final double STILL_TO_COME = 0.45;

    private final Canvas canvas = new Canvas();
    private final DoubleConsumer seek;
    private Palette palette = Palette.of(Theme.DARK);
    private Optional<Mood> mood = Optional.empty();
    private Optional<MoodCurve> curve = Optional.empty();
    private double position;
    private double length;
    private double dragged = Double.NaN;

    /** Tells the consumer the second that the person wants to hear. */
    SeekBar(DoubleConsumer seek) {
        this.seek = seek;
        getStyleClass().add("seek-bar");
        getChildren().add(canvas);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Messages.text("player.seek"));
        setOnMousePressed(this::drag);
        setOnMouseDragged(this::drag);
        setOnMouseReleased(this::release);
        setOnKeyPressed(this::key);
        setMinSize(120, 40);
        setPrefHeight(40);
        setMaxHeight(40);
    }

    void setPalette(Palette palette) {
        this.palette = palette;
        draw();
    }

    /** Shows another track. */
    void setTrack(Optional<Mood> mood, Optional<MoodCurve> curve) {
        this.mood = mood;
        this.curve = curve;
        draw();
    }

    /** Shows where playing is, in seconds. */
    void setTime(double position, double length) {
        this.position = position;
        this.length = length;
        setDisable(length <= 0);
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
            case HELP -> Messages.text("player.position", Durations.clock(position), Durations.clock(length));
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private void drag(MouseEvent event) {
        if (length > 0 && getWidth() > 0) {
            requestFocus();
            dragged = Math.max(0, Math.min(1, event.getX() / getWidth())) * length;
            draw();
        }
    }

    private void release(MouseEvent event) {
        if (!Double.isNaN(dragged)) {
            double wanted = dragged;
            dragged = Double.NaN;
            position = wanted;
            seek.accept(wanted);
            draw();
        }
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isShortcutDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, DOWN -> seekTo(event, position - KEY_SECONDS);
            case RIGHT, UP -> seekTo(event, position + KEY_SECONDS);
            case HOME -> seekTo(event, 0);
            default -> {}
        }
    }

    private void seekTo(KeyEvent event, double seconds) {
        event.consume();
        seek.accept(Math.max(0, Math.min(length, seconds)));
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
            Optional<Mood> at = moodAt((i + 0.5) / bars * length);
            double tall = at.map(m -> 6 + 16 * m.arousal()).orElse(6.0);
            Color colour = at.map(MoodColours::of).orElse(palette.quiet());
            boolean heard = x + pitch / 2 <= here;
            g.setFill(heard ? colour : colour.interpolate(palette.panel(), 1 - STILL_TO_COME));
            g.fillRoundRect(x, middle - tall / 2, pitch - GAP, tall, 2, 2);
        }
        g.setFill(palette.text());
        g.fillRoundRect(Math.max(0, Math.min(width - 2, here - 1)), middle - 15, 2, 30, 2, 2);
    }

    /** Between the middles of two windows the mood goes over evenly. */
    private Optional<Mood> moodAt(double second) {
        if (curve.isEmpty()) {
            return mood;
        }
        List<MoodWindow> windows = curve.get().windows();
        int after = 0;
        while (after < windows.size() && windows.get(after).startSeconds() < second) {
            after++;
        }
        if (after == 0 || after == windows.size()) {
            return Optional.of(windows.get(Math.min(after, windows.size() - 1)).mood());
        }
        MoodWindow left = windows.get(after - 1);
        MoodWindow right = windows.get(after);
        double part = (second - left.startSeconds()) / (right.startSeconds() - left.startSeconds());
        return Optional.of(Mood.clamped(
                mix(left.mood().valence(), right.mood().valence(), part),
                mix(left.mood().arousal(), right.mood().arousal(), part)));
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
