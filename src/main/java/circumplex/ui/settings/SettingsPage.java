package circumplex.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import circumplex.config.ApplicationDirectories;
import circumplex.config.Settings;
import circumplex.library.MusicLibrary;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.Theme;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.library.FolderList;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that can be set. Each change holds at once; there is nothing to confirm. */
public final class SettingsPage implements Page {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsPage.class);

    private final LibraryModel library;
    private final UiExecutors executors;
    private final ObservableList<Path> folders = FXCollections.observableArrayList();
    private final OutputsViewModel outputs;
    private final ScrollPane node = new ScrollPane();

    /** Builds the page. */
    public SettingsPage(PageContext context) {
        library = context.library();
        executors = context.services().executors();
        Preferences preferences = context.preferences();
        outputs = new OutputsViewModel(context.services().player()::outputs, preferences.playbackProperty(), executors);
        Label title = new Label(Messages.text("settings.title"));
        title.getStyleClass().add("page-title");
        VBox page = new VBox(
                title,
                SettingRows.panel(
                        "settings.look",
                        SettingRows.setting("settings.theme", "settings.theme.explained", themeChoice(preferences))),
                SettingRows.panel(
                        "settings.listening",
                        SettingRows.setting(
                                "settings.playlist-length",
                                "settings.playlist-length.explained",
                                SettingRows.spinner(
                                        "settings-playlist-length",
                                        preferences.playlistLengthProperty(),
                                        1,
                                        Preferences.MAX_PLAYLIST_LENGTH,
                                        1))),
                new PlaybackPanel(preferences.playbackProperty(), outputs).node(),
                SettingRows.panel(
                        "settings.analysis",
                        SettingRows.setting(
                                "settings.threads",
                                "settings.threads.explained",
                                SettingRows.spinner(
                                        "settings-threads",
                                        preferences.analysisThreadsProperty(),
                                        1,
                                        Math.max(
                                                Runtime.getRuntime().availableProcessors(),
                                                preferences
                                                        .analysisThreadsProperty()
                                                        .get()),
                                        1)),
                        SettingRows.setting(
                                "settings.kept",
                                "settings.kept.explained",
                                SettingRows.spinner(
                                        "settings-kept",
                                        preferences.keptWindowsMegabytesProperty(),
                                        0,
                                        Settings.MOST_KEPT_MEGABYTES,
                                        500))),
                new ExclusionsPanel(
                                new ExclusionsViewModel(preferences, library, context.notices(), executors),
                                this::chooseFolder)
                        .node(),
                foldersPanel(context.importer(), preferences),
                moodTagsPanel(context.navigator()),
                placesPanel(context.services().directories()),
                aboutPanel(context.services()));
        page.getStyleClass().addAll("page", "settings-page");
        HBox centred = new HBox(page);
        centred.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(page, Priority.ALWAYS);
        node.setContent(centred);
        node.setFitToWidth(true);
        node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        node.getStyleClass().add("page-scroll");
        library.statusProperty().subscribe((was, is) -> loadFolders());
        context.importer().runningProperty().subscribe((was, is) -> loadFolders());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        loadFolders();
        outputs.refresh();
    }

    private Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("settings.excluded-folders.add"));
        return Optional.ofNullable(chooser.showDialog(node.getScene().getWindow()))
                .map(File::toPath);
    }

    private void loadFolders() {
        if (library.statusProperty().get() != LibraryModel.Status.READY) {
            return;
        }
        library.ask(MusicLibrary::folders)
                .whenCompleteAsync(
                        (found, e) -> {
                            if (e == null) {
                                folders.setAll(found);
                            } else {
                                LOG.warn("The imported folders could not be listed", e);
                            }
                        },
                        executors.fx());
    }

    private static HBox themeChoice(Preferences preferences) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        box.getStyleClass().add("choice");
        for (Theme theme : Theme.values()) {
            ToggleButton button = new ToggleButton(Messages.text("settings.theme." + theme.name()));
            button.setId("settings-theme-" + theme.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                preferences.themeProperty().set(theme);
            });
            preferences.themeProperty().subscribe(now -> {
                if (now == theme) {
                    group.selectToggle(button);
                }
            });
            box.getChildren().add(button);
        }
        return box;
    }

    private static ToggleSwitch watchChoice(Preferences preferences) {
        ToggleSwitch choice = new ToggleSwitch();
        choice.setId("settings-watch");
        choice.setAccessibleText(Messages.text("settings.watch"));
        choice.selectedProperty().bindBidirectional(preferences.watchFoldersProperty());
        return choice;
    }

    private VBox foldersPanel(Importer importer, Preferences preferences) {
        Button add = new Button(Messages.text("library.import"), Icons.of(Feather.PLUS));
        add.setOnAction(event -> importer.chooseFolder());
        HBox buttons = new HBox(add);
        return SettingRows.panel(
                "settings.folders",
                SettingRows.setting("settings.watch", "settings.watch.explained", watchChoice(preferences)),
                new FolderList(folders, importer).node(),
                buttons);
    }

    private static VBox moodTagsPanel(Navigator navigator) {
        Button write = new Button(Messages.text("moodtags.open"), Icons.of(Feather.TAG));
        write.setId("settings-mood-tags");
        write.setOnAction(event -> navigator.writeMoodTags(List.of()));
        return SettingRows.panel(
                "moodtags.title", SettingRows.setting("moodtags.settings", "moodtags.settings.explained", write));
    }

    private static VBox placesPanel(ApplicationDirectories directories) {
        return SettingRows.panel(
                "settings.places",
                place("settings.places.data", directories.data()),
                place("settings.places.cache", directories.cache()),
                place("settings.places.logs", directories.logs()));
    }

    private static HBox place(String key, Path path) {
        Label name = new Label(Messages.text(key));
        name.setMinWidth(150);
        TextField field = new TextField(path.toString());
        field.setEditable(false);
        field.setAccessibleText(Messages.text(key));
        field.getStyleClass().add("path-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copy = Icons.iconOnly(new Button(), Feather.COPY, Messages.text("settings.places.copy", path));
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(path.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        HBox row = new HBox(name, field, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("place-row");
        return row;
    }

    private static VBox aboutPanel(UiServices services) {
        Label version = new Label(Messages.text("settings.about.version", services.version()));
        Label licence = new Label(Messages.text("settings.about.licence"));
        licence.getStyleClass().add("quiet");
        licence.setWrapText(true);
        Label network = new Label(Messages.text("settings.about.network"));
        network.getStyleClass().add("quiet");
        network.setWrapText(true);
        return SettingRows.panel("settings.about", version, licence, network);
    }
}
