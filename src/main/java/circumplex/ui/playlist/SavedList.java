package circumplex.ui.playlist;

import circumplex.ui.common.Messages;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The saved playlists in place of the rows: Enter or a click opens, F2 renames, Delete deletes. */
final class SavedList extends VBox {
    private final ListView<SavedPlaylist> list;
    private Optional<SavedPlaylist> chosen = Optional.empty();
    private int place;

    /**
     * @param done called when a playlist was opened, or the person turns back
     */
    SavedList(SavedPlaylists model, Runnable done) {
        getStyleClass().add("saved-list");
        Label heading = new Label(Messages.text("playlist.shelf"));
        heading.getStyleClass().addAll("quiet", "small", "playlist-header");
        heading.setMaxWidth(Double.MAX_VALUE);
        // Before the list hears of a change and loses its selection.
        model.entries().addListener((ListChangeListener<SavedPlaylist>) change -> remember());
        list = new ListView<>(model.entries());
        model.entries().addListener((ListChangeListener<SavedPlaylist>) change -> restore());
        list.setId("saved-playlists");
        list.getStyleClass().add("playlist-list");
        list.setFixedCellSize(50);
        list.setEditable(true);
        Label none = new Label(Messages.text("playlist.shelf-empty"));
        none.getStyleClass().add("quiet");
        none.setWrapText(true);
        none.setMaxWidth(300);
        none.setTextAlignment(TextAlignment.CENTER);
        list.setPlaceholder(none);
        list.setCellFactory(view -> new SavedCell(model, done));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            SavedPlaylist chosen = list.getSelectionModel().getSelectedItem();
            if (list.getEditingIndex() >= 0) {
                return;
            }
            if (event.getCode() == KeyCode.ESCAPE) {
                done.run();
            } else if (event.getCode() == KeyCode.ENTER && chosen != null) {
                model.open(chosen);
                done.run();
            } else if (event.getCode() == KeyCode.F2 && chosen != null) {
                list.edit(list.getSelectionModel().getSelectedIndex());
            } else if (event.getCode() == KeyCode.DELETE && chosen != null) {
                model.delete(chosen);
            } else {
                return;
            }
            event.consume();
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, list);
    }

    /** Takes the focus, with the first playlist chosen where none is. */
    void shown() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().select(0);
        }
    }

    private void remember() {
        chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        place = list.getSelectionModel().getSelectedIndex();
    }

    /** A renamed playlist stays chosen; where one was deleted, the next one is. */
    private void restore() {
        chosen.ifPresent(was -> {
            List<SavedPlaylist> entries = list.getItems();
            int same = IntStream.range(0, entries.size())
                    .filter(i -> entries.get(i).id() == was.id())
                    .findFirst()
                    .orElse(Math.min(place, entries.size() - 1));
            list.getSelectionModel().clearAndSelect(same);
        });
    }
}
