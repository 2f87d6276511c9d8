package circumplex.ui.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.audio.playback.PlayItem;
import circumplex.audio.playback.PlayerState;
import circumplex.config.LastPlayed;
import circumplex.config.LastPlayedStore;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.fixture.DrawsText;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import circumplex.model.Track;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.FakeLibrary;
import circumplex.ui.FakePlayer;
import circumplex.ui.FakeServices;
import circumplex.ui.TestTracks;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.main.MainView;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Playing as a person meets it in the whole window, headless. */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class PlaybackWindowTest {
    private static final double LENGTH = 240;

    @TempDir
    Path folder;

    private final FakePlayer player = new FakePlayer();
    private final FakeLibrary library = new FakeLibrary(List.of());
    private final ExecutorService background = BackgroundExecutors.growing("test");
    private Stage stage;
    private SettingsStore settings;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @AfterEach
    void stop() {
        background.shutdownNow();
    }

    private void open(double width, double height) throws Exception {
        UiServices services = FakeServices.of(
                () -> library, player, new UiExecutors(background, Platform::runLater), folder, Settings.defaults(2));
        settings = services.settings();
        WaitForAsyncUtils.asyncFx(() -> {
                    MainView view = new MainView(services);
                    stage.setScene(view.createScene(width, height));
                    stage.show();
                    view.start();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void openPlaying(FxRobot robot) throws Exception {
        library.put(TestTracks.analysed(1, "Calm", 0.7, 0.2), TestTracks.analysed(2, "Angry", 0.1, 0.9));
        open(1024, 640);
        waitFor(() -> !robot.lookup("#start-import").query().isVisible());
        player.play(List.of(new PlayItem(1, Path.of("calm.flac")), new PlayItem(2, Path.of("angry.flac"))), 0);
        waitFor(() -> title(robot).equals("Calm"));
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#now-title").queryLabeled().getText();
    }

    private static Point2D onSeekBar(FxRobot robot, double part) {
        Node bar = robot.lookup("#seek-bar").query();
        Bounds bounds = bar.localToScreen(bar.getBoundsInLocal());
        return new Point2D(bounds.getMinX() + part * bounds.getWidth(), bounds.getMaxY() - 15);
    }

    private static List<String> notices(FxRobot robot) {
        return robot.lookup("#notices .label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void keysSilenceShuffleRepeatAndSeek(FxRobot robot) throws Exception {
        openPlaying(robot);

        robot.type(KeyCode.M);
        waitFor(() -> player.state().volume() == 0);
        robot.type(KeyCode.M);
        waitFor(() -> player.state().volume() > 0);
        robot.type(KeyCode.S);
        waitFor(player::isShuffled);
        robot.type(KeyCode.R).type(KeyCode.R);
        waitFor(() -> player.repeat() == RepeatMode.ONE);
        robot.type(KeyCode.PERIOD);
        waitFor(() -> player.state().positionSeconds() == 5);
        waitFor(() -> robot.lookup("#transport .label").queryAll().stream()
                .anyMatch(node -> ((Label) node).getText().equals("0:05")));
        robot.type(KeyCode.COMMA);
        waitFor(() -> player.state().positionSeconds() == 0);

        assertThat(settings.get().playback().repeat()).isEqualTo(RepeatMode.ONE);
        assertThat(settings.get().playback().shuffle()).isTrue();
    }

    @Test
    void lettersThatAreTypedStayLetters(FxRobot robot) throws Exception {
        openPlaying(robot);

        robot.clickOn("#search").write("mrs.");
        waitFor(() -> robot.lookup("#search").queryTextInputControl().getText().equals("mrs."));

        assertThat(player.state().volume()).isPositive();
        assertThat(player.isShuffled()).isFalse();
        assertThat(player.repeat()).isEqualTo(RepeatMode.OFF);
        assertThat(player.state().positionSeconds()).isZero();
    }

    @Test
    void theSeekBarIsClickedDraggedAndMovedByKeys(FxRobot robot) throws Exception {
        openPlaying(robot);

        robot.clickOn(onSeekBar(robot, 0.5));
        waitFor(() -> Math.abs(player.state().positionSeconds() - LENGTH / 2) < 3);

        robot.drag(onSeekBar(robot, 0.5)).moveTo(onSeekBar(robot, 0.75));
        assertThat(player.state().positionSeconds()).isCloseTo(LENGTH / 2, within(3.0));
        robot.drop();
        waitFor(() -> Math.abs(player.state().positionSeconds() - LENGTH * 0.75) < 3);
        Label about = robot.lookup(".seek-about").queryAs(Label.class);
        waitFor(() -> about.isVisible() && about.getText().startsWith("3:0")
                || about.getText().startsWith("2:5"));
        assertThat(about.getText()).contains("pleasant");

        robot.type(KeyCode.HOME);
        waitFor(() -> player.state().positionSeconds() == 0);
        robot.type(KeyCode.RIGHT).type(KeyCode.PAGE_UP);
        waitFor(() -> player.state().positionSeconds() == 35 || player.state().positionSeconds() == 30);
        robot.type(KeyCode.END);
        waitFor(() -> player.state().positionSeconds() == LENGTH - 5);
    }

    @Test
    void whatCannotBePlayedIsToldAndMarked(FxRobot robot) throws Exception {
        openPlaying(robot);
        robot.clickOn("#mood-calm");
        waitFor(() -> robot.lookup("#playlist").queryListView().getItems().size() == 2);

        player.skip(new PlayItem(1, Path.of("calm.flac")), new AudioFailure(FailureCode.UNREADABLE, ""));
        waitFor(() -> notices(robot).contains("“Calm” was skipped. The file cannot be read."));
        waitFor(() -> robot.lookup(".unplayable-mark").queryAll().stream()
                        .filter(Node::isVisible)
                        .count()
                == 1);

        player.skip(new PlayItem(2, Path.of("angry.flac")), new AudioFailure(FailureCode.UNREADABLE, ""));
        player.findNothing(2);
        waitFor(() -> notices(robot)
                .equals(List.of("None of these 2 tracks can be played, because their files are missing or damaged."
                        + " Nothing was removed.")));
        waitFor(() -> title(robot).equals("Nothing is playing"));
    }

    @Test
    void whatWasPlayedLastWaitsAtItsPlace(FxRobot robot) throws Exception {
        Track made = TestTracks.analysed(5, "Kept", 0.7, 0.2);
        Path file = Files.createFile(folder.resolve("kept.flac"));
        library.put(new Track(5, file, made.tags(), made.file(), made.state()));
        try (LastPlayedStore store = new LastPlayedStore(folder)) {
            store.keep(Optional.of(new LastPlayed(List.of(5L), 0, 65)));
        }

        open(1440, 900);

        waitFor(() -> title(robot).equals("Kept"));
        assertThat(player.state().positionSeconds()).isEqualTo(65);
        assertThat(player.state().status()).isEqualTo(PlayerState.Status.PAUSED);
        robot.type(KeyCode.SPACE);
        waitFor(() -> player.state().status() == PlayerState.Status.PLAYING);
    }

    @Test
    void loudnessAndOutputAreSetAtOnce(FxRobot robot) throws Exception {
        openPlaying(robot);
        robot.clickOn("#nav-settings");
        waitFor(() -> robot.lookup("#settings-loudness-album").tryQuery().isPresent());
        assertThat(player.replayGain()).isEqualTo(ReplayGainMode.TRACK);

        robot.interact(() -> robot.lookup("#settings-loudness-album")
                .queryAs(ToggleButton.class)
                .fire());
        waitFor(() -> player.replayGain() == ReplayGainMode.ALBUM);

        ComboBox<?> box = robot.lookup("#settings-output").queryComboBox();
        waitFor(() -> box.getItems().size() == 3);
        robot.interact(() -> box.getSelectionModel().select(2));
        waitFor(() -> player.output().equals(Optional.of("Headphones")));
        assertThat(settings.get().playback().output()).hasValue("Headphones");
    }

    @Test
    void theMoodOfTheMomentIsSpoken(FxRobot robot) throws Exception {
        openPlaying(robot);
        Node bar = robot.lookup("#seek-bar").query();

        Object spoken = WaitForAsyncUtils.asyncFx(() -> bar.queryAccessibleAttribute(AccessibleAttribute.HELP))
                .get();

        assertThat(String.valueOf(spoken)).startsWith("0:00 of 4:00, ").contains("pleasant");
    }
}
