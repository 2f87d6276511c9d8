package circumplex.ui.common;

import javafx.scene.Node;

/** One page of the window. Built once, then shown and hidden. All methods are called on the JavaFX thread. */
public interface Page {

    /** What is shown; always the same node. */
    Node node();

    /** The window is at rest, and the page may make ready to be shown: it may never be. */
    default void prepare() {}

    /** The page has come to the front. */
    default void shown() {}

    /** The page went out of sight: work that only serves to show it may stop. */
    default void hidden() {}
}
