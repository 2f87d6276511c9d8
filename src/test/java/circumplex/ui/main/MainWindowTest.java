package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.playback.PlayItem;
import circumplex.audio.playback.PlayerState;
import circumplex.config.Settings;
import circumplex.config.Theme;
import circumplex.config.WindowPlace;
import circumplex.fixture.DrawsText;
import circumplex.library.LibraryException;
import circumplex.library.LibraryRepair;
import circumplex.library.MusicLibrary;
import circumplex.library.ScanReport;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.task.BackgroundExecutors;
import circumplex.task.Cancellation;
import circumplex.task.Progress;
import circumplex.ui.FakeLibrary;
import circumplex.ui.FakeLibraryRepair;
import circumplex.ui.FakePlayer;
import circumplex.ui.FakeServices;
import circumplex.ui.TestTracks;
import circumplex.ui.common.Screen;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.playlist.PlaylistRow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, headless, over a library and a player in memory, with real background threads. */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
    private static final Path MUSIC = Path.of("music").toAbsolutePath();

    @TempDir
    static Path folder;

    private final FakePlayer player = new FakePlayer();
    private final ExecutorService background = BackgroundExecutors.growing("test");
    private FakeLibrary library;
    private Settings settings = Settings.defaults(2).withTheme(Theme.DARK);
    private MainView view;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void emptyLibrary() {
        library = new FakeLibrary(List.of());
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @Test
    void importClickPlayNext(FxRobot robot) throws Exception {
        library.onScan((folders, progress, cancellation) -> {
            progress.progress(new Progress(1, 3, "Calm", Optional.empty()));
            library.put(
                    TestTracks.analysed(1, "Calm", 0.70, 0.20),
                    TestTracks.analysed(2, "Calmer", 0.80, 0.12),
                    TestTracks.analysed(3, "Angry", 0.10, 0.90),
                    TestTracks.failed(4, "Broken"));
            return new ScanReport(4, 3, 0, 1, 0, false, List.of());
        });
        open(() -> library, 1024, 640);
        waitFor(() -> robot.lookup("#start-import").query().isVisible());

        robot.interact(() -> view.importFolders(List.of(MUSIC)));
        waitFor(() -> noticeTexts(robot).contains("4 tracks: 3 analysed, 0 unchanged, 1 failed."));

        robot.clickOn(onPlane(robot, new Mood(0.72, 0.22)));
        waitFor(() -> list(robot).getItems().size() == 3);
        assertThat(text(robot, "#chosen-words")).isEqualTo("Calm and pleasant");
        assertThat(text(robot, "#playlist-title")).isEqualTo("3 closest");

        robot.clickOn("#play-playlist");
        waitFor(() -> text(robot, "#now-title").equals("Calm"));
        assertThat(player.items()).extracting(PlayItem::id).containsExactly(1L, 2L, 3L);

        robot.clickOn("#next");
        waitFor(() -> text(robot, "#now-title").equals("Calmer"));
    }

    @Test
    void dragsAndMovesByKeysWhileTheMusicGoesOn(FxRobot robot) throws Exception {
        library.put(TestTracks.analysed(1, "Calm", 0.7, 0.2), TestTracks.analysed(2, "Angry", 0.1, 0.9));
        open(() -> library, 1440, 900);
        waitFor(() -> !robot.lookup("#start-import").query().isVisible());

        robot.clickOn("#mood-angry");
        waitFor(() -> first(robot).equals("Angry"));
        robot.press(KeyCode.CONTROL)
                .press(KeyCode.DIGIT1)
                .release(KeyCode.DIGIT1)
                .release(KeyCode.CONTROL);
        robot.clickOn("#play-playlist");
        waitFor(() -> text(robot, "#now-title").equals("Angry"));

        robot.drag(onPlane(robot, new Mood(0.2, 0.8))).moveTo(onPlane(robot, new Mood(0.75, 0.25)));
        waitFor(() -> first(robot).equals("Calm"));
        robot.drop();
        assertThat(text(robot, "#now-title")).isEqualTo("Angry");

        String before = typed(robot, "#valence-value");
        robot.type(KeyCode.RIGHT);
        waitFor(() -> !typed(robot, "#valence-value").equals(before));
        robot.type(KeyCode.ENTER);
        waitFor(() -> text(robot, "#now-title").equals("Calm"));
        robot.type(KeyCode.SPACE);
        waitFor(() -> player.state().status() == PlayerState.Status.PAUSED);
    }

    @Test
    void pausesAndContinuesAndStops(FxRobot robot) throws Exception {
        AtomicReference<Cancellation> asked = new AtomicReference<>();
        library.onScan((folders, progress, cancellation) -> {
            asked.set(cancellation);
            progress.progress(new Progress(812, 3214, "Calm", Optional.of(Duration.ofMinutes(6))));
            while (!cancellation.awaitTurn()) {
                cancellation.sleep(Duration.ofMillis(20));
            }
            return new ScanReport(3214, 812, 0, 0, 0, true, List.of());
        });
        open(() -> library, MainView.MIN_WIDTH, MainView.MIN_HEIGHT);
        robot.interact(() -> view.importFolders(List.of(MUSIC)));
        waitFor(() -> text(robot, "#scan-status").equals("Analysing 812 of 3,214 · 6 min left"));

        robot.clickOn("#scan-pause");
        waitFor(() -> text(robot, "#scan-status").equals("Paused at 812 of 3,214 · 6 min left"));
        assertThat(asked.get().isPaused()).isTrue();
        ButtonBase pause = robot.lookup("#scan-pause").queryAs(ButtonBase.class);
        assertThat(pause.getAccessibleText()).isEqualTo("Continue the analysis");
        assertInside(pause, stage.getScene());
        assertInside(robot.lookup("#import").query(), stage.getScene());

        // By the keyboard: the button has the focus.
        robot.type(KeyCode.SPACE);
        waitFor(() -> text(robot, "#scan-status").startsWith("Analysing"));
        assertThat(asked.get().isPaused()).isFalse();

        robot.clickOn("#scan-pause").clickOn("#scan-cancel");
        waitFor(() -> !robot.lookup("#scan-status").query().getParent().isVisible());
        assertThat(noticeTexts(robot)).first().asString().startsWith("Stopped. Of 3,214 tracks, 812 were analysed");
    }

    @Test
    void offersToRebuildADamagedLibrary(FxRobot robot) throws Exception {
        FakeLibraryRepair repair = new FakeLibraryRepair();
        AtomicBoolean damaged = new AtomicBoolean(true);
        library.put(TestTracks.analysed(1, "Calm", 0.7, 0.2));
        repair.onRebuild(() -> {
            damaged.set(false);
            return new LibraryRepair.Rebuilt(Path.of("library-damaged.db"), 1, 1, 1, 0);
        });
        open(
                () -> {
                    if (damaged.get()) {
                        throw new LibraryException("The library is damaged.", null, LibraryException.Remedy.REBUILD);
                    }
                    return library;
                },
                repair,
                MainView.MIN_WIDTH,
                MainView.MIN_HEIGHT);
        waitFor(() -> noticeTexts(robot).contains("The library is damaged."));

        robot.clickOn("Rebuild");

        waitFor(() ->
                noticeTexts(robot).stream().anyMatch(text -> text.startsWith("The library was rebuilt with 1 tr")));
        robot.clickOn("#mood-calm");
        waitFor(() -> list(robot).getItems().size() == 1);
    }

    @Test
    void saysInPlaceWhyTheLibraryCannotBeOpened(FxRobot robot) throws Exception {
        open(
                () -> {
                    throw new LibraryException("The library is damaged. It was left as it is.", null);
                },
                1024,
                640);
        waitFor(() -> noticeTexts(robot).contains("The library is damaged. It was left as it is."));
        assertThat(robot.listWindows()).hasSize(1);
    }

    @Test
    void keysTurnThePagesAndShowTheirList(FxRobot robot) throws Exception {
        open(() -> library, 1024, 640);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        waitFor(() -> selected(robot, "#nav-network"));
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
        waitFor(() -> selected(robot, "#nav-mood"));
        robot.clickOn("#shortcuts");
        waitFor(() -> robot.lookup("#shortcut-list").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> !robot.lookup("#shortcut-list").query().isVisible());
    }

    @Test
    void thePageInFrontIsInFrontAgainAtTheNextStart(FxRobot robot) throws Exception {
        settings = settings.withWindow(new WindowPlace(0, 0, 1024, 640, false, "LIBRARY"));
        open(() -> library, 1024, 640);
        waitFor(() -> selected(robot, "#nav-library"));
        assertThat(view.screenProperty().get()).isEqualTo(Screen.LIBRARY);
        assertThat(robot.lookup("#library-table").query().isVisible()).isTrue();
    }

    @Test
    void aPageOfALaterVersionOpensTheFirstOne(FxRobot robot) throws Exception {
        settings = settings.withWindow(new WindowPlace(0, 0, 1024, 640, false, "LYRICS"));
        open(() -> library, 1024, 640);
        waitFor(() -> selected(robot, "#nav-mood"));
    }

    @Test
    void searchGoesToTheLibrary(FxRobot robot) throws Exception {
        open(() -> library, 1024, 640);
        robot.clickOn("#search").write("blue");
        waitFor(() -> selected(robot, "#nav-library"));
    }

    @Test
    void nothingIsClippedOrNamelessInTheSmallestWindow(FxRobot robot) throws Exception {
        Track[] tracks = new Track[40];
        for (int i = 0; i < tracks.length; i++) {
            tracks[i] = TestTracks.analysed(i + 1, "Track " + i, i / 40.0, 1 - i / 40.0);
        }
        library.put(tracks);
        open(() -> library, MainView.MIN_WIDTH, MainView.MIN_HEIGHT);
        robot.clickOn("#mood-calm");
        waitFor(() -> list(robot).getItems().size() == 20);
        robot.clickOn("#play-playlist");
        waitFor(() -> player.state().index() == 0);
        WaitForAsyncUtils.waitForFxEvents();

        Scene scene = stage.getScene();
        assertThat(visible(robot, ".label")).allSatisfy(node -> assertInside(node, scene));
        assertThat(visible(robot, ".button")).allSatisfy(node -> assertInside(node, scene));
        assertThat(visible(robot, ".chip"))
                .allSatisfy(node -> assertThat(shown((Labeled) node)).isEqualTo(((Labeled) node).getText()));
        assertThat(visible(robot, ".icon-button")).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getAccessibleText()).isNotBlank();
            assertThat(((ButtonBase) node).getTooltip()).isNotNull();
        });
        assertThat(visible(robot, ".label").stream()
                        .map(node -> ((Label) node).getFont().getSize()))
                .allMatch(size -> size >= 12);
    }

    private void open(Supplier<MusicLibrary> opener, double width, double height) throws Exception {
        open(opener, new FakeLibraryRepair(), width, height);
    }

    private void open(Supplier<MusicLibrary> opener, LibraryRepair repair, double width, double height)
            throws Exception {
        UiServices services = FakeServices.of(
                opener,
                repair,
                player,
                new UiExecutors(background, Platform::runLater),
                folder.resolve(String.valueOf(System.nanoTime())),
                settings);
        WaitForAsyncUtils.asyncFx(() -> {
                    view = new MainView(services);
                    stage.setScene(view.createScene(width, height));
                    stage.show();
                    view.start();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static Point2D onPlane(FxRobot robot, Mood mood) {
        Node picture = robot.lookup("#mood-plane .image-view").query();
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + mood.valence() * bounds.getWidth(),
                bounds.getMinY() + (1 - mood.arousal()) * bounds.getHeight());
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#playlist").queryListView();
    }

    private static String first(FxRobot robot) {
        return list(robot).getItems().isEmpty()
                ? ""
                : ((PlaylistRow) list(robot).getItems().get(0)).track().tags().title();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryLabeled().getText();
    }

    private static String typed(FxRobot robot, String query) {
        return robot.lookup(query).queryTextInputControl().getText();
    }

    private static boolean selected(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(ToggleButton.class).isSelected();
    }

    private static List<String> noticeTexts(FxRobot robot) {
        return robot.lookup("#notices .label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static List<Node> visible(FxRobot robot, String query) {
        Set<Node> found = robot.lookup(query).queryAll();
        return found.stream().filter(MainWindowTest::isShown).toList();
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String shown(Labeled labeled) {
        return ((Text) labeled.lookup(".text")).getText();
    }

    /** Rows that a list has scrolled halfway out are cut at its edge: only the width counts for them. */
    private static void assertInside(Node node, Scene scene) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        assertThat(bounds.getMinX()).as("left of %s", node).isGreaterThanOrEqualTo(-1);
        assertThat(bounds.getMaxX()).as("right of %s", node).isLessThanOrEqualTo(scene.getWidth() + 1);
    }
}
