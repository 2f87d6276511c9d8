package circumplex.ui.playlist;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the selected rows. */
final class RowActions {
    private final PlaylistViewModel model;
    private final MultipleSelectionModel<PlaylistRow> selection;
    private final Navigator navigator;

    RowActions(PlaylistViewModel model, MultipleSelectionModel<PlaylistRow> selection, Navigator navigator) {
        this.model = model;
        this.selection = selection;
        this.navigator = navigator;
    }

    void play() {
        model.play(selection.getSelectedIndex());
    }

    void showTrack() {
        PlaylistRow row = selection.getSelectedItem();
        if (row != null && !OutsideTracks.isOutside(row.track().id())) {
            navigator.showTrack(row.track().id());
        }
    }

    void remove() {
        List<Integer> rows = places();
        if (!rows.isEmpty()) {
            int next = rows.get(0);
            model.remove(rows);
            selection.clearSelection();
            selection.select(Math.min(next, model.rows().size() - 1));
        }
    }

    /** Pins the selected rows, or lets them go where all of them are pinned. */
    void togglePin() {
        List<Integer> rows = places();
        if (!rows.isEmpty()) {
            boolean all = rows.stream().allMatch(row -> model.rows().get(row).pinned());
            model.pin(rows, !all);
        }
    }

    /** Moves the selected rows by one place, up (−1) or down (1). */
    void shift(int by) {
        List<Integer> rows = places();
        if (!rows.isEmpty()) {
            int before = by < 0 ? rows.get(0) - 1 : rows.get(rows.size() - 1) + 2;
            if (before >= 0 && before <= model.rows().size()) {
                moveTo(before);
            }
        }
    }

    /** Moves the selected rows before another one as it is counted now; they stay selected. */
    void moveTo(int before) {
        List<Integer> rows = places();
        model.move(rows, before);
        int first = before - (int) rows.stream().filter(row -> row < before).count();
        selection.clearSelection();
        selection.selectRange(first, first + rows.size());
    }

    ContextMenu menu() {
        MenuItem play = item("playlist.play-from-here", Feather.PLAY, this::play);
        MenuItem show = item("playlist.show-track", Feather.ACTIVITY, this::showTrack);
        MenuItem pin = new MenuItem(Messages.text("playlist.pin"), PinIcon.create());
        pin.setOnAction(e -> togglePin());
        MenuItem top = item("playlist.to-top", Feather.ARROW_UP, () -> moveTo(0));
        MenuItem bottom = item(
                "playlist.to-bottom",
                Feather.ARROW_DOWN,
                () -> moveTo(model.rows().size()));
        MenuItem remove = item("playlist.remove", Feather.X, this::remove);
        ContextMenu menu =
                new ContextMenu(play, show, new SeparatorMenuItem(), pin, top, bottom, new SeparatorMenuItem(), remove);
        menu.setOnShowing(e -> {
            List<PlaylistRow> rows = List.copyOf(selection.getSelectedItems());
            boolean none = rows.isEmpty();
            menu.getItems().forEach(item -> item.setDisable(none));
            play.setDisable(none || rows.get(0).missing());
            show.setDisable(none || OutsideTracks.isOutside(rows.get(0).track().id()));
            pin.setText(Messages.text(
                    !none && rows.stream().allMatch(PlaylistRow::pinned) ? "playlist.unpin" : "playlist.pin"));
        });
        return menu;
    }

    private List<Integer> places() {
        return selection.getSelectedIndices().stream()
                .filter(place -> place >= 0 && place < model.rows().size())
                .sorted()
                .distinct()
                .toList();
    }

    private static MenuItem item(String key, Ikon icon, Runnable action) {
        MenuItem item = new MenuItem(Messages.text(key), Icons.of(icon));
        item.setOnAction(e -> action.run());
        return item;
    }
}
