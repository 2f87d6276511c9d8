package circumplex.ui.track;

import circumplex.ui.common.CoverPicture;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.Messages;
import circumplex.ui.common.UiExecutors;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/** The cover art in the head of the track page, larger under the pointer; no room is taken where there is none. */
final class TrackCover {
    private static final double SIDE = 44;
    private static final double LARGE_SIDE = 320;
    /** Sharp on screens with two pixels a point. */
    private static final double DECODED_SIDE = 2 * LARGE_SIDE;

    private final ImageView small = view(SIDE);
    private final ImageView large = view(LARGE_SIDE);
    private final StackPane node = new StackPane(small);
    private final LatestOnly<Optional<Image>> decoding;

    TrackCover(TrackViewModel model, UiExecutors executors) {
        decoding = new LatestOnly<>(executors);
        Rectangle corners = new Rectangle(SIDE, SIDE);
        corners.setArcWidth(10);
        corners.setArcHeight(10);
        node.setClip(corners);
        node.setMinSize(SIDE, SIDE);
        node.setMaxSize(SIDE, SIDE);
        node.setId("track-cover");
        node.getStyleClass().add("cover");
        node.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        node.setAccessibleText(Messages.text("track.cover"));
        Tooltip whole = new Tooltip();
        whole.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        whole.setGraphic(large);
        whole.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(node, whole);
        show(Optional.empty());
        model.coverProperty().subscribe(this::decode);
    }

    Region node() {
        return node;
    }

    private void decode(byte[] bytes) {
        show(Optional.empty());
        decoding.submit(
                () -> Optional.ofNullable(bytes).flatMap(some -> CoverPicture.decode(some, DECODED_SIDE)),
                this::show,
                e -> show(Optional.empty()));
    }

    private void show(Optional<Image> image) {
        small.setImage(image.orElse(null));
        large.setImage(image.orElse(null));
        node.setVisible(image.isPresent());
        node.setManaged(image.isPresent());
    }

    private static ImageView view(double side) {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(side);
        view.setFitHeight(side);
        return view;
    }
}
