package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/**
 * The pointer over the plane. The left button chooses or draws, as the mode is; a click on a point also selects its
 * track. The middle or the right button moves what is looked at; the wheel and two fingers zoom.
 */
final class PlanePointer {
    /** How near the pointer must be to a point, in pixels. */
    private static final double HOVER_PIXELS = 7;
    /** One notch of a wheel, about 40 pixels, is a quarter closer. */
    private static final double ZOOM_A_PIXEL = 1.0056;

    private final MoodPlane plane;
    private final MoodViewModel model;
    private final PlaylistViewModel playlist;
    private final TrackTip tip;
    /** The pointer is heard of more often than a frame is drawn; choosing is only worth it once a frame. */
    private final NextPulse choosing = new NextPulse(this::chooseLatest);

    private Mood latest;
    /** Where the plane was taken hold of, to move it. */
    private MouseEvent held;

    PlanePointer(MoodPlane plane, MoodViewModel model, PlaylistViewModel playlist) {
        this.plane = plane;
        this.model = model;
        this.playlist = playlist;
        this.tip = new TrackTip(plane);
    }

    void install() {
        plane.setOnMousePressed(this::press);
        plane.setOnMouseDragged(this::drag);
        plane.setOnMouseReleased(this::release);
        plane.setOnMouseMoved(this::hover);
        plane.setOnMouseExited(e -> {
            model.hoverNothing();
            tip.hide();
        });
        plane.setOnScroll(this::scroll);
        plane.setOnZoom(this::zoom);
    }

    private void press(MouseEvent event) {
        plane.requestFocus();
        tip.hide();
        if (!plane.isLaidOut()) {
            return;
        }
        if (event.getButton() == MouseButton.PRIMARY) {
            model.press(under(event));
        } else {
            held = event;
            plane.setPanning(true);
        }
        event.consume();
    }

    private void drag(MouseEvent event) {
        if (held != null) {
            model.pan(plane.distance(held.getX() - event.getX()), plane.distance(event.getY() - held.getY()));
            held = event;
        } else if (event.isPrimaryButtonDown() && plane.isLaidOut()) {
            latest = under(event);
            if (model.modeProperty().get() == PlaneMode.CHOOSE) {
                choosing.ask();
            } else {
                model.drag(latest);
            }
        }
    }

    private void release(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            held = null;
            plane.setPanning(false);
            return;
        }
        choosing.now();
        if (!plane.isLaidOut()) {
            return;
        }
        model.release(under(event));
        if (event.isStillSincePress() && model.modeProperty().get() == PlaneMode.CHOOSE) {
            Optional.ofNullable(model.hoveredProperty().get()).ifPresent(this::chooseTrack);
        }
    }

    /** Its very mood, so that it comes first, and its uncertainty is drawn. */
    private void chooseTrack(Track track) {
        track.mood().map(TrackMood::mood).ifPresent(model::choose);
        playlist.select(Optional.of(track));
    }

    private void chooseLatest() {
        model.drag(latest);
    }

    private void hover(MouseEvent event) {
        if (!plane.isLaidOut()) {
            return;
        }
        Mood under = under(event);
        model.point(under);
        if (plane.isOnSquare(event.getX(), event.getY())) {
            model.hover(under, plane.distance(HOVER_PIXELS));
        } else {
            model.hoverNothing();
        }
        tip.show(Optional.ofNullable(model.hoveredProperty().get()), event.getScreenX(), event.getScreenY());
    }

    private void scroll(ScrollEvent event) {
        if (!event.isDirect() && event.getDeltaY() != 0 && plane.isLaidOut()) {
            tip.hide();
            model.zoom(Math.pow(ZOOM_A_PIXEL, event.getDeltaY()), plane.moodAt(event.getX(), event.getY()));
            event.consume();
        }
    }

    private void zoom(ZoomEvent event) {
        if (event.getZoomFactor() > 0 && plane.isLaidOut()) {
            model.zoom(event.getZoomFactor(), plane.moodAt(event.getX(), event.getY()));
            event.consume();
        }
    }

    private Mood under(MouseEvent event) {
        return plane.moodAt(event.getX(), event.getY());
    }
}
