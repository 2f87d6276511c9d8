package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.Settings;
import circumplex.config.Theme;
import circumplex.fixture.DrawsText;
import circumplex.library.LibraryException;
import circumplex.library.MusicLibrary;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.FakeLibrary;
import circumplex.ui.FakePlayer;
import circumplex.ui.FakeServices;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.fixture.InventedTracks;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Goes through every screen in both themes and keeps a picture of each, for a person to look at after a build. */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class ScreenshotsTest {
    private static final Path KEPT = Path.of("target", "screenshots");
    private static final int TRACKS = 800;
    /** A window in which nothing is drawn has but the colours of its ground. */
    private static final int FEWEST_COLOURS = 60;

    @TempDir
    static Path folder;

    private final ExecutorService background = BackgroundExecutors.growing("test");
    private MainView view;
    private Stage stage;
    private String theme;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void everyScreen(Theme dress, FxRobot robot) throws Exception {
        FakeLibrary library = new FakeLibrary(InventedTracks.many(TRACKS));
        open(dress, () -> library);
        waitFor(() -> !robot.lookup("#start-import").query().isVisible());
        keep("plane");
        robot.clickOn("#mood-calm");
        waitFor(() -> list(robot).getItems().size() == 20);
        robot.clickOn("#play-playlist");
        waitFor(() -> !robot.lookup("#now-title").queryLabeled().getText().isEmpty());
        keep("playlist");
        robot.clickOn("#mode-journey").clickOn(on(robot, 0.2, 0.3)).clickOn(on(robot, 0.8, 0.8));
        waitFor(() -> title(robot).startsWith("From "));
        keep("journey");
        robot.clickOn("#nav-track");
        waitFor(() -> text(robot, "#spectrogram-state").startsWith("boxes"));
        keep("track");
        robot.clickOn("#nav-library");
        waitFor(() -> table(robot).getItems().size() == TRACKS);
        keep("library");
        robot.clickOn("#nav-network");
        waitFor(() ->
                !robot.lookup("#section-figures .figures-table").queryAll().isEmpty());
        keep("training");
        robot.clickOn("#nav-settings");
        waitFor(() -> robot.lookup("#nav-settings").queryAs(ToggleButton.class).isSelected());
        keep("settings");
        robot.type(KeyCode.ESCAPE).clickOn("#shortcuts");
        waitFor(() -> robot.lookup("#shortcut-list").query().isVisible());
        keep("shortcuts");
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void anEmptyLibrary(Theme dress, FxRobot robot) throws Exception {
        FakeLibrary library = new FakeLibrary(List.of());
        open(dress, () -> library);
        waitFor(() -> robot.lookup("#start-import").query().isVisible());
        keep("empty");
        robot.clickOn("#nav-library");
        waitFor(() -> robot.lookup("#nav-library").queryAs(ToggleButton.class).isSelected());
        keep("empty-library");
    }

    @ParameterizedTest
    @EnumSource(names = {"DARK", "LIGHT"})
    void aLibraryThatCannotBeOpened(Theme dress, FxRobot robot) throws Exception {
        open(dress, () -> {
            throw new LibraryException("The library is damaged. It was left as it is.", null);
        });
        waitFor(() -> !robot.lookup("#notices .label").queryAll().isEmpty());
        keep("failed");
    }

    private void open(Theme dress, Supplier<MusicLibrary> opener) throws Exception {
        theme = dress.name().toLowerCase(Locale.ROOT);
        UiServices services = FakeServices.of(
                opener,
                new FakePlayer(),
                new UiExecutors(background, Platform::runLater),
                folder.resolve(String.valueOf(System.nanoTime())),
                Settings.defaults(2).withTheme(dress));
        WaitForAsyncUtils.asyncFx(() -> {
                    view = new MainView(services);
                    stage.setScene(view.createScene(1440, 900));
                    stage.show();
                    view.start();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits until two pictures in a row are the same, so that nothing is caught half drawn. */
    private void keep(String screen) throws Exception {
        BufferedImage picture = picture();
        for (int i = 0; i < 20; i++) {
            Thread.sleep(150);
            BufferedImage next = picture();
            boolean still = same(picture, next);
            picture = next;
            if (still) {
                break;
            }
        }
        assertThat(colours(picture)).as("colours of %s", screen).isGreaterThan(FEWEST_COLOURS);
        Files.createDirectories(KEPT);
        File file = KEPT.resolve(screen + "-" + theme + ".png").toFile();
        assertThat(ImageIO.write(picture, "png", file)).isTrue();
    }

    private BufferedImage picture() throws Exception {
        WritableImage shown =
                WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        BufferedImage picture =
                new BufferedImage((int) shown.getWidth(), (int) shown.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, shown.getPixelReader().getArgb(x, y));
            }
        }
        return picture;
    }

    private static boolean same(BufferedImage one, BufferedImage other) {
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int colours(BufferedImage picture) throws IOException {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        return colours.size();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static Point2D on(FxRobot robot, double valence, double arousal) {
        Node picture = robot.lookup("#mood-plane .image-view").query();
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + valence * bounds.getWidth(), bounds.getMinY() + (1 - arousal) * bounds.getHeight());
    }

    private static String title(FxRobot robot) {
        return text(robot, "#chosen-words");
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>queryAll().stream()
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#playlist").queryListView();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#library-table").queryTableView();
    }
}
