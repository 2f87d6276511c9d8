package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.playback.PlayItem;
import circumplex.config.Settings;
import circumplex.fixture.DrawsText;
import circumplex.library.DefaultMusicLibrary;
import circumplex.library.MusicLibrary;
import circumplex.library.TagReader;
import circumplex.library.TrackAnalyser;
import circumplex.model.AudioFingerprint;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import circumplex.model.Track;
import circumplex.persistence.SqliteLibraryStore;
import circumplex.task.BackgroundExecutors;
import circumplex.task.Cancellation;
import circumplex.ui.FakePlayer;
import circumplex.ui.FakeServices;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From an empty home to sound without music of one's own, over a real library; only hearing and sound are invented. */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class FirstStartTest {
    @TempDir
    static Path folder;

    private final FakePlayer player = new FakePlayer();
    private final ExecutorService background = BackgroundExecutors.growing("test");
    private MusicLibrary library;
    private MainView view;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() throws Exception {
        if (view != null) {
            WaitForAsyncUtils.asyncFx(view::close).get();
        }
        background.shutdownNow();
        if (library != null) {
            library.close();
        }
    }

    @Test
    void theDemoIsHeardPlayedAndTakenOutAgain(FxRobot robot) throws Exception {
        Path home = folder.resolve("home");
        Path demo = home.resolve("demo");
        open(home);
        waitFor(() -> robot.lookup("#start-demo").query().isVisible());
        assertThat(robot.lookup("#start-import").queryLabeled().getText()).isEqualTo("Choose your music folder");

        robot.clickOn("#start-demo");
        waitFor(() -> notices(robot).contains("12 tracks: 12 analysed, 0 unchanged, 0 failed."));
        assertThat(library.folders()).containsExactly(demo);

        robot.clickOn(onPlane(robot, new Mood(0.72, 0.22)));
        waitFor(() -> robot.lookup("#playlist").queryListView().getItems().size() == 12);
        robot.clickOn("#play-playlist");
        waitFor(() -> !player.items().isEmpty());
        assertThat(player.items()).extracting(PlayItem::file).allMatch(path -> path.startsWith(demo));

        Path own = Files.createDirectories(folder.resolve("own"));
        Files.copy(demo.resolve("09 Still Water.opus"), own.resolve("mine.opus"));
        robot.interact(() -> view.importFolders(List.of(own)));
        String offer = "Your own music is here now. The demo pieces still stand among it.";
        waitFor(() -> notices(robot).contains(offer));

        robot.clickOn("Take the demo pieces out");
        waitFor(() -> !Files.exists(demo));
        assertThat(library.folders()).containsExactly(own);
        assertThat(library.tracks())
                .singleElement()
                .matches(track -> track.mood().isPresent())
                .extracting(Track::path)
                .isEqualTo(own.resolve("mine.opus"));
        assertThat(notices(robot)).doesNotContain(offer);
    }

    private void open(Path home) throws Exception {
        AudioDecoder decoder = new AudioDecoders();
        Files.createDirectories(home);
        library = new DefaultMusicLibrary(
                SqliteLibraryStore.open(home.resolve("library.db"), folder.resolve("natives")),
                new TagReader(decoder),
                new InventedHearing());
        UiServices services = FakeServices.of(
                () -> library, player, new UiExecutors(background, Platform::runLater), home, Settings.defaults(2));
        WaitForAsyncUtils.asyncFx(() -> {
                    view = new MainView(services);
                    stage.setScene(view.createScene(1024, 640));
                    stage.show();
                    view.start();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static List<String> notices(FxRobot robot) {
        Set<Node> labels = robot.lookup("#notices .label").queryAll();
        return labels.stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private static Point2D onPlane(FxRobot robot, Mood mood) {
        Node picture = robot.lookup("#mood-plane .image-view").query();
        Bounds bounds = picture.localToScreen(picture.getBoundsInLocal());
        return new Point2D(
                bounds.getMinX() + mood.valence() * bounds.getWidth(),
                bounds.getMinY() + (1 - mood.arousal()) * bounds.getHeight());
    }

    /** Every file has a mood of its own, by its name. */
    private static final class InventedHearing implements TrackAnalyser {
        @Override
        public MoodAnalysis analyse(Path file, Optional<AudioFingerprint> fingerprint, Cancellation cancellation) {
            int number = Math.floorMod(file.getFileName().toString().hashCode(), 10_000);
            Mood mood = new Mood(number % 100 / 100.0, number / 100 / 100.0);
            return new MoodAnalysis(new MoodCurve(List.of(new MoodWindow(0, mood))), Optional.empty(), network());
        }

        @Override
        public String network() {
            return "invented 1";
        }
    }
}
