package circumplex.ui.playlist;

import circumplex.ui.common.Durations;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import javafx.event.Event;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One saved playlist: its name, which can be changed in place, how much it holds, and what can be done with it. */
final class SavedCell extends ListCell<SavedPlaylist> {
    private final SavedPlaylists model;
    private final Label name = new Label();
    private final Label extent = new Label();
    private final TextField field = new TextField();
    private final HBox row;

    SavedCell(SavedPlaylists model, Runnable opened) {
        this.model = model;
        getStyleClass().addAll("playlist-cell", "saved-cell");
        name.getStyleClass().add("row-title");
        extent.getStyleClass().addAll("quiet", "small");
        VBox words = new VBox(name, extent);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(
                4,
                words,
                button(Feather.EDIT_2, "playlist.rename", () -> getListView().edit(getIndex())),
                button(Feather.TRASH_2, "playlist.delete", () -> model.delete(getItem())));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(0);
        field.setAccessibleText(Messages.text("playlist.name-ask"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                rename();
                event.consume();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && !isEmpty() && !isEditing()) {
                model.open(getItem());
                opened.run();
            }
        });
    }

    @Override
    protected void updateItem(SavedPlaylist item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        name.setText(item.name());
        extent.setText(
                item.tracks() == 0
                        ? Messages.text("playlist.no-tracks")
                        : Messages.text("playlist.extent", item.tracks(), Durations.words(item.seconds())));
        setAccessibleText(item.name() + ", " + extent.getText());
        setGraphic(isEditing() ? field : row);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(getItem().name());
            setGraphic(field);
            field.selectAll();
            field.requestFocus();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        setGraphic(getItem() == null ? null : row);
        getListView().requestFocus();
    }

    private void rename() {
        SavedPlaylist renamed = getItem();
        String to = field.getText();
        cancelEdit();
        model.rename(renamed, to);
    }

    private Button button(Feather icon, String key, Runnable action) {
        Button button = Icons.iconOnly(new Button(), icon, Messages.text(key));
        button.getStyleClass().add("row-button");
        button.setFocusTraversable(false);
        button.setOnAction(e -> action.run());
        button.setOnMouseClicked(Event::consume);
        return button;
    }
}
