package circumplex.ui.playlist;

import circumplex.config.PlaylistSettings;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.WholeNumbers;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** How long the list is to be, a summary of how it is made that unfolds the rest, and undo. */
final class MakingBar extends HBox {
    private final PlaylistViewModel model;
    private final ObjectProperty<PlaylistSettings> settings;
    private final ToggleButton more = new ToggleButton();

    MakingBar(PlaylistViewModel model) {
        super(6);
        this.model = model;
        this.settings = model.settingsProperty();
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("making-bar");
        more.setId("playlist-making");
        more.setGraphic(Icons.of(Feather.SLIDERS));
        more.getStyleClass().add("making-toggle");
        more.setTextOverrun(OverrunStyle.ELLIPSIS);
        more.setMaxWidth(Double.MAX_VALUE);
        more.setMinWidth(40);
        more.setTooltip(new Tooltip(Messages.text("playlist.making")));
        HBox.setHgrow(more, Priority.ALWAYS);
        settings.subscribe(now -> {
            more.setText(summary(now));
            more.setAccessibleText(Messages.text("playlist.making-spoken", summary(now)));
        });
        HBox made = new HBox(6, length(), unit(), more);
        made.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(made, Priority.ALWAYS);
        // A list that was given, not chosen, is as long as it is.
        model.stateProperty().subscribe(now -> {
            boolean chosen = now.isAutomatic() || now.draft().size() == 0;
            made.setVisible(chosen);
            more.setSelected(more.isSelected() && chosen);
        });
        getChildren().addAll(made, undo(), redo());
    }

    /** Whether the rest is unfolded. */
    ToggleButton more() {
        return more;
    }

    /** Number of tracks or minutes; what cannot be read as a number leaves it as it was. */
    private Spinner<Integer> length() {
        Spinner<Integer> length = new Spinner<>(1, Preferences.MAX_PLAYLIST_LENGTH, 20);
        IntegerSpinnerValueFactory values = (IntegerSpinnerValueFactory) length.getValueFactory();
        length.setId("playlist-length");
        length.setEditable(true);
        length.setPrefWidth(84);
        length.setMinWidth(84);
        Runnable adopt = () -> {
            boolean minutes = settings.get().byMinutes();
            int most = minutes ? PlaylistSettings.MOST_MINUTES : Preferences.MAX_PLAYLIST_LENGTH;
            values.setMax(most);
            values.setAmountToStepBy(minutes ? 5 : 1);
            values.setConverter(new WholeNumbers(1, most, this::wanted));
            values.setValue(wanted());
            String meaning = Messages.text(minutes ? "playlist.minutes" : "playlist.count");
            length.setAccessibleText(meaning);
            length.getEditor().setAccessibleText(meaning);
            length.setTooltip(new Tooltip(meaning));
        };
        settings.subscribe(adopt);
        model.playlistLengthProperty().subscribe(adopt);
        adopt.run();
        values.valueProperty().addListener((value, before, now) -> want(now));
        length.focusedProperty().subscribe(now -> {
            if (!now) {
                length.commitValue();
            }
        });
        return length;
    }

    private int wanted() {
        return settings.get().byMinutes()
                ? settings.get().minutes()
                : model.playlistLengthProperty().get();
    }

    private void want(int length) {
        if (length == wanted()) {
            return;
        }
        if (settings.get().byMinutes()) {
            settings.set(settings.get().withMinutes(length));
        } else {
            model.playlistLengthProperty().set(length);
        }
    }

    private ChoiceBox<Boolean> unit() {
        ChoiceBox<Boolean> unit = new ChoiceBox<>();
        unit.setId("playlist-unit");
        unit.getItems().setAll(false, true);
        unit.setConverter(new StringConverter<>() {
            @Override
            public String toString(Boolean minutes) {
                return minutes == null ? "" : Messages.text(minutes ? "playlist.unit-minutes" : "playlist.unit-tracks");
            }

            @Override
            public Boolean fromString(String text) {
                throw new UnsupportedOperationException("Nothing is typed here");
            }
        });
        unit.setAccessibleText(Messages.text("playlist.unit"));
        unit.setTooltip(new Tooltip(Messages.text("playlist.unit")));
        unit.setMinWidth(104);
        unit.setPrefWidth(104);
        unit.setMaxWidth(104);
        settings.subscribe(now -> unit.setValue(now.byMinutes()));
        unit.valueProperty().addListener((value, before, now) -> {
            if (now != settings.get().byMinutes()) {
                settings.set(settings.get().withByMinutes(now));
            }
        });
        return unit;
    }

    private Button undo() {
        Button undo = Icons.iconOnly(new Button(), Feather.CORNER_UP_LEFT, Messages.text("playlist.undo-key"));
        undo.setId("playlist-undo");
        undo.setOnAction(e -> model.undo());
        undo.disableProperty().bind(model.undoableProperty().not());
        return undo;
    }

    private Button redo() {
        Button redo = Icons.iconOnly(new Button(), Feather.CORNER_UP_RIGHT, Messages.text("playlist.redo-key"));
        redo.setId("playlist-redo");
        redo.setOnAction(e -> model.redo());
        redo.disableProperty().bind(model.redoableProperty().not());
        return redo;
    }

    private static String summary(PlaylistSettings now) {
        List<String> parts = new ArrayList<>();
        if (now.variety() > 0) {
            parts.add(Messages.text("playlist.summary-variety", Math.round(100 * now.variety())));
        }
        if (now.perArtist() > 0) {
            parts.add(Messages.text("playlist.summary-artist", now.perArtist()));
        }
        if (now.perAlbum() > 0) {
            parts.add(Messages.text("playlist.summary-album", now.perAlbum()));
        }
        if (!now.duplicatesOnce()) {
            parts.add(Messages.text("playlist.summary-doubles"));
        }
        return parts.isEmpty() ? Messages.text("playlist.summary-closest") : String.join(" · ", parts);
    }
}
