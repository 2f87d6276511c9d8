package circumplex.ui.player;

import circumplex.model.Mood;
import circumplex.ui.common.CoverPicture;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.UiExecutors;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/** The cover art of a track, or a square in the colour of its mood. The picture is decoded in the background. */
final class CoverView extends StackPane {
    private static final double SIDE = 52;
    /** Sharp on screens with two pixels a point. */
    private static final double DECODED_SIDE = 2 * SIDE;

    private final ImageView art = new ImageView();
    private final LatestOnly<Image> decoding;

    CoverView(UiExecutors executors) {
        decoding = new LatestOnly<>(executors);
        getStyleClass().add("cover");
        setMinSize(SIDE, SIDE);
        setMaxSize(SIDE, SIDE);
        art.setFitWidth(SIDE);
        art.setFitHeight(SIDE);
        Rectangle corners = new Rectangle(SIDE, SIDE);
        corners.setArcWidth(12);
        corners.setArcHeight(12);
        setClip(corners);
        getChildren().add(art);
    }

    void showMood(Optional<Mood> mood) {
        setStyle(mood.map(m -> "-fx-background-color: linear-gradient(to bottom right, " + MoodColours.css(m)
                        + ", derive(" + MoodColours.css(m) + ", -30%));")
                .orElse(""));
    }

    /** A picture that cannot be decoded is as good as none. */
    void showArt(Optional<byte[]> bytes) {
        art.setImage(null);
        decoding.submit(
                () -> bytes.flatMap(some -> CoverPicture.decode(some, DECODED_SIDE))
                        .orElse(null),
                art::setImage,
                e -> art.setImage(null));
    }
}
