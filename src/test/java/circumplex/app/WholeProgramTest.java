package circumplex.app;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.playback.JavaSoundPlayer;
import circumplex.audio.playback.Player;
import circumplex.audio.playback.PlayerState;
import circumplex.config.ApplicationDirectories;
import circumplex.config.LastPlayedStore;
import circumplex.config.SettingsStore;
import circumplex.desktop.MediaControl;
import circumplex.fixture.DrawsText;
import circumplex.fixture.PacedDevice;
import circumplex.fixture.SynthesizedMusic;
import circumplex.library.MusicLibrary;
import circumplex.library.SystemFolderWatch;
import circumplex.model.AnalysisState;
import circumplex.model.Mood;
import circumplex.model.ReplayGain;
import circumplex.model.Track;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.main.MainView;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A person's first minutes with the program: real audio files, the real network, a real SQLite file, the real player
 * into a device that keeps time. Pictures of the screens are left in {@code target/screens}.
 */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class WholeProgramTest {
    @TempDir
    Path folder;

    private final AtomicReference<MusicLibrary> library = new AtomicReference<>();
    private final ExecutorService background = BackgroundExecutors.growing("test");
    private final PacedDevice device = new PacedDevice();
    private Stage stage;
    private MainView view;
    private Player player;
    private SettingsStore settings;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void close() {
        view.close();
        player.close();
        background.shutdownNow();
        settings.close();
        if (library.get() != null) {
            library.get().close();
        }
    }

    @Test
    void importClickPlayNextAndLookAtTheTraining(FxRobot robot) throws Exception {
        Path music = makeMusic();
        open();
        waitFor(10, () -> robot.lookup("#start-import").query().isVisible());
        picture("1-first-start");

        robot.interact(() -> view.importFolders(List.of(music)));
        waitFor(
                120,
                () -> robot.lookup("#notices .label").queryAll().stream()
                        .anyMatch(node -> node.toString().contains("5 tracks: 4 analysed, 0 unchanged, 1 failed.")));
        picture("2-imported");
        List<Track> tracks = library.get().tracks();
        assertThat(tracks).hasSize(5);
        assertThat(tracks)
                .filteredOn(track -> track.state() instanceof AnalysisState.Failed)
                .extracting(track -> track.path().getFileName().toString())
                .containsExactly("text.mp3");
        Track chosen =
                tracks.stream().filter(t -> t.mood().isPresent()).findFirst().orElseThrow();

        Mood mood = chosen.mood().orElseThrow().mood();
        robot.clickOn(onPlane(robot, mood));
        waitFor(10, () -> robot.lookup("#playlist").queryListView().getItems().size() == 4);
        robot.clickOn("#play-playlist");
        waitFor(10, () -> player.state().status() == PlayerState.Status.PLAYING && device.loudFrames() > 4410);
        assertThat(player.state().item().orElseThrow().id()).isEqualTo(chosen.id());
        picture("3-playing");

        robot.clickOn("#next");
        waitFor(10, () -> player.state().index() == 1);
        assertThat(player.state().item().orElseThrow().id()).isNotEqualTo(chosen.id());
        waitFor(10, () -> player.state().positionSeconds() > 0.3);

        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
        waitFor(
                10,
                () -> robot.lookup("#nav-network").queryAs(ToggleButton.class).isSelected());
        waitFor(
                20,
                () -> robot.lookup(".label").queryAll().stream()
                        .anyMatch(node -> node.toString()
                                .contains(new Composition(ApplicationDirectories.below(folder))
                                        .recordedTrainings()
                                        .bundled()
                                        .card()
                                        .id())));
        WaitForAsyncUtils.waitForFxEvents();
        picture("4-network");
        assertThat(player.state().status()).isEqualTo(PlayerState.Status.PLAYING);
    }

    private Path makeMusic() throws IOException {
        Path music = Files.createDirectories(folder.resolve("music"));
        SynthesizedMusic.write(music.resolve("Slow and soft.wav"), 12, 1.5, true, 0);
        SynthesizedMusic.write(music.resolve("Fast and loud.wav"), 12, 8, true, 1);
        SynthesizedMusic.write(music.resolve("Dark.wav"), 12, 2, false, 0.2);
        SynthesizedMusic.write(music.resolve("Ünïcode – 音楽 #1.wav"), 7, 4, false, 0.6);
        Files.writeString(music.resolve("text.mp3"), "This is no music.\n".repeat(50));
        return music;
    }

    private void open() throws Exception {
        // The natives are unpacked once for all tests; only the library and the settings are this test's own.
        ApplicationDirectories own = ApplicationDirectories.below(folder.resolve("data"));
        ApplicationDirectories directories = new ApplicationDirectories(
                own.settings(), own.data(), Path.of("target").toAbsolutePath(), own.logs());
        directories.create();
        Composition composition = new Composition(directories);
        settings = composition.settings();
        player = new JavaSoundPlayer(new AudioDecoders(), file -> ReplayGain.NONE, device);
        UiServices services = new UiServices(
                () -> {
                    library.set(composition.openLibrary());
                    return library.get();
                },
                composition.libraryRepair(),
                SystemFolderWatch::new,
                player,
                new LastPlayedStore(directories.data()),
                commands -> MediaControl.NONE,
                composition.spectrograms(),
                composition::recordedTrainings,
                composition.runningTrainings(),
                settings,
                new UiExecutors(background, Platform::runLater),
                directories,
                ApplicationVersion.text());
        WaitForAsyncUtils.asyncFx(() -> {
                    view = new MainView(services);
                    stage.setScene(view.createScene(1280, 800));
                    stage.show();
                    view.start();
                })
                .get();
    }

    private void picture(String name) throws Exception {
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null)).get();
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        Path screens = Files.createDirectories(Path.of("target", "screens"));
        ImageIO.write(copy, "png", screens.resolve(name + ".png").toFile());
    }

    private static void waitFor(int seconds, Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                seconds,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static Point2D onPlane(FxRobot robot, Mood mood) {
        Node picture = robot.lookup("#mood-plane .image-view").query();
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + mood.valence() * bounds.getWidth(),
                bounds.getMinY() + (1 - mood.arousal()) * bounds.getHeight());
    }
}
