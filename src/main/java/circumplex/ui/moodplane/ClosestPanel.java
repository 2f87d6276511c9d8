package circumplex.ui.moodplane;

import circumplex.ui.common.Durations;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Playback;
import circumplex.ui.common.Preferences;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** The closest tracks beside the plane, how many there shall be, and what can be done with them. */
final class ClosestPanel extends VBox {
    private static final double ROW_HEIGHT = 50;

    private final MoodViewModel model;
    private final Label title = new Label();
    private final Label extent = new Label();
    private final ListView<ClosestRow> list;

    /**
     * @param playback what plays, and what could not be played
     * @param navigator to the track page
     */
    ClosestPanel(MoodViewModel model, Playback playback, Navigator navigator) {
        this.model = model;
        this.list = new ListView<>(model.closest());
        getStyleClass().addAll("panel", "closest-panel");
        getChildren().addAll(head(), ClosestColumns.header(), list);
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setId("closest");
        list.getStyleClass().add("closest-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.setCellFactory(view -> new ClosestCell(playback, track -> navigator.showTrack(track.id())));
        list.setPlaceholder(placeholder());
        list.setContextMenu(menu(navigator));
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2) {
                playSelected();
            }
        });
        list.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                if (e.isAltDown()) {
                    showSelected(navigator);
                } else {
                    playSelected();
                }
                e.consume();
            }
        });
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.select(Optional.ofNullable(row).map(ClosestRow::track)));
        model.closest().addListener((ListChangeListener<ClosestRow>) change -> describe());
        describe();
    }

    private HBox head() {
        title.getStyleClass().add("panel-title");
        title.setId("closest-title");
        extent.getStyleClass().addAll("quiet", "small");
        VBox words = new VBox(2, title, extent);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button save = Icons.iconOnly(new Button(), Feather.SAVE, Messages.text("mood.save"));
        save.setId("save-playlist");
        save.setOnAction(e -> chooseFile().ifPresent(model::save));
        Button play = new Button(Messages.text("mood.play"), Icons.of(Feather.PLAY));
        play.setId("play-closest");
        play.getStyleClass().add("primary-button");
        play.setMinWidth(Region.USE_PREF_SIZE);
        play.setOnAction(e -> model.play());
        model.closest().addListener((ListChangeListener<ClosestRow>) change -> {
            save.setDisable(model.closest().isEmpty());
            play.setDisable(model.closest().isEmpty());
        });
        save.setDisable(true);
        play.setDisable(true);
        HBox head = new HBox(8, words, count(), save, play);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("closest-head");
        return head;
    }

    /** What cannot be read as a number leaves the number as it was. */
    private Spinner<Integer> count() {
        IntegerSpinnerValueFactory values = new IntegerSpinnerValueFactory(
                1,
                Preferences.MAX_PLAYLIST_LENGTH,
                model.playlistLengthProperty().get());
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number == null ? "" : number.toString();
            }

            @Override
            public Integer fromString(String text) {
                String digits = text.strip();
                return digits.matches("\\d{1,9}") ? Integer.valueOf(digits) : values.getValue();
            }
        });
        Spinner<Integer> count = new Spinner<>(values);
        count.setId("playlist-length");
        count.setEditable(true);
        count.setPrefWidth(88);
        count.setMinWidth(88);
        count.setAccessibleText(Messages.text("mood.count"));
        count.getEditor().setAccessibleText(Messages.text("mood.count"));
        count.setTooltip(new Tooltip(Messages.text("mood.count")));
        values.valueProperty()
                .subscribe(number -> model.playlistLengthProperty().set(number));
        model.playlistLengthProperty().subscribe(number -> values.setValue(number.intValue()));
        return count;
    }

    private ContextMenu menu(Navigator navigator) {
        MenuItem play = new MenuItem(Messages.text("mood.play-from-here"));
        play.setOnAction(e -> playSelected());
        MenuItem show = new MenuItem(Messages.text("mood.show-track"));
        show.setOnAction(e -> showSelected(navigator));
        return new ContextMenu(play, show);
    }

    private static Label placeholder() {
        Label label = new Label(Messages.text("mood.no-rows"));
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMaxWidth(260);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }

    private void playSelected() {
        model.play(list.getSelectionModel().getSelectedIndex());
    }

    private void showSelected(Navigator navigator) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(row -> navigator.showTrack(row.track().id()));
    }

    private void describe() {
        int rows = model.closest().size();
        title.setText(rows == 0 ? Messages.text("mood.closest-none") : Messages.text("mood.closest", rows));
        extent.setText(
                rows == 0
                        ? ""
                        : Messages.text(
                                "mood.extent",
                                Durations.words(model.totalSecondsProperty().get()),
                                MoodWordsText.number(model.reachProperty().get())));
        extent.setVisible(rows > 0);
        extent.setManaged(rows > 0);
    }

    private Optional<Path> chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("mood.save"));
        FileChooser.ExtensionFilter m3u8 = new FileChooser.ExtensionFilter(Messages.text("mood.format.m3u8"), "*.m3u8");
        FileChooser.ExtensionFilter xspf = new FileChooser.ExtensionFilter(Messages.text("mood.format.xspf"), "*.xspf");
        chooser.getExtensionFilters().addAll(m3u8, xspf);
        chooser.setInitialFileName(suggestedName());
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file == null) {
            return Optional.empty();
        }
        boolean named = file.getName().toLowerCase(Locale.ROOT).matches(".*\\.(m3u8|xspf)");
        String ending = chooser.getSelectedExtensionFilter() == xspf ? ".xspf" : ".m3u8";
        return Optional.of(named ? file.toPath() : Path.of(file.getPath() + ending));
    }

    private String suggestedName() {
        return Optional.ofNullable(model.chosenProperty().get())
                .map(MoodWordsText::words)
                .orElse(Messages.text("mood.closest-none"));
    }
}
