package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Palette;
import circumplex.ui.common.Theme;
import circumplex.ui.common.Typeface;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.playlist.PlaylistRow;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;

/**
 * The mood plane: valence to the right, arousal up. Three layers: the picture of the ground and all points, drawn in the
 * background when tracks, size, view or theme change; circle, axes and words; and on top what moves with the pointer,
 * drawn once a frame at most. What pointer and keys do is told at {@link PlanePointer} and {@link PlaneKeys}.
 */
final class MoodPlane extends Region {
    /** Room for the names of the axes. */
    private static final double MARGIN = 18;

    private static final double CORNER = 12;
    private static final PseudoClass PANNING = PseudoClass.getPseudoClass("panning");

    private final MoodViewModel model;
    private final PlaylistViewModel playlist;
    private final PictureLayer picture;
    private final Canvas frame = new Canvas();
    private final Canvas overlay = new Canvas();
    private final Rectangle focusRing = new Rectangle();
    private final NextPulse drawing = new NextPulse(this::drawOverlay);
    private final NextPulse looking = new NextPulse(this::look);
    private Theme theme = Theme.DARK;
    private PlaneLook look = PlaneLook.of(theme);
    private PlaneGeometry geometry = new PlaneGeometry(0, PlaneView.WHOLE);
    private Optional<Track> playing = Optional.empty();
    private String spoken = "";

    MoodPlane(MoodViewModel model, PlaylistViewModel playlist, UiExecutors executors) {
        this.model = model;
        this.playlist = playlist;
        this.picture = new PictureLayer(executors);
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
        setMinSize(240, 240);
        new PlanePointer(this, model, playlist).install();
        new PlaneKeys(model, playlist).install(this);

        model.pointsProperty().subscribe(now -> look());
        model.viewProperty().subscribe(now -> looking.ask());
        model.chosenProperty().subscribe(now -> drawing.ask());
        model.pathProperty().subscribe(now -> drawing.ask());
        model.lassoProperty().subscribe(now -> drawing.ask());
        model.lineProperty().subscribe(now -> drawing.ask());
        model.penProperty().subscribe(now -> drawing.ask());
        model.hoveredProperty().subscribe(now -> drawing.ask());
        playlist.selectedProperty().subscribe(now -> drawing.ask());
        playlist.rows().addListener((ListChangeListener<PlaylistRow>) change -> drawing.ask());
        sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(Window::outputScaleXProperty)
                .subscribe(scale -> {
                    if (scale != null) {
                        look();
                    }
                });
    }

    void setTheme(Theme now) {
        theme = now;
        look = PlaneLook.of(now);
        look();
    }

    /** Rings the point of the track that plays. */
    void setPlaying(Optional<Track> track) {
        playing = track;
        drawing.ask();
    }

    /** Shows that what is looked at is being moved. */
    void setPanning(boolean panning) {
        pseudoClassStateChanged(PANNING, panning);
    }

    /** The side of the square that fits into this height. */
    static double sideForHeight(double height) {
        return height - 2 * MARGIN;
    }

    /** The width that a square of this side takes with its names. */
    static double widthForSide(double side) {
        return side + 2 * MARGIN;
    }

    /** The room about the square for the names of the axes. */
    static double axisMargin() {
        return MARGIN;
    }

    /** Completes on the JavaFX thread when tracks were drawn for the first time, or could not be. */
    CompletableFuture<Void> tracksPainted() {
        return picture.tracksPainted();
    }

    /** The side of the square, in pixels. */
    double side() {
        return geometry.side();
    }

    /** Where the square begins, in pixels from the top of this node; as much is free below it. */
    double squareTop() {
        return picture.getLayoutY();
    }

    /** The mood seen at a place of this node; beside the square, the nearest in it. */
    Mood moodAt(double x, double y) {
        return geometry.mood(x - picture.getLayoutX(), y - picture.getLayoutY());
    }

    /** Whether a place of this node is on the square. */
    boolean isOnSquare(double x, double y) {
        return new Rectangle(geometry.side(), geometry.side())
                .contains(new Point2D(x - picture.getLayoutX(), y - picture.getLayoutY()));
    }

    /** So many pixels on the scale of the plane. */
    double distance(double pixels) {
        return geometry.distance(pixels);
    }

    /** Whether the plane has a size yet. */
    boolean isLaidOut() {
        return geometry.side() >= 1;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.floor(Math.max(0, Math.min(getWidth(), getHeight()) - 2 * MARGIN));
        double left = snapPositionX((getWidth() - side) / 2);
        double top = snapPositionY((getHeight() - side) / 2);
        boolean resized = side != geometry.side();
        geometry = new PlaneGeometry(side, model.viewProperty().get());
        picture.resizeRelocate(left, top, side, side);
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
            look();
        }
    }

    /** Everything anew: what is looked at, or how, has changed. */
    private void look() {
        geometry = new PlaneGeometry(geometry.side(), model.viewProperty().get());
        picture.place(geometry);
        if (isLaidOut()) {
            picture.redraw(model.pointsProperty().get(), look, outputScale());
            boolean dense = PlanePicture.isDense(model.pointsProperty().get().count(geometry.view()), geometry.side());
            new PlaneFrame(frame.getGraphicsContext2D(), geometry, look, MARGIN, Typeface.family())
                    .draw(Palette.of(theme).ground(), CORNER, dense, theme == Theme.LIGHT);
        }
        drawing.ask();
    }

    private double outputScale() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void drawOverlay() {
        speak();
        if (isLaidOut()) {
            new PlaneOverlay(overlay.getGraphicsContext2D(), geometry, look, MARGIN, Typeface.family())
                    .draw(new PlaneSigns(
                            Optional.ofNullable(model.chosenProperty().get()),
                            playlist.rows(),
                            playlist.reachProperty().get(),
                            Optional.ofNullable(model.pathProperty().get()),
                            Optional.ofNullable(model.lassoProperty().get()),
                            model.lineProperty().get(),
                            model.modeProperty().get(),
                            Optional.ofNullable(model.penProperty().get()),
                            Optional.ofNullable(model.hoveredProperty().get()),
                            marked(),
                            playing));
        }
    }

    /** The selected track, while it is in the list. */
    private Optional<Track> marked() {
        return Optional.ofNullable(playlist.selectedProperty().get())
                .filter(track ->
                        playlist.rows().stream().anyMatch(row -> row.track().id() == track.id()));
    }

    private void speak() {
        String now = new PlaneWords(model, playlist).spoken();
        if (!now.equals(spoken)) {
            spoken = now;
            setAccessibleText(spoken);
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }
}
