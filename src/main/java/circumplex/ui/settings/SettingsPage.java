package circumplex.ui.settings;

import circumplex.config.ApplicationDirectories;
import circumplex.ui.common.Icons;
import circumplex.ui.common.ImportedFolders;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.Theme;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.feather.Feather;

/** Everything that can be set. Each change holds at once; there is nothing to confirm. */
public final class SettingsPage implements Page {
    private final ImportedFolders folders;
    private final OutputsViewModel outputs;
    private final ScrollPane node = new ScrollPane();

    /** Builds the page. */
    public SettingsPage(PageContext context) {
        UiExecutors executors = context.services().executors();
        Preferences preferences = context.preferences();
        outputs = new OutputsViewModel(context.services().player()::outputs, preferences.playbackProperty(), executors);
        Label title = new Label(Messages.text("settings.title"));
        title.getStyleClass().add("page-title");
        VBox page = new VBox(
                title,
                SettingRows.panel(
                        "settings.look",
                        SettingRows.setting(
                                "settings.theme",
                                "settings.theme.explained",
                                SettingRows.choice(
                                        "settings.theme.",
                                        Theme.values(),
                                        preferences.themeProperty(),
                                        now -> now,
                                        (now, chosen) -> chosen))),
                new PlaylistsPanel(preferences).node(),
                new PlaybackPanel(preferences.playbackProperty(), outputs).node(),
                new FoldersPanel(context).node(),
                new AnalysisPanel(context).node(),
                new ExclusionsPanel(
                                new ExclusionsViewModel(preferences, context.library(), context.notices(), executors),
                                this::chooseFolder)
                        .node(),
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
        folders = context.folders();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        folders.refresh();
        outputs.refresh();
    }

    private Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("settings.excluded-folders.add"));
        return Optional.ofNullable(chooser.showDialog(node.getScene().getWindow()))
                .map(File::toPath);
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
