package circumplex.ui.playlist;

import circumplex.model.Track;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.Playback;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.MultipleSelectionModel;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The rows of the playlist, with what mouse and keys do to them. */
final class RowList {
    private static final double ROW_HEIGHT = 50;

    private final PlaylistViewModel model;
    private final ObservableValue<Track> current;
    private final ListView<PlaylistRow> list;
    private final RowActions actions;
    private final StackPane node;
    private boolean changing;

    RowList(
            PlaylistViewModel model,
            Playback playback,
            PlaylistColumns columns,
            Navigator navigator,
            Node placeholder) {
        this.model = model;
        this.current = playback.currentProperty();
        // Before the list hears of a change, so that what it does to the selection is not taken for the person's doing.
        model.rows().addListener((ListChangeListener<PlaylistRow>) change -> changing = true);
        list = new ListView<>(model.rows());
        actions = new RowActions(model, list.getSelectionModel(), navigator);
        list.setId("playlist");
        list.getStyleClass().add("playlist-list");
        list.setFixedCellSize(ROW_HEIGHT);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new PlaylistCell(playback, columns, model, actions));
        list.setPlaceholder(placeholder);
        list.setContextMenu(actions.menu());
        list.setOnMouseClicked(e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2 && e.isStillSincePress()) {
                actions.play();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Region line = new Region();
        line.getStyleClass().add("drop-line");
        node = new StackPane(list, line);
        new RowDrag(list, line, actions::moveTo);
        keepSelection();
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> model.select(Optional.ofNullable(row).map(PlaylistRow::track)));
        current.subscribe(now -> keepPlayingInView());
        model.sourceProperty().subscribe(now -> list.scrollTo(0));
    }

    Region node() {
        return node;
    }

    void requestFocus() {
        list.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ENTER && event.isAltDown()) {
            actions.showTrack();
        } else if (code == KeyCode.ENTER) {
            actions.play();
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            actions.remove();
        } else if (code == KeyCode.UP && event.isAltDown()) {
            actions.shift(-1);
        } else if (code == KeyCode.DOWN && event.isAltDown()) {
            actions.shift(1);
        } else if (code == KeyCode.P && !event.isAltDown()) {
            actions.togglePin();
        } else {
            return;
        }
        event.consume();
    }

    /** The list is made anew at every step of a drag over the plane: what was selected and is still there stays so. */
    private void keepSelection() {
        MultipleSelectionModel<PlaylistRow> selection = list.getSelectionModel();
        Set<Long> remembered = new HashSet<>();
        selection.getSelectedItems().addListener((ListChangeListener<PlaylistRow>) change -> {
            if (!changing) {
                remembered.clear();
                selection.getSelectedItems().stream()
                        .filter(row -> row != null && model.rows().contains(row))
                        .forEach(row -> remembered.add(row.track().id()));
            }
        });
        model.rows().addListener((ListChangeListener<PlaylistRow>) change -> {
            List<PlaylistRow> rows = model.rows();
            int[] places = IntStream.range(0, rows.size())
                    .filter(place -> remembered.contains(rows.get(place).track().id()))
                    .toArray();
            if (places.length == 0 ? !selection.isEmpty() : !sameSelection(selection, places)) {
                selection.clearSelection();
                if (places.length > 0) {
                    selection.selectIndices(places[0], places);
                }
            }
            remembered.retainAll(rows.stream().map(row -> row.track().id()).collect(Collectors.toSet()));
            changing = false;
        });
    }

    private static boolean sameSelection(MultipleSelectionModel<?> selection, int[] places) {
        return selection.getSelectedIndices().stream()
                .sorted()
                .toList()
                .equals(IntStream.of(places).boxed().toList());
    }

    private void keepPlayingInView() {
        Track playing = current.getValue();
        if (playing == null) {
            return;
        }
        for (int i = 0; i < model.rows().size(); i++) {
            if (model.rows().get(i).track().id() == playing.id()) {
                if (!isInView(i)) {
                    list.scrollTo(Math.max(0, i - 2));
                }
                return;
            }
        }
    }

    private boolean isInView(int place) {
        VirtualFlow<?> flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
        return flow == null
                || flow.getFirstVisibleCell() == null
                || (place > flow.getFirstVisibleCell().getIndex()
                        && place < flow.getLastVisibleCell().getIndex());
    }
}
