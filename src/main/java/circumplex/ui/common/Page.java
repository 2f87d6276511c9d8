package circumplex.ui.common;

import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;

/** One page of the window. Built once, then shown and hidden. All methods are called on the JavaFX thread. */
public interface Page {

    /** What is shown; always the same node. */
    Node node();

    /** The window is at rest, and the page may make ready to be shown: it may never be. */
    default void prepare() {}

    /**
     * What the page draws of the library in the background, once it is listed.
     *
     * @return completes on the JavaFX thread when it was drawn for the first time; at once where nothing is drawn so
     */
    default CompletableFuture<Void> tracksPainted() {
        return CompletableFuture.completedFuture(null);
    }

    /** The page has come to the front. */
    default void shown() {}

    /** The page went out of sight: work that only serves to show it may stop. */
    default void hidden() {}
}
