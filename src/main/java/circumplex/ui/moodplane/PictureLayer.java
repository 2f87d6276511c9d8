package circumplex.ui.moodplane;

import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.UiExecutors;
import java.nio.IntBuffer;
import java.util.concurrent.CompletableFuture;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows ground and points as one image, drawn in the background. Until the picture of a new view is drawn, the last one
 * is moved and stretched to where it belongs, so that zooming answers at once.
 */
final class PictureLayer extends Pane {
    private static final Logger LOG = LoggerFactory.getLogger(PictureLayer.class);

    private final LatestOnly<Pixels> drawing;
    private final ImageView image = new ImageView();
    private final Rectangle window = new Rectangle();
    private final CompletableFuture<Void> tracksPainted = new CompletableFuture<>();
    private PlaneView drawn = PlaneView.WHOLE;
    private PlaneGeometry geometry = new PlaneGeometry(0, PlaneView.WHOLE);

    PictureLayer(UiExecutors executors) {
        drawing = new LatestOnly<>(executors);
        setMouseTransparent(true);
        setClip(window);
        getChildren().add(image);
    }

    /** Where the picture belongs now; what it shows may still be what it was. */
    void place(PlaneGeometry now) {
        geometry = now;
        double side = now.side();
        window.setWidth(side);
        window.setHeight(side);
        double stretch = drawn.span() / now.view().span();
        image.setFitWidth(side * stretch);
        image.setFitHeight(side * stretch);
        image.setX(now.x(drawn.left()));
        image.setY(now.y(drawn.bottom() + drawn.span()));
    }

    /**
     * Draws anew in the background.
     *
     * @param scale device pixels a logical pixel
     */
    void redraw(PlaneTracks tracks, PlaneLook look, double scale) {
        if (geometry.side() < 1) {
            return;
        }
        PlaneView view = geometry.view();
        int side = (int) Math.ceil(geometry.side() * scale);
        drawing.submit(
                () -> new PlanePicture(look, scale).draw(tracks, view, side),
                pixels -> {
                    show(pixels);
                    if (tracks != PlaneTracks.NONE) {
                        tracksPainted.complete(null);
                    }
                },
                e -> {
                    LOG.error("The mood plane could not be drawn", e);
                    tracksPainted.complete(null);
                });
    }

    /** Completes on the JavaFX thread when tracks were drawn for the first time, or could not be. */
    CompletableFuture<Void> tracksPainted() {
        return tracksPainted;
    }

    private void show(Pixels pixels) {
        drawn = pixels.view();
        image.setImage(new WritableImage(new PixelBuffer<>(
                pixels.side(), pixels.side(), IntBuffer.wrap(pixels.argb()), PixelFormat.getIntArgbPreInstance())));
        place(geometry);
    }
}
