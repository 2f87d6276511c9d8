package circumplex.ui;

import static circumplex.ui.fixture.HeadlessToolkit.onFx;
import static circumplex.ui.fixture.HeadlessToolkit.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.fixture.DrawsText;
import circumplex.model.Track;
import circumplex.ui.fixture.HeadlessToolkit;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.PageWindow;
import circumplex.ui.fixture.RecordedNavigator;
import circumplex.ui.library.LibraryPage;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Tracks of the library page are selected with the keys and the mouse, as in any table. */
@DrawsText
@ExtendWith(HeadlessToolkit.class)
class LibrarySelectionTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<Track> tracks = InventedTracks.many(300);
    private LibraryPage page;
    private RecordedNavigator navigator;
    private PageWindow window;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        window = PageWindow.open(tracks, folder);
        navigator = window.bench().navigator;
        scene = window.scene();
        onFx(() -> {
            page = new LibraryPage(window.bench().context);
            window.show(page.node());
            page.shown();
        });
        waitUntil(() -> table().getItems().size() == tracks.size());
        waitUntil(() -> isOnScreen(6));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void aClickAfterAllOfThemWereSelectedLeavesOne() {
        selectAll();
        assertThat(selected()).hasSize(300);
        assertThat(barText()).contains("300");
        robot.clickOn(row(3));
        assertThat(selected()).containsExactly(3);
        assertThat(barText()).contains(tracks.get(3).tags().title());
    }

    @Test
    void controlTakesOneOutAndPutsItBack() {
        selectAll();
        robot.press(KeyCode.CONTROL).clickOn(row(4));
        assertThat(selected()).hasSize(299).doesNotContain(4);
        robot.clickOn(row(4)).release(KeyCode.CONTROL);
        assertThat(selected()).hasSize(300);
    }

    @Test
    void shiftSelectsTheRowsBetween() {
        robot.clickOn(row(2));
        robot.press(KeyCode.SHIFT).clickOn(row(5));
        assertThat(selected()).containsExactly(2, 3, 4, 5);
        robot.clickOn(row(1)).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly(1, 2);
    }

    @Test
    void theArrowsMoveTheSelectionAndWithShiftTheyMakeItLonger() {
        robot.clickOn(row(2));
        robot.type(KeyCode.DOWN);
        assertThat(selected()).containsExactly(3);
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).type(KeyCode.DOWN);
        assertThat(selected()).containsExactly(3, 4, 5);
        robot.type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly(2, 3);
        robot.type(KeyCode.UP);
        assertThat(selected()).containsExactly(1);
        robot.press(KeyCode.SHIFT).type(KeyCode.END).release(KeyCode.SHIFT);
        assertThat(selected()).hasSize(299).doesNotContain(0);
        robot.type(KeyCode.HOME);
        assertThat(selected()).containsExactly(0);
    }

    @Test
    void anArrowWithShiftAfterAllKeepsWhereTheRangeBegan() {
        robot.clickOn(row(3));
        selectAll();
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        assertThat(selected()).containsExactly(3, 4);
    }

    @Test
    void aLongRangeScrollsToItsEnd() throws Exception {
        robot.clickOn(row(5));
        robot.press(KeyCode.SHIFT);
        for (int i = 0; i < 30; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.release(KeyCode.SHIFT);
        assertThat(selected()).hasSize(31);
        waitUntil(() -> isOnScreen(35));
    }

    @Test
    void theMenuAsksForTheMoodTagsOfAllThatIsSelected() {
        robot.clickOn(row(2));
        robot.press(KeyCode.SHIFT).clickOn(row(5)).release(KeyCode.SHIFT);
        robot.moveTo(row(4));
        // The headless window has no way of its own to ask for a menu.
        robot.interact(() -> row(4).fireEvent(
                        new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 300, 300, false, null)));
        robot.clickOn("#library-menu-mood-tags");
        assertThat(navigator.visited()).containsExactly("mood tags of 4");
    }

    @Test
    void allThatIsStillListedStaysSelected() throws Exception {
        selectAll();
        onFx(() -> page.queryProperty().set("vega"));
        waitUntil(() -> table().getItems().size() < 300);
        int left = table().getItems().size();
        assertThat(left).isPositive();
        assertThat(selected()).hasSize(left);
        onFx(() -> page.queryProperty().set(""));
        waitUntil(() -> table().getItems().size() == 300);
        assertThat(table().getSelectionModel().getSelectedItems())
                .hasSize(left)
                .allMatch(track -> track.tags().artist().equals("Marisol Vega"));
    }

    @Test
    void anotherOrderKeepsTheTrackAndTheKeyboardsMark() throws Exception {
        robot.clickOn(row(2));
        Track chosen = tracks.get(2);
        onFx(() -> table().getSortOrder().add(table().getColumns().get(4)));
        waitUntil(() -> !table().getItems().get(2).equals(chosen));
        assertThat(table().getSelectionModel().getSelectedItems()).containsExactly(chosen);
        assertThat(table().getFocusModel().getFocusedItem()).isEqualTo(chosen);
        int place = table().getItems().indexOf(chosen);
        robot.type(place > 0 ? KeyCode.UP : KeyCode.DOWN);
        assertThat(selected()).containsExactly(place > 0 ? place - 1 : place + 1);
    }

    private void selectAll() {
        robot.interact(() -> table().requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    }

    private List<Integer> selected() {
        return List.copyOf(table().getSelectionModel().getSelectedIndices());
    }

    private String barText() {
        return scene.getRoot().lookupAll(".selection-bar .label").stream()
                .filter(label -> label.isVisible())
                .map(label -> ((Labeled) label).getText())
                .toList()
                .toString();
    }

    private boolean isOnScreen(int index) {
        return robot.lookup(".table-row-cell")
                .<TableRow<?>>match(row -> row.getIndex() == index && row.isVisible())
                .tryQuery()
                .isPresent();
    }

    private TableRow<?> row(int index) {
        return robot.lookup(".table-row-cell")
                .<TableRow<?>>match(row -> row.getIndex() == index && row.isVisible())
                .query();
    }

    @SuppressWarnings("unchecked")
    private TableView<Track> table() {
        return (TableView<Track>) scene.lookup("#library-table");
    }
}
