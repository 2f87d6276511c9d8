package circumplex.ui.library;

import circumplex.model.Track;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
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
    private final Navigator navigator;

    TrackActions(LibraryViewModel model, Navigator navigator) {
        this.model = model;
        this.navigator = navigator;
    }

    void play(List<Track> tracks) {
        model.play(tracks);
    }

    void open(Track track) {
        navigator.showTrack(track.id());
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
        MenuItem copy = item("library.action.copy-path", Feather.COPY, () -> copyPaths(table.selection()));
        MenuItem retry = item("library.action.retry", Feather.REFRESH_CW, () -> retry(table.selection()));
        MenuItem forget = item("library.action.forget", Feather.X, () -> forget(table.selection()));
        ContextMenu menu = new ContextMenu(play, open, copy, new SeparatorMenuItem(), retry, forget);
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
