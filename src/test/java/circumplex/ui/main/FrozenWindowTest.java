package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.decode.AudioDecoders;
import circumplex.config.ApplicationDirectories;
import circumplex.config.LastPlayedStore;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.desktop.MediaControl;
import circumplex.emotion.BundledModel;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.RecordedTrainings;
import circumplex.emotion.RunningTrainings;
import circumplex.emotion.evaluation.CrossValidations;
import circumplex.fixture.DrawsText;
import circumplex.library.MelTrackSpectrogramReader;
import circumplex.library.MusicLibrary;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.FakeFolderWatch;
import circumplex.ui.FakeLibraryRepair;
import circumplex.ui.FakePlayer;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.fixture.HoldWatch;
import circumplex.ui.fixture.StoredLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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

/**
 * The window never stands still: nothing that a person does with a library of ten thousand tracks in a database holds the
 * JavaFX thread for longer than a tenth of a second, the first time included.
 */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class FrozenWindowTest {
    private static final int TRACKS = 10_000;
    private static final int IMPORTED = 300;
    private static final double LONGEST_MILLIS = 100;
    private static final int STEPS_OF_DRAG = 60;

    @TempDir
    static Path folder;

    private final ExecutorService background = BackgroundExecutors.growing("test");
    private StoredLibrary stored;
    private MusicLibrary library;
    private MainView view;
    private Stage stage;
    private HoldWatch watch;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() throws Exception {
        stored = new StoredLibrary(folder, TRACKS);
        library = stored.open();
        UiServices services = services();
        WaitForAsyncUtils.asyncFx(() -> {
                    view = new MainView(services);
                    stage.setScene(view.createScene(1440, 900));
                    stage.show();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        watch = new HoldWatch();
    }

    @AfterEach
    void stop() throws Exception {
        watch.close();
        WaitForAsyncUtils.asyncFx(() -> view.close()).get();
        background.shutdownNow();
        background.awaitTermination(10, TimeUnit.SECONDS);
        library.close();
    }

    @Test
    void nothingHoldsTheWindowOverTenThousandTracks(FxRobot robot) throws Exception {
        watch.step("opening the library");
        WaitForAsyncUtils.asyncFx(() -> view.start()).get().get(60, TimeUnit.SECONDS);
        robot.sleep(500);

        chooseAndDrag(robot, "");
        for (String time : List.of("first", "second")) {
            turnPages(robot, time);
        }
        search(robot, "");

        view(robot, "#nav-mood", "mood page before the import");
        Path first = stored.music("harbour", IMPORTED);
        Path second = stored.music("lantern", IMPORTED);
        Path third = stored.music("orchard", IMPORTED);
        importing(robot, first);
        chooseAndDrag(robot, " while importing");
        waitForTracks(robot, TRACKS + IMPORTED);
        importing(robot, second);
        turnPages(robot, "while importing");
        waitForTracks(robot, TRACKS + 2 * IMPORTED);
        importing(robot, third);
        search(robot, " while importing");
        waitForTracks(robot, TRACKS + 3 * IMPORTED);
        watch.step("the end of the import");
        robot.sleep(500);

        List<HoldWatch.Hold> longest = watch.longest();
        keep(longest);
        assertThat(longest).filteredOn(hold -> hold.millis() > LONGEST_MILLIS).isEmpty();
    }

    private void chooseAndDrag(FxRobot robot, String when) throws Exception {
        watch.step("click on the plane" + when);
        robot.clickOn(onPlane(robot, 0.7, 0.3));
        waitFor(() -> list(robot).getItems().size() == 20);
        robot.sleep(200);
        watch.step("drag over the plane" + when);
        robot.moveTo(onPlane(robot, 0.7, 0.3)).press(MouseButton.PRIMARY);
        for (int i = 0; i <= STEPS_OF_DRAG; i++) {
            double angle = 4 * Math.PI * i / STEPS_OF_DRAG;
            double distance = 0.1 + 0.35 * i / STEPS_OF_DRAG;
            robot.moveTo(onPlane(robot, 0.5 + distance * Math.cos(angle), 0.5 + distance * Math.sin(angle)));
        }
        robot.release(MouseButton.PRIMARY);
        robot.sleep(200);
        watch.step("zoom" + when);
        robot.write("+").write("+");
        robot.sleep(200);
        robot.clickOn("#whole-plane");
        robot.sleep(200);
    }

    private void turnPages(FxRobot robot, String time) throws Exception {
        view(robot, "#nav-library", "library page, " + time);
        waitFor(() -> table(robot).getItems().size() >= TRACKS);
        robot.sleep(300);
        view(robot, "#nav-track", "track page, " + time);
        view(robot, "#nav-network", "network page, " + time);
        view(robot, "#nav-settings", "settings page, " + time);
        view(robot, "#nav-mood", "mood page, " + time);
    }

    private void view(FxRobot robot, String button, String name) throws Exception {
        watch.step(name);
        robot.clickOn(button);
        waitFor(() -> robot.lookup(button).queryAs(ToggleButton.class).isSelected());
        robot.sleep(600);
    }

    private void search(FxRobot robot, String when) throws Exception {
        watch.step("search" + when);
        robot.clickOn("#search");
        for (KeyCode key : List.of(
                KeyCode.V,
                KeyCode.E,
                KeyCode.G,
                KeyCode.A,
                KeyCode.SPACE,
                KeyCode.S,
                KeyCode.L,
                KeyCode.O,
                KeyCode.W)) {
            robot.type(key);
            robot.sleep(60);
        }
        waitFor(() -> table(robot).getItems().size() < TRACKS / 2);
        for (int i = 0; i < "vega slow".length(); i++) {
            robot.type(KeyCode.BACK_SPACE);
        }
        waitFor(() -> table(robot).getItems().size() >= TRACKS);
        robot.sleep(300);
        view(robot, "#nav-mood", "mood page after the search" + when);
    }

    private void importing(FxRobot robot, Path music) {
        watch.step("import begins");
        robot.interact(() -> view.importFolders(List.of(music)));
    }

    private void waitForTracks(FxRobot robot, int count) throws Exception {
        watch.step("import goes on");
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> library.tracks().size() == count);
        waitFor(() -> !robot.lookup("#scan-status").query().getParent().isVisible());
    }

    /** The figures stay with what was built, for a person to read. */
    private static void keep(List<HoldWatch.Hold> longest) throws Exception {
        Files.createDirectories(Path.of("target"));
        Files.writeString(
                Path.of("target", "longest-holds.txt"),
                longest.stream().map(HoldWatch.Hold::toString).collect(Collectors.joining("\n")));
    }

    private UiServices services() throws Exception {
        ApplicationDirectories directories = ApplicationDirectories.below(folder.resolve("data"));
        return new UiServices(
                () -> library,
                new FakeLibraryRepair(),
                FakeFolderWatch::new,
                new FakePlayer(),
                new LastPlayedStore(directories.data()),
                commands -> MediaControl.NONE,
                new MelTrackSpectrogramReader(
                        new AudioDecoders(), BundledModel.folder().card().spectrogram()),
                FrozenWindowTest::recorded,
                new RunningTrainings(directories.trainings()),
                SettingsStore.open(directories.settingsFile(), Settings.defaults(2)),
                new UiExecutors(background, Platform::runLater),
                directories,
                "0.0.0");
    }

    /** The records that come with the program, as they are more than invented ones. */
    private static RecordedTrainings recorded() {
        try {
            ModelFolder model = BundledModel.folder();
            List<ExperimentRecord> read = BundledModel.experiments().read();
            return new RecordedTrainings(
                    model.record(),
                    Optional.ofNullable(model.card().crossValidation()),
                    Optional.ofNullable(model.card().uncertainty()),
                    read,
                    CrossValidations.of(read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static Point2D onPlane(FxRobot robot, double valence, double arousal) {
        Node picture = robot.lookup("#mood-plane .image-view").query();
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + valence * bounds.getWidth(), bounds.getMinY() + (1 - arousal) * bounds.getHeight());
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#playlist").queryListView();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#library-table").queryTableView();
    }
}
