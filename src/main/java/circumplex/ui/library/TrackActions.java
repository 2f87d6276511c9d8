package circumplex.ui.library;

import circumplex.model.Track;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.PageContext;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with chosen tracks, for the context menu and the bar below the table. */
final class TrackActions {
    private final LibraryViewModel model;
    private final PageContext context;
    private final FileManager fileManager = new FileManager(System.getProperty("os.name"));

    TrackActions(LibraryViewModel model, PageContext context) {
        this.model = model;
        this.context = context;
    }

    /** Whether there is a playlist to add tracks to. */
    boolean hasPlaylist() {
        return context.playlist() != null;
    }

    void addToPlaylist(List<Track> tracks) {
        if (!tracks.isEmpty()) {
            context.playlist().append(tracks);
            context.notices().info(Messages.text("library.added", tracks.size()));
        }
    }

    /** Shows the file in the file manager of the desktop, in the background. */
    void showFile(Track track) {
        context.services()
                .executors()
                .run(
                        () -> Files.exists(track.path()) && fileManager.show(track.path()),
                        shown -> {
                            if (!shown) {
                                context.notices()
                                        .error(Messages.text(
                                                "library.not-shown",
                                                track.path().toString()));
                            }
                        },
                        e -> context.notices()
                                .error(Messages.text(
                                        "library.not-shown", track.path().toString())));
    }

    void play(List<Track> tracks) {
        model.play(tracks);
    }

    void open(Track track) {
        context.navigator().showTrack(track.id());
    }

    void retry(List<Track> tracks) {
        model.retry(tracks);
    }

    void forget(List<Track> tracks) {
        model.forget(tracks);
    }

    ContextMenu menu(TrackTable table) {
        MenuItem play = item("library.action.play", Feather.PLAY, () -> play(table.selection()));
        MenuItem open = item(
                "library.action.open",
                Feather.ACTIVITY,
                () -> open(table.node().getSelectionModel().getSelectedItem()));
        MenuItem show = item(
                "library.action.show-file",
                Feather.FOLDER,
                () -> showFile(table.node().getSelectionModel().getSelectedItem()));
        MenuItem copy = item("library.action.copy-path", Feather.COPY, () -> copyPaths(table.selection()));
        MenuItem retry = item("library.action.retry", Feather.REFRESH_CW, () -> retry(table.selection()));
        MenuItem forget = item("library.action.forget", Feather.X, () -> forget(table.selection()));
        MenuItem tags = item(
                "moodtags.open", Feather.TAG, () -> context.navigator().writeMoodTags(List.copyOf(table.selection())));
        tags.setId("library-menu-mood-tags");
        ContextMenu menu = new ContextMenu(play, open, show, copy, tags, new SeparatorMenuItem(), retry, forget);
        if (hasPlaylist()) {
            MenuItem add = item("library.action.add", Feather.PLUS, () -> addToPlaylist(table.selection()));
            add.setId("library-menu-add");
            menu.getItems().add(1, add);
        }
        menu.setOnShowing(event -> retry.setDisable(table.selection().stream().noneMatch(TrackFilter.FAILED::accepts)));
        return menu;
    }

    private static MenuItem item(String key, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key), Icons.of(icon));
        item.setOnAction(event -> action.run());
        return item;
    }

    private static void copyPaths(List<Track> tracks) {
        ClipboardContent content = new ClipboardContent();
        content.putString(tracks.stream().map(track -> track.path().toString()).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
