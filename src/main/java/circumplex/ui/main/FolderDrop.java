package circumplex.ui.main;

import circumplex.ui.common.TrackDrag;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets folders and files be dropped anywhere onto the window. */
final class FolderDrop {
    private FolderDrop() {}

    /**
     * @param target shown while something is held over the window
     * @param dropped takes what was let go
     */
    static void install(Scene scene, Node target, Consumer<List<Path>> dropped) {
        target.setVisible(false);
        target.setMouseTransparent(true);
        scene.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() && !TrackDrag.isOn(event.getDragboard())) {
                event.acceptTransferModes(TransferMode.COPY, TransferMode.LINK);
                target.setVisible(true);
            }
            event.consume();
        });
        scene.setOnDragExited(event -> target.setVisible(false));
        scene.setOnDragDropped(event -> drop(event, target, dropped));
    }

    private static void drop(DragEvent event, Node target, Consumer<List<Path>> dropped) {
        target.setVisible(false);
        if (TrackDrag.isOn(event.getDragboard())) {
            return;
        }
        List<Path> paths =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        if (!paths.isEmpty()) {
            dropped.accept(paths);
        }
        event.setDropCompleted(!paths.isEmpty());
        event.consume();
    }
}
