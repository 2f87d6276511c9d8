package circumplex.ui.library;

import static circumplex.ui.fixture.HeadlessToolkit.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Track;
import circumplex.ui.fixture.HeadlessToolkit;
import circumplex.ui.fixture.InventedTracks;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The selection by itself, next to the one that JavaFX comes with. */
@ExtendWith(HeadlessToolkit.class)
class TrackSelectionTest {
    private static final int ROWS = 40;

    private final ObservableList<Track> rows = FXCollections.observableArrayList(InventedTracks.many(ROWS));

    @Test
    void selectsWhatTheSelectionOfJavaFxSelects() throws Exception {
        onFx(() -> {
            TableView<Track> usual = new TableView<>(rows);
            usual.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
            TableView<Track> ours = new TableView<>(rows);
            ours.setSelectionModel(new TrackSelection(ours));
            usual.getSelectionModel().selectFirst();
            ours.getSelectionModel().selectFirst();
            Random random = new Random(5);
            for (int i = 0; i < 3000; i++) {
                long seed = random.nextLong();
                String act = act(usual.getSelectionModel(), new Random(seed));
                act(ours.getSelectionModel(), new Random(seed));
                assertThat(state(ours)).as("after %s, action %d", act, i).isEqualTo(state(usual));
            }
        });
    }

    @Test
    void everyChangeIsToldOnceAndSaysWhatIsDifferent() throws Exception {
        onFx(() -> {
            TableView<Track> table = new TableView<>(rows);
            table.setSelectionModel(new TrackSelection(table));
            List<Integer> heardRows = new ArrayList<>();
            List<Track> heardTracks = new ArrayList<>();
            int[] told = new int[1];
            follow(table.getSelectionModel().getSelectedIndices(), heardRows, told);
            follow(table.getSelectionModel().getSelectedItems(), heardTracks, new int[1]);
            Random random = new Random(6);
            for (int i = 0; i < 1000; i++) {
                told[0] = 0;
                act(table.getSelectionModel(), random);
                assertThat(heardRows).isEqualTo(table.getSelectionModel().getSelectedIndices());
                assertThat(heardTracks).isEqualTo(table.getSelectionModel().getSelectedItems());
                assertThat(told[0]).isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void aRangeGrowsAndShrinksFromWhereItBegan() throws Exception {
        onFx(() -> {
            TableView<Track> table = new TableView<>(rows);
            TrackSelection selection = new TrackSelection(table);
            table.setSelectionModel(selection);
            selection.clearAndSelect(10);
            selection.extendTo(13);
            assertThat(selection.getSelectedIndices()).containsExactly(10, 11, 12, 13);
            selection.extendTo(8);
            assertThat(selection.getSelectedIndices()).containsExactly(8, 9, 10);
            assertThat(selection.getSelectedIndex()).isEqualTo(8);
            assertThat(table.getFocusModel().getFocusedIndex()).isEqualTo(8);
            selection.selectAll();
            selection.extendTo(7);
            assertThat(selection.getSelectedIndices()).containsExactly(7, 8);
            selection.extendTo(-1);
            selection.extendTo(ROWS);
            assertThat(selection.getSelectedIndices()).containsExactly(7, 8);
        });
    }

    @Test
    void theSelectionStaysWithItsTracksInAnotherOrder() throws Exception {
        onFx(() -> {
            TableView<Track> table = new TableView<>(rows);
            TrackSelection selection = new TrackSelection(table);
            table.setSelectionModel(selection);
            SelectionKeeper keeper = new SelectionKeeper(selection, table, rows);
            Track first = rows.get(3);
            Track second = rows.get(20);
            selection.selectIndices(20, 3);
            keeper.remember();
            FXCollections.reverse(rows);
            keeper.restore();
            assertThat(selection.getSelectedItems()).containsExactly(second, first);
            assertThat(selection.getSelectedItem()).isEqualTo(first);
            assertThat(table.getFocusModel().getFocusedItem()).isEqualTo(first);

            keeper.remember();
            rows.removeIf(track -> track != second);
            keeper.restore();
            assertThat(selection.getSelectedItems()).containsExactly(second);
            assertThat(table.getFocusModel().getFocusedItem()).isEqualTo(second);

            keeper.remember();
            rows.clear();
            keeper.restore();
            assertThat(selection.isEmpty()).isTrue();
            assertThat(selection.getSelectedItem()).isNull();
        });
    }

    private static String act(TableViewSelectionModel<Track> selection, Random random) {
        int row = random.nextInt(ROWS + 2) - 1;
        int other = random.nextInt(ROWS + 2) - 1;
        switch (random.nextInt(12)) {
            case 0 -> {
                selection.select(row);
                return "select " + row;
            }
            case 1 -> {
                selection.clearAndSelect(row);
                return "select only " + row;
            }
            case 2 -> {
                selection.clearSelection(row);
                return "take out " + row;
            }
            case 3 -> {
                selection.selectRange(row, other);
                return "select from " + row + " to " + other;
            }
            case 4 -> {
                int[] more =
                        IntStream.generate(() -> random.nextInt(ROWS)).limit(6).toArray();
                selection.selectIndices(Math.max(0, row), more);
                return "select several";
            }
            case 5 -> {
                selection.selectAll();
                return "select all";
            }
            case 6 -> {
                selection.clearSelection();
                return "select none";
            }
            case 7 -> {
                selection.selectFirst();
                return "select the first";
            }
            case 8 -> {
                selection.selectLast();
                return "select the last";
            }
            case 9 -> {
                selection.selectPrevious();
                return "select the row above";
            }
            case 10 -> {
                selection.selectNext();
                return "select the row below";
            }
            default -> {
                selection.selectRange(Math.max(0, row), null, Math.min(ROWS - 1, Math.max(0, other)), null);
                return "select through " + row + " to " + other;
            }
        }
    }

    private static String state(TableView<Track> table) {
        TableViewSelectionModel<Track> selection = table.getSelectionModel();
        return selection.getSelectedIndices() + " leading " + selection.getSelectedIndex() + " marked "
                + table.getFocusModel().getFocusedIndex() + " empty " + selection.isEmpty() + " cells "
                + selection.getSelectedCells().stream()
                        .map(cell -> cell.getRow())
                        .sorted()
                        .toList() + " tracks "
                + selection.getSelectedItems().stream().map(Track::id).toList();
    }

    /** Keeps a copy up to date by nothing but the changes that are told. */
    private static <T> void follow(ObservableList<T> list, List<T> copy, int[] told) {
        list.addListener((ListChangeListener<T>) change -> {
            told[0]++;
            while (change.next()) {
                List<T> place = copy.subList(change.getFrom(), change.getFrom() + change.getRemovedSize());
                assertThat(place).isEqualTo(change.getRemoved());
                place.clear();
                copy.addAll(change.getFrom(), change.getAddedSubList());
            }
        });
    }
}
