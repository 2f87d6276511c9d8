package circumplex.ui.common;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * Holds the place of something that is seen only now and then. It comes into the window when it is to be seen for the
 * first time: until then it takes no part in styling and layout, which is most of the work of showing a window.
 */
public final class AddedWhenSeen extends StackPane {

    /** Is seen, and takes room, whenever the content says so of itself. */
    public AddedWhenSeen(Region content) {
        // Clicks beside the content are not its business.
        setPickOnBounds(false);
        visibleProperty().bind(content.visibleProperty());
        managedProperty().bind(content.managedProperty());
        content.visibleProperty().subscribe(seen -> {
            if (seen && getChildren().isEmpty()) {
                getChildren().add(content);
            }
        });
    }
}
