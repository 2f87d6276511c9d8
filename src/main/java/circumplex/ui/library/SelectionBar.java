package circumplex.ui.library;

import circumplex.model.Track;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Below the table: what is chosen and what can be done with it. For a track that failed, is left out, is a copy or cannot be
 * reached it says so, and what to do.
 */
final class SelectionBar {
    private final TrackTable table;
    private final LibraryViewModel model;
    private final ObservableValue<TrackFilter> filter;
    private final HBox node = new HBox();
    private final Label first = new Label();
    private final Label second = new Label();
    private final Button play;
    private final Button add;
    private final Button open;
    private final boolean addable;
    private final Button retry;
    private final Button forget;

    /**
     * @param model knows what is a copy of what
     * @param filter which tracks are listed
     */
    SelectionBar(TrackTable table, LibraryViewModel model, TrackActions actions, ObservableValue<TrackFilter> filter) {
        this.table = table;
        this.model = model;
        this.filter = filter;
        first.getStyleClass().add("strong");
        second.getStyleClass().addAll("quiet");
        first.setWrapText(true);
        second.setWrapText(true);
        VBox words = new VBox(first, second);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        play = button("library.action.play", Feather.PLAY, () -> actions.play(table.selection()));
        add = button("library.action.add", Feather.PLUS, () -> actions.addToPlaylist(table.selection()));
        add.setId("library-add");
        addable = actions.hasPlaylist();
        open = button(
                "library.action.open",
                Feather.ACTIVITY,
                () -> actions.open(table.selection().get(0)));
        retry = button("library.action.retry", Feather.REFRESH_CW, () -> actions.retry(table.selection()));
        forget = button("library.action.forget", Feather.X, () -> actions.forget(table.selection()));
        retry.setId("library-retry");
        forget.setId("library-forget");
        node.getChildren().setAll(words, play, add, open, retry, forget);
        node.getStyleClass().add("selection-bar");
        node.setAlignment(Pos.CENTER_LEFT);
        table.node().getSelectionModel().getSelectedItems().addListener((ListChangeListener<Track>) change -> update());
        filter.subscribe(now -> update());
    }

    Region node() {
        return node;
    }

    private void update() {
        List<Track> chosen = table.selection();
        boolean any = !chosen.isEmpty();
        boolean failed = chosen.stream().anyMatch(TrackFilter.FAILED::accepts);
        add.setVisible(any && addable);
        add.setManaged(any && addable);
        open.setVisible(chosen.size() == 1);
        open.setManaged(chosen.size() == 1);
        retry.setVisible(failed);
        retry.setManaged(failed);
        for (Button button : List.of(play, forget)) {
            button.setVisible(any);
            button.setManaged(any);
        }
        if (chosen.size() == 1) {
            explain(chosen.get(0));
        } else {
            first.setText(any ? Messages.text("library.selected", chosen.size()) : "");
            second.setText(any ? "" : hint());
        }
        for (Label label : List.of(first, second)) {
            label.setVisible(!label.getText().isEmpty());
            label.setManaged(!label.getText().isEmpty());
        }
    }

    private String hint() {
        return Messages.text(filter.getValue() == TrackFilter.FAILED ? "library.hint-failed" : "library.hint");
    }

    private void explain(Track track) {
        List<Track> copies = model.copiesOf(track);
        if (!track.available()) {
            first.setText(Messages.text("library.unavailable.explained"));
            second.setText(track.path().toString());
        } else if (!StateText.reason(track).isEmpty()) {
            first.setText(StateText.reason(track));
            second.setText(StateText.advice(track));
        } else if (!copies.isEmpty()) {
            first.setText(track.path().toString());
            second.setText(StateText.copies(copies));
        } else {
            first.setText(track.tags().title());
            second.setText(track.path().toString());
        }
    }

    /** The list takes the focus first: a button that hides with the selection would pass it to the search field. */
    private Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(Messages.text(key), Icons.of(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            table.node().requestFocus();
            action.run();
        });
        return button;
    }
}
