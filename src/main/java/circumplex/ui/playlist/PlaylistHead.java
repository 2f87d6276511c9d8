package circumplex.ui.playlist;

import circumplex.ui.common.AddedWhenSeen;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The head of the panel: what is listed, the saved playlists, files, and Play; or the field for a name. */
final class PlaylistHead extends StackPane {
    private static final double ROOM_FOR_WORDS = 520;

    private final PlaylistViewModel model;
    private final SavedPlaylists saved;
    private final PlaylistFiles files;
    private final PlaylistFileChooser chooser;
    private final Label title = new Label();
    private final Label extent = new Label();
    private final ToggleButton shelf = new ToggleButton();
    private final NameField name;
    private final HBox head;

    PlaylistHead(PlaylistViewModel model, SavedPlaylists saved, PlaylistFiles files, PlaylistFileChooser chooser) {
        this.model = model;
        this.saved = saved;
        this.files = files;
        this.chooser = chooser;
        getStyleClass().add("playlist-head");
        title.getStyleClass().add("panel-title");
        title.setId("playlist-title");
        extent.getStyleClass().addAll("quiet", "small");
        extent.setId("playlist-extent");
        VBox words = new VBox(2, title, extent);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Icons.iconOnly(shelf, Feather.BOOKMARK, Messages.text("playlist.shelf"));
        shelf.setMinWidth(Region.USE_PREF_SIZE);
        widthProperty()
                .subscribe(width -> shelf.setText(
                        width.doubleValue() >= ROOM_FOR_WORDS ? Messages.text("playlist.shelf-short") : ""));
        shelf.setId("playlist-shelf");
        head = new HBox(4, words, shelf, menu(), play());
        head.setAlignment(Pos.CENTER_LEFT);
        name = new NameField(saved, this::saveAs, this::closeName);
        name.setVisible(false);
        getChildren().addAll(head, new AddedWhenSeen(name));
        model.rows().addListener((ListChangeListener<PlaylistRow>) change -> describe());
        model.stateProperty().subscribe(now -> describe());
    }

    /** Whether the saved playlists are shown. */
    ToggleButton shelf() {
        return shelf;
    }

    /** Saves under the name that the list has, or asks for one. */
    void save() {
        if (model.rows().isEmpty()) {
            return;
        }
        saved.current().ifPresentOrElse(saved::save, this::askName);
    }

    private void askName() {
        head.setVisible(false);
        name.setVisible(true);
        name.ask(PlaylistTitle.suggestion(model.stateProperty().get()));
    }

    private void saveAs(String under) {
        saved.save(under);
        closeName();
    }

    private void closeName() {
        name.setVisible(false);
        head.setVisible(true);
        shelf.requestFocus();
    }

    private Button play() {
        Button play = new Button(Messages.text("playlist.play"), Icons.of(Feather.PLAY));
        play.setId("play-playlist");
        play.getStyleClass().add("primary-button");
        play.setMinWidth(Region.USE_PREF_SIZE);
        play.setOnAction(e -> model.play());
        disableWhereEmpty(play::setDisable);
        HBox.setMargin(play, new Insets(0, 0, 0, 6));
        return play;
    }

    private MenuButton menu() {
        MenuItem save = item("playlist.save", Feather.SAVE, "playlist-save", this::save);
        MenuItem saveAs = item("playlist.save-as", Feather.SAVE, "playlist-save-as", this::askName);
        MenuItem shuffle = item(
                "playlist.shuffle-order",
                Feather.SHUFFLE,
                "playlist-shuffle-order",
                () -> model.shuffleOrder(System.nanoTime()));
        MenuItem clear = item("playlist.clear", Feather.FILE, "playlist-clear", model::clear);
        MenuItem write = item("playlist.write", Feather.UPLOAD, "playlist-write", this::write);
        MenuItem read = item("playlist.read-file", Feather.DOWNLOAD, "playlist-read", this::read);
        CheckMenuItem relative = new CheckMenuItem(Messages.text("playlist.relative"));
        relative.setId("playlist-relative");
        model.settingsProperty().subscribe(now -> relative.setSelected(now.relativePaths()));
        relative.setOnAction(e ->
                model.settingsProperty().set(model.settingsProperty().get().withRelativePaths(relative.isSelected())));
        MenuButton menu = new MenuButton();
        menu.setId("playlist-menu");
        menu.setGraphic(Icons.of(Feather.MORE_HORIZONTAL));
        menu.getStyleClass().addAll("icon-button", "menu-icon-button");
        menu.setAccessibleText(Messages.text("playlist.menu"));
        menu.setTooltip(new Tooltip(Messages.text("playlist.menu")));
        menu.getItems().addAll(clear, save, saveAs, shuffle, new SeparatorMenuItem(), read, write, relative);
        disableWhereEmpty(none -> {
            save.setDisable(none);
            saveAs.setDisable(none);
            shuffle.setDisable(none);
            clear.setDisable(none);
            write.setDisable(none);
        });
        return menu;
    }

    private void write() {
        String name = PlaylistTitle.suggestion(model.stateProperty().get());
        chooser.toWrite(getScene().getWindow(), name).ifPresent(files::write);
    }

    private void read() {
        chooser.toRead(getScene().getWindow()).ifPresent(files::read);
    }

    private void disableWhereEmpty(Consumer<Boolean> disable) {
        model.rows().addListener((ListChangeListener<PlaylistRow>)
                change -> disable.accept(model.rows().isEmpty()));
        disable.accept(model.rows().isEmpty());
    }

    private void describe() {
        PlaylistState state = model.stateProperty().get();
        title.setText(PlaylistTitle.heading(state));
        String under = PlaylistTitle.extent(state, model.totalSecondsProperty().get());
        extent.setText(under);
        extent.setVisible(!under.isEmpty());
        extent.setManaged(!under.isEmpty());
    }

    private static MenuItem item(String key, Ikon icon, String id, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key), Icons.of(icon));
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
