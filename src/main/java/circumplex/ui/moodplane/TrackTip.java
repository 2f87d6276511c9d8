package circumplex.ui.moodplane;

import circumplex.model.Track;
import circumplex.ui.common.Messages;
import circumplex.ui.common.SureText;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;

/** Says which track lies under the pointer: title, artist, mood in numbers and words. */
final class TrackTip {
    private static final double BESIDE_POINTER = 14;

    private final Node over;
    private final Tooltip tooltip = new Tooltip();
    private Optional<Long> shown = Optional.empty();

    TrackTip(Node over) {
        this.over = over;
        tooltip.getStyleClass().add("plane-tooltip");
        tooltip.setMaxWidth(360);
        tooltip.setWrapText(true);
    }

    /** Shows it beside a place of the screen; hides it where there is no track. */
    void show(Optional<Track> track, double screenX, double screenY) {
        if (track.map(Track::id).equals(shown)) {
            return;
        }
        hide();
        track.ifPresent(found -> {
            tooltip.setText(describe(found));
            tooltip.show(over, screenX + BESIDE_POINTER, screenY + BESIDE_POINTER);
            shown = Optional.of(found.id());
        });
    }

    void hide() {
        tooltip.hide();
        shown = Optional.empty();
    }

    private static String describe(Track track) {
        String artist = track.tags().artist();
        return track.tags().title()
                + "\n"
                + (artist.isEmpty() ? Messages.text("common.unknown-artist") : artist)
                + track.mood().map(heard -> "\n" + SureText.full(heard)).orElse("");
    }
}
