package circumplex.ui.common;

import circumplex.model.Track;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Lets tracks of the library be dropped on a part of the window, from where they go to the end of the playlist. */
public final class TrackDrop {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private final LibraryModel library;
    private final PlaylistTarget target;

    /**
     * @param library knows the tracks by their numbers
     * @param target gets what is dropped
     */
    public TrackDrop(LibraryModel library, PlaylistTarget target) {
        this.library = library;
        this.target = target;
    }

    /** Takes what is dropped on the node; the node has the pseudo-class "drop" while tracks are held over it. */
    public void install(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (TrackDrag.isOn(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY);
                node.pseudoClassStateChanged(DROP, true);
                event.consume();
            }
        });
        node.addEventHandler(DragEvent.DRAG_EXITED, event -> node.pseudoClassStateChanged(DROP, false));
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            node.pseudoClassStateChanged(DROP, false);
            if (TrackDrag.isOn(event.getDragboard())) {
                event.setDropCompleted(take(event.getDragboard()));
                event.consume();
            }
        });
    }

    private boolean take(Dragboard dragboard) {
        List<Track> tracks = TrackDrag.ids(dragboard).stream()
                .map(library::track)
                .flatMap(Optional::stream)
                .toList();
        target.append(tracks);
        return !tracks.isEmpty();
    }
}
