package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.playback.PlayItem;
import circumplex.config.Settings;
import circumplex.config.Theme;
import circumplex.fixture.DrawsText;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.FakeLibrary;
import circumplex.ui.FakePlayer;
import circumplex.ui.FakeServices;
import circumplex.ui.TestTracks;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.HeadlessMouse;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.playlist.PlaylistRow;
import circumplex.ui.playlist.SavedPlaylist;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxRobotInterface;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does with the playlist, in the whole window, headless, with real background threads. */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class PlaylistWindowTest {
    @TempDir
    static Path folder;

    private final FakePlayer player = new FakePlayer();
    private final ExecutorService background = BackgroundExecutors.growing("test");
    private FakeLibrary library;
    private MainView view;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void fewTracks() {
        library = new FakeLibrary(List.of(
                TestTracks.analysed(1, "One", 0.70, 0.20),
                TestTracks.analysed(2, "Two", 0.72, 0.20),
                TestTracks.analysed(3, "Three", 0.74, 0.20),
                TestTracks.analysed(4, "Four", 0.76, 0.20),
                TestTracks.analysed(5, "Angry", 0.10, 0.90)));
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void rowsAreMovedByDraggingAndByKeys(FxRobot robot) throws Exception {
        open(1024, 640);
        choose(robot, "#mood-content", 5);
        List<String> before = titles(robot);

        drag(robot, 0, 3);
        waitFor(() -> titles(robot)
                .equals(List.of(before.get(1), before.get(2), before.get(0), before.get(3), before.get(4))));
        assertThat(text(robot, "#playlist-title")).isEqualTo("5 closest, edited");

        robot.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.UP).release(KeyCode.ALT);
        waitFor(() -> titles(robot).equals(before));

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        waitFor(() -> titles(robot).indexOf(before.get(0)) == 1);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.SHIFT, KeyCode.CONTROL);
        waitFor(() -> titles(robot).equals(before));
    }

    @Test
    void tracksOfTheLibraryAreDroppedOnThePlaylist(FxRobot robot) throws Exception {
        open(1440, 900);
        waitFor(() -> !robot.lookup("#start-import").query().getParent().isVisible());
        robot.clickOn("#nav-library");
        waitFor(() -> robot.lookup("Angry").tryQuery().isPresent());

        // On the button of the page: dropped at once.
        lift(robot, "Angry").dropTo("#nav-mood");
        robot.clickOn("#nav-mood");
        waitFor(() -> titles(robot).equals(List.of("Angry")));

        // Held over the button: the page opens, and the drop is on the playlist itself.
        robot.clickOn("#nav-library");
        WaitForAsyncUtils.waitForFxEvents();
        lift(robot, "Two").moveTo("#nav-mood");
        waitFor(() -> robot.lookup("#playlist").query().localToScene(0, 0).getX() > 0
                && robot.lookup("#playlist").query().isVisible()
                && robot.lookup("#nav-mood").queryAs(ToggleButton.class).isSelected());
        robot.dropTo("#playlist");
        waitFor(() -> titles(robot).equals(List.of("Angry", "Two")));
    }

    @Test
    void severalRowsAreMovedTogether(FxRobot robot) throws Exception {
        open(1024, 640);
        choose(robot, "#mood-content", 5);
        List<String> before = titles(robot);
        robot.clickOn(at(robot, 0));
        robot.press(KeyCode.SHIFT).clickOn(at(robot, 1)).release(KeyCode.SHIFT);
        drag(robot, 1, 4);
        waitFor(() -> titles(robot)
                .equals(List.of(before.get(2), before.get(3), before.get(0), before.get(1), before.get(4))));
    }

    @Test
    void rowsAreRemovedAndPinnedAndAChosenMoodLeavesPinnedOnes(FxRobot robot) throws Exception {
        open(1024, 640);
        robot.interact(
                () -> spinner(robot, "#playlist-length").getValueFactory().setValue(3));
        choose(robot, "#mood-calm", 3);
        robot.clickOn(at(robot, 0)).type(KeyCode.P);
        String pinned = titles(robot).get(0);
        waitFor(() -> rows(robot).get(0).pinned());
        robot.clickOn(at(robot, 2)).type(KeyCode.DELETE);
        waitFor(() -> rows(robot).size() == 2);
        List<String> edited = titles(robot);

        robot.clickOn("#mood-angry");
        waitFor(() -> titles(robot).contains("Angry"));
        assertThat(titles(robot)).hasSize(3).startsWith(pinned);
        assertThat(text(robot, "#playlist-remark")).startsWith("Your edited list was replaced.");

        robot.clickOn("#playlist-remark-action");
        waitFor(() -> titles(robot).equals(edited));
        assertThat(robot.lookup("#playlist-remark")
                        .query()
                        .getParent()
                        .getParent()
                        .isVisible())
                .isFalse();
        assertThat(text(robot, "#chosen-words")).startsWith("Calm");
    }

    @Test
    void doubleClickAndEnterPlayAndThePlayingRowIsMarkedAndInView(FxRobot robot) throws Exception {
        library = new FakeLibrary(InventedTracks.many(300));
        open(1024, 640);
        choose(robot, "#mood-calm", 20);
        robot.doubleClickOn(at(robot, 1));
        waitFor(() -> playing(robot).equals(titles(robot).get(1)));
        assertThat(player.items()).hasSize(20);

        for (int i = 0; i < 16; i++) {
            robot.press(KeyCode.CONTROL).type(KeyCode.RIGHT).release(KeyCode.CONTROL);
        }
        waitFor(() -> playing(robot).equals(titles(robot).get(17)));

        robot.clickOn(playingCell(robot)).type(KeyCode.ENTER);
        waitFor(() -> player.state().index() == 17);
    }

    @Test
    void whatIsRemovedFromThePlayingListDoesNotCome(FxRobot robot) throws Exception {
        open(1024, 640);
        choose(robot, "#mood-content", 5);
        robot.clickOn("#play-playlist");
        waitFor(() -> player.state().index() == 0);
        long second = rows(robot).get(1).track().id();
        robot.clickOn(at(robot, 1)).type(KeyCode.DELETE);
        waitFor(() -> player.items().size() == 4);
        assertThat(player.items()).extracting(PlayItem::id).doesNotContain(second);
    }

    @Test
    void savesOpensRenamesAndDeletes(FxRobot robot) throws Exception {
        open(1024, 640);
        choose(robot, "#mood-content", 5);
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        waitFor(() -> robot.lookup("#playlist-name").query().isFocused());
        robot.write("Quiet hours").type(KeyCode.ENTER);
        waitFor(() -> text(robot, "#playlist-title").equals("Quiet hours"));
        assertThat(library.playlists()).extracting(Playlist::name).containsExactly("Quiet hours");

        robot.clickOn("#mood-angry");
        waitFor(() -> titles(robot).get(0).equals("Angry"));
        robot.clickOn("#playlist-shelf");
        waitFor(() -> robot.lookup("#saved-playlists").query().isFocused());
        robot.type(KeyCode.F2);
        waitFor(() -> robot.lookup(".saved-cell .text-field").tryQuery().isPresent());
        robot.write("Late").type(KeyCode.ENTER);
        waitFor(() -> saved(robot).equals(List.of("Late")));
        robot.type(KeyCode.ENTER);
        waitFor(() -> text(robot, "#playlist-title").equals("Late"));
        assertThat(text(robot, "#playlist-extent")).isEqualTo("5 tracks · 9 min");

        robot.clickOn("#playlist-shelf");
        waitFor(() -> robot.lookup("#saved-playlists").query().isFocused());
        robot.type(KeyCode.DELETE);
        waitFor(() -> saved(robot).isEmpty());
        assertThat(text(robot, "#playlist-remark")).isEqualTo("“Late” was deleted.");
        robot.clickOn("#playlist-remark-action");
        waitFor(() -> saved(robot).equals(List.of("Late")));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void lengthLimitsAndVarietyHoldAtOnce(FxRobot robot) throws Exception {
        library = new FakeLibrary(InventedTracks.many(300));
        open(1024, 640);
        choose(robot, "#mood-calm", 20);
        robot.interact(() -> unit(robot).setValue(true));
        waitFor(() -> spinner(robot, "#playlist-length").getValue() == 60);
        assertThat(seconds(robot)).isBetween(58 * 60.0, 62 * 60.0);

        robot.interact(() -> unit(robot).setValue(false));
        robot.clickOn("#playlist-making");
        robot.interact(
                () -> spinner(robot, "#playlist-per-artist").getValueFactory().setValue(1));
        waitFor(() -> artists(robot).distinct().count() == rows(robot).size());
        assertThat(artists(robot).distinct().count()).isGreaterThan(3);

        List<String> closest = titles(robot);
        robot.interact(
                () -> robot.lookup("#playlist-variety").queryAs(Slider.class).setValue(1));
        waitFor(() -> !titles(robot).equals(closest));
        List<String> first = titles(robot);
        robot.clickOn("#playlist-draw-again");
        waitFor(() -> !titles(robot).equals(first));
        assertThat(text(robot, "#playlist-draw-again")).isEqualTo("Shuffle 2");
    }

    private void open(double width, double height) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    view = new MainView(FakeServices.of(
                            () -> library,
                            player,
                            new UiExecutors(background, Platform::runLater),
                            folder.resolve(String.valueOf(System.nanoTime())),
                            Settings.defaults(2).withTheme(Theme.DARK)));
                    stage.setScene(view.createScene(width, height));
                    stage.show();
                    view.start();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void choose(FxRobot robot, String mood, int rows) throws Exception {
        waitFor(() -> !robot.lookup("#start-import").query().getParent().isVisible());
        robot.clickOn(mood);
        waitFor(() -> rows(robot).size() == rows);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Begins to drag what has these words, and waits until that has begun: else the first place moved to is missed. */
    private static FxRobotInterface lift(FxRobot robot, String words) throws Exception {
        HeadlessMouse.forgetDrags();
        robot.moveTo(robot.lookup(words).<Node>query()).press(MouseButton.PRIMARY);
        robot.moveBy(0, 12);
        WaitForAsyncUtils.waitForFxEvents();
        return robot.moveBy(12, 0);
    }

    /** Lets go below the row at {@code to}, with the pointer past its middle. */
    private static void drag(FxRobot robot, int from, int to) {
        Point2D start = at(robot, from);
        double height = list(robot).getFixedCellSize();
        robot.moveTo(start).press(MouseButton.PRIMARY);
        robot.moveTo(start.add(0, 12));
        robot.moveTo(start.add(0, (to - from) * height - height / 2 + 4));
        robot.release(MouseButton.PRIMARY);
    }

    /** On the title of a row. */
    private static Point2D at(FxRobot robot, int row) {
        WaitForAsyncUtils.waitForFxEvents();
        Bounds list = list(robot).localToScreen(list(robot).getLayoutBounds());
        return new Point2D(
                list.getMinX() + 90, list.getMinY() + (row + 0.5) * list(robot).getFixedCellSize());
    }

    private static ListCell<?> playingCell(FxRobot robot) {
        VirtualFlow<?> flow = (VirtualFlow<?>) list(robot).lookup(".virtual-flow");
        for (int i = flow.getFirstVisibleCell().getIndex();
                i <= flow.getLastVisibleCell().getIndex();
                i++) {
            ListCell<?> cell = (ListCell<?>) (Node) flow.getCell(i);
            if (cell.getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("playing"))) {
                return cell;
            }
        }
        return null;
    }

    private static String playing(FxRobot robot) {
        ListCell<?> cell = playingCell(robot);
        return cell == null ? "" : ((PlaylistRow) cell.getItem()).track().tags().title();
    }

    @SuppressWarnings("unchecked")
    private static ListView<PlaylistRow> list(FxRobot robot) {
        return (ListView<PlaylistRow>) robot.lookup("#playlist").queryAs(ListView.class);
    }

    private static List<PlaylistRow> rows(FxRobot robot) {
        return new ArrayList<>(list(robot).getItems());
    }

    private static List<String> titles(FxRobot robot) {
        return rows(robot).stream().map(row -> row.track().tags().title()).toList();
    }

    private static Stream<String> artists(FxRobot robot) {
        return rows(robot).stream().map(row -> row.track().tags().artist());
    }

    private static double seconds(FxRobot robot) {
        return rows(robot).stream()
                .map(PlaylistRow::track)
                .map(Track::tags)
                .mapToDouble(tags -> tags.seconds())
                .sum();
    }

    private static List<String> saved(FxRobot robot) {
        ListView<?> saved = robot.lookup("#saved-playlists").queryAs(ListView.class);
        return saved.getItems().stream()
                .map(entry -> ((SavedPlaylist) entry).name())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Spinner<Integer> spinner(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Spinner.class);
    }

    @SuppressWarnings("unchecked")
    private static ChoiceBox<Boolean> unit(FxRobot robot) {
        return robot.lookup("#playlist-unit").queryAs(ChoiceBox.class);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
