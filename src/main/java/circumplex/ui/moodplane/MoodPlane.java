package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Theme;
import circumplex.ui.common.Typeface;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.playlist.PlaylistRow;
import circumplex.ui.playlist.PlaylistViewModel;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/**
 * The mood plane: valence to the right, arousal up. Three layers: the picture of the ground and all points, redrawn in
 * the background when tracks, size or theme change; circle, axes and words; and on top what moves with the pointer.
 *
 * <p>Click or drag chooses. Arrow keys move the choice by 0.01, with Shift by 0.002; Home goes to the middle; Enter
 * plays.
 */
final class MoodPlane extends Region {
    private static final double STEP = 0.01;
    private static final double FINE_STEP = 0.002;
    /** Room for the names of the axes. */
    private static final double MARGIN = 18;

    private static final double CORNER = 12;
    /** How near the pointer must be to a point, in pixels. */
    private static final double HOVER_PIXELS = 7;

    private final MoodViewModel model;
    private final PlaylistViewModel playlist;
    private final LatestOnly<WritableImage> drawing;
    private final ImageView picture = new ImageView();
    private final Canvas frame = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Rectangle focusRing = new Rectangle();
    private final Tooltip tooltip = new Tooltip();
    private PlaneLook look = PlaneLook.of(Theme.DARK);
    private PlaneGeometry geometry = new PlaneGeometry(0);
    private Optional<Track> hovered = Optional.empty();
    private Optional<Track> marked = Optional.empty();
    private Optional<Track> playing = Optional.empty();

    MoodPlane(MoodViewModel model, PlaylistViewModel playlist, UiExecutors executors) {
        this.model = model;
        this.playlist = playlist;
        this.drawing = new LatestOnly<>(executors);
        setId("mood-plane");
        getStyleClass().add("mood-plane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleRoleDescription(Messages.text("mood.plane"));
        setAccessibleHelp(Messages.text("mood.plane-help"));
        focusRing.getStyleClass().add("focus-ring");
        focusRing.setMouseTransparent(true);
        focusRing.setArcWidth(2 * CORNER);
        focusRing.setArcHeight(2 * CORNER);
        frame.setMouseTransparent(true);
        overlay.setMouseTransparent(true);
        getChildren().addAll(picture, frame, overlay, focusRing);
        tooltip.setShowDelay(Duration.ZERO);
        tooltip.getStyleClass().add("plane-tooltip");
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseMoved(this::hover);
        setOnMouseExited(e -> hoverOver(Optional.empty(), e));
        setOnKeyPressed(this::key);
        setMinSize(240, 240);

        model.pointsProperty().subscribe(now -> redrawPicture());
        model.chosenProperty().subscribe(now -> redrawOverlay());
        playlist.rows().addListener((ListChangeListener<PlaylistRow>) change -> redrawOverlay());
    }

    void setTheme(Theme theme) {
        look = PlaneLook.of(theme);
        redrawPicture();
        redrawFrame();
        redrawOverlay();
    }

    /** Rings the point of this track, as that of the row selected beside the plane. */
    void mark(Optional<Track> track) {
        marked = track;
        redrawOverlay();
    }

    /** Rings the point of the track that plays. */
    void setPlaying(Optional<Track> track) {
        playing = track;
        redrawOverlay();
    }

    /** The side of the square that fits into this height. */
    static double sideForHeight(double height) {
        return height - 2 * MARGIN;
    }

    /** The width that a square of this side takes with its names. */
    static double widthForSide(double side) {
        return side + 2 * MARGIN;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.max(0, Math.min(getWidth(), getHeight()) - 2 * MARGIN));
        double left = snapPositionX((getWidth() - side) / 2);
        double top = snapPositionY((getHeight() - side) / 2);
        boolean resized = side != geometry.side();
        geometry = new PlaneGeometry(side);
        picture.relocate(left, top);
        picture.setFitWidth(side);
        picture.setFitHeight(side);
        Rectangle corners = new Rectangle(side, side);
        corners.setArcWidth(2 * CORNER);
        corners.setArcHeight(2 * CORNER);
        picture.setClip(corners);
        focusRing.setX(left - 2);
        focusRing.setY(top - 2);
        focusRing.setWidth(side + 4);
        focusRing.setHeight(side + 4);
        for (Canvas canvas : new Canvas[] {frame, overlay}) {
            canvas.setWidth(side + 2 * MARGIN);
            canvas.setHeight(side + 2 * MARGIN);
            canvas.relocate(left - MARGIN, top - MARGIN);
        }
        if (resized) {
            redrawPicture();
        }
        redrawFrame();
        redrawOverlay();
    }

    private void redrawPicture() {
        double side = geometry.side();
        if (side < 1) {
            return;
        }
        double scale = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
        int pixels = (int) Math.ceil(side * scale);
        PlaneTracks tracks = model.pointsProperty().get();
        PlaneLook with = look;
        drawing.submit(() -> image(PointPicture.draw(tracks, pixels, scale, with), pixels), picture::setImage, e -> {
            throw new IllegalStateException("The mood plane could not be drawn", e);
        });
    }

    private static WritableImage image(int[] pixels, int side) {
        return new WritableImage(
                new PixelBuffer<>(side, side, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }

    private void redrawFrame() {
        if (geometry.side() >= 1) {
            new PlaneFrame(frame.getGraphicsContext2D(), geometry, look, MARGIN, Typeface.family()).draw();
        }
    }

    private void redrawOverlay() {
        setAccessibleText(spoken());
        if (geometry.side() >= 1) {
            new PlaneOverlay(overlay.getGraphicsContext2D(), geometry, look, MARGIN)
                    .draw(
                            model.chosenProperty().get(),
                            playlist.rows(),
                            playlist.reachProperty().get(),
                            hovered,
                            marked,
                            playing);
        }
    }

    private String spoken() {
        Mood chosen = model.chosenProperty().get();
        if (chosen == null) {
            return Messages.text("mood.spoken-none");
        }
        return Messages.text(
                "mood.spoken",
                MoodWordsText.full(chosen),
                playlist.rows().size(),
                MoodWordsText.number(playlist.reachProperty().get()));
    }

    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            tooltip.hide();
            drag(event);
        }
    }

    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown() && geometry.side() >= 1) {
            model.choose(moodUnder(event));
        }
    }

    private void hover(MouseEvent event) {
        if (geometry.side() >= 1) {
            hoverOver(model.trackAt(moodUnder(event), geometry.distance(HOVER_PIXELS)), event);
        }
    }

    private void hoverOver(Optional<Track> track, MouseEvent event) {
        if (!track.map(Track::id).equals(hovered.map(Track::id))) {
            hovered = track;
            redrawOverlay();
            tooltip.hide();
            track.ifPresent(over -> {
                tooltip.setText(describe(over));
                tooltip.show(this, event.getScreenX() + 14, event.getScreenY() + 14);
            });
        }
    }

    private static String describe(Track track) {
        String artist = track.tags().artist();
        return track.tags().title()
                + (artist.isEmpty() ? "" : "\n" + artist)
                + track.mood()
                        .map(heard -> "\n" + MoodWordsText.full(heard.mood()))
                        .orElse("");
    }

    private Mood moodUnder(MouseEvent event) {
        return geometry.mood(event.getX() - frame.getLayoutX() - MARGIN, event.getY() - frame.getLayoutY() - MARGIN);
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        double step = event.isShiftDown() ? FINE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT -> model.move(-step, 0);
            case RIGHT -> model.move(step, 0);
            case UP -> model.move(0, step);
            case DOWN -> model.move(0, -step);
            case HOME -> model.choose(Mood.NEUTRAL);
            case ENTER -> playlist.play();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
