package circumplex.ui.track;

import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import circumplex.model.TrackMood;
import circumplex.ui.chart.ChartCanvas;
import circumplex.ui.chart.ChartPen;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/**
 * The mood plane with one track on it: where it is, where the network heard it, and how far off that may be. While it is
 * being corrected the track is dragged, or moved with the arrow keys by 0.01, with Shift by 0.002.
 */
final class SmallMoodPlane {
    private static final double STEP = 0.01;
    private static final double FINE_STEP = 0.002;
    private static final double SIDE = 200;
    private static final double RADIUS = 7;
    private static final double INSET = 5;
    private static final int TINT_PIXELS = 48;
    private static final double TINT = 0.22;

    private final CorrectionViewModel model;
    private final Image tint = tint();
    private final ChartCanvas canvas = new ChartCanvas(this::paint);
    private final StackPane node = new StackPane(canvas);

    SmallMoodPlane(CorrectionViewModel model) {
        this.model = model;
        canvas.setMinSize(SIDE, SIDE);
        canvas.setMaxSize(SIDE, SIDE);
        node.setId("track-plane");
        node.getStyleClass().add("small-plane");
        node.setAccessibleRole(AccessibleRole.SLIDER);
        node.setAccessibleRoleDescription(Messages.text("track.correction.plane"));
        node.setAccessibleHelp(Messages.text("track.correction.hint"));
        node.setOnMousePressed(this::press);
        node.setOnMouseDragged(this::drag);
        node.setOnMouseReleased(this::release);
        node.setOnKeyPressed(this::key);
        model.shownProperty().subscribe(now -> repaint());
        model.editingProperty().subscribe(now -> {
            node.setFocusTraversable(now);
            node.setCursor(now ? Cursor.CROSSHAIR : Cursor.DEFAULT);
            repaint();
        });
    }

    Region node() {
        return node;
    }

    /** Draws again, because more is known of the track. */
    void repaint() {
        Mood shown = model.shownProperty().get();
        node.setAccessibleText(shown == null ? "" : MoodWordsText.full(shown));
        canvas.repaint();
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && model.editingProperty().get()) {
            node.requestFocus();
            drag(event);
            // Else the scroll pane about it would take the focus.
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            model.drag(moodUnder(event));
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            model.place(moodUnder(event));
        }
    }

    private void key(KeyEvent event) {
        if (!model.editingProperty().get() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? FINE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> model.nudge(-step, 0);
            case RIGHT -> model.nudge(step, 0);
            case UP -> model.nudge(0, step);
            case DOWN -> model.nudge(0, -step);
            case ENTER, ESCAPE -> model.end();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private Mood moodUnder(MouseEvent event) {
        double side = Math.max(1, canvas.getWidth() - 2 * INSET);
        double x = event.getX() - canvas.getLayoutX() - INSET;
        double y = event.getY() - canvas.getLayoutY() - INSET;
        return Mood.clamped(x / side, 1 - y / side);
    }

    private void paint(ChartPen pen) {
        double side = pen.width() - 2 * INSET;
        pen.graphics().setGlobalAlpha(TINT);
        pen.graphics().setImageSmoothing(true);
        pen.graphics().drawImage(tint, INSET, INSET, side, side);
        pen.graphics().setGlobalAlpha(1);
        Color line = pen.style().quietText().deriveColor(0, 1, 1, 0.6);
        double middle = INSET + side / 2;
        pen.horizontal(INSET, INSET + side, middle, line);
        pen.vertical(middle, INSET, INSET + side, line);
        pen.graphics().setStroke(line);
        pen.graphics().setLineWidth(1);
        pen.graphics().strokeOval(INSET, INSET, side, side);
        ends(pen, middle, side);
        model.mood().ifPresent(mood -> track(pen, mood, side));
    }

    private static void ends(ChartPen pen, double middle, double side) {
        Color quiet = pen.style().quietText();
        pen.text(Messages.text("track.correction.end.excited"), middle + 5, INSET + 5, HPos.LEFT, VPos.TOP, quiet);
        pen.text(
                Messages.text("track.correction.end.calm"),
                middle + 5,
                INSET + side - 5,
                HPos.LEFT,
                VPos.BOTTOM,
                quiet);
        pen.text(
                Messages.text("track.correction.end.unpleasant"), INSET + 5, middle - 4, HPos.LEFT, VPos.BOTTOM, quiet);
        pen.text(
                Messages.text("track.correction.end.pleasant"),
                INSET + side - 5,
                middle - 4,
                HPos.RIGHT,
                VPos.BOTTOM,
                quiet);
    }

    private void track(ChartPen pen, TrackMood mood, double side) {
        Mood shown = model.shownProperty().get() == null
                ? mood.mood()
                : model.shownProperty().get();
        double heardX = x(mood.heard(), side);
        double heardY = y(mood.heard(), side);
        mood.heardUncertainty().ifPresent(off -> reach(pen, off, heardX, heardY, side));
        if (!shown.equals(mood.heard())) {
            pen.line(
                    heardX,
                    heardY,
                    x(shown, side),
                    y(shown, side),
                    1.5,
                    pen.style().quietText());
            pen.dot(heardX, heardY, RADIUS, pen.style().ground());
            ring(pen, heardX, heardY, 2, pen.style().text());
        }
        pen.dot(x(shown, side), y(shown, side), RADIUS, MoodColours.of(shown));
        ring(
                pen,
                x(shown, side),
                y(shown, side),
                model.editingProperty().get() ? 3 : 1.5,
                pen.style().text());
    }

    /** One standard deviation about what was heard. */
    private static void reach(ChartPen pen, MoodUncertainty off, double x, double y, double side) {
        double wide = off.valence() * side;
        double high = off.arousal() * side;
        pen.graphics().save();
        pen.graphics().beginPath();
        pen.graphics().rect(INSET, INSET, side, side);
        pen.graphics().clip();
        pen.graphics().setFill(pen.style().text().deriveColor(0, 1, 1, 0.08));
        pen.graphics().fillOval(x - wide, y - high, 2 * wide, 2 * high);
        pen.graphics().setStroke(pen.style().quietText());
        pen.graphics().setLineWidth(1);
        pen.graphics().setLineDashes(3, 3);
        pen.graphics().strokeOval(x - wide, y - high, 2 * wide, 2 * high);
        pen.graphics().restore();
    }

    private static void ring(ChartPen pen, double x, double y, double thickness, Color colour) {
        pen.graphics().setStroke(colour);
        pen.graphics().setLineWidth(thickness);
        pen.graphics().strokeOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    }

    private static double x(Mood mood, double side) {
        return INSET + mood.valence() * side;
    }

    private static double y(Mood mood, double side) {
        return INSET + (1 - mood.arousal()) * side;
    }

    private static Image tint() {
        WritableImage image = new WritableImage(TINT_PIXELS, TINT_PIXELS);
        for (int y = 0; y < TINT_PIXELS; y++) {
            for (int x = 0; x < TINT_PIXELS; x++) {
                Mood mood = new Mood((x + 0.5) / TINT_PIXELS, 1 - (y + 0.5) / TINT_PIXELS);
                image.getPixelWriter().setColor(x, y, MoodColours.of(mood));
            }
        }
        return image;
    }
}
