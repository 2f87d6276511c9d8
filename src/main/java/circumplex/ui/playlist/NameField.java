package circumplex.ui.playlist;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Asks in place for the name to save under; where it is taken, the button says that it replaces. */
final class NameField extends HBox {
    private static final int LONGEST = 200;

    private final TextField field = new TextField();

    NameField(SavedPlaylists saved, Consumer<String> save, Runnable cancel) {
        setSpacing(6);
        setAlignment(Pos.CENTER_LEFT);
        field.setId("playlist-name");
        field.setAccessibleText(Messages.text("playlist.name-ask"));
        field.setPromptText(Messages.text("playlist.name-ask"));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button done = new Button();
        done.setId("playlist-name-save");
        done.getStyleClass().add("primary-button");
        done.setMinWidth(Region.USE_PREF_SIZE);
        Runnable confirm = () -> {
            if (!field.getText().isBlank()) {
                save.accept(field.getText().strip());
            }
        };
        done.setOnAction(e -> confirm.run());
        Button close = Icons.iconOnly(new Button(), Feather.X, Messages.text("playlist.name-cancel"));
        close.setOnAction(e -> cancel.run());
        field.setOnAction(e -> confirm.run());
        field.textProperty().addListener((text, before, now) -> {
            if (now.length() > LONGEST) {
                field.setText(now.substring(0, LONGEST));
            }
            done.setDisable(now.isBlank());
            done.setText(Messages.text(saved.isTaken(now) ? "playlist.name-replace" : "playlist.name-save"));
        });
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                cancel.run();
                e.consume();
            }
        });
        getChildren().addAll(field, done, close);
    }

    void ask(String suggestion) {
        field.setText("");
        field.setText(suggestion);
        field.selectAll();
        field.requestFocus();
    }
}
