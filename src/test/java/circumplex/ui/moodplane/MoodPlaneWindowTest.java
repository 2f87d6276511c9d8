package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.fixture.DrawsText;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.playlist.MoodPath;
import circumplex.ui.TestTracks;
import circumplex.ui.common.Theme;
import circumplex.ui.common.ThemeManager;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.PageBench;
import circumplex.ui.fixture.PatternSpectrograms;
import circumplex.ui.playlist.PlaylistSource;
import circumplex.ui.playlist.PlaylistViewModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The mood page with real pointer and keys, headless. */
@DrawsText
@ExtendWith(ApplicationExtension.class)
class MoodPlaneWindowTest {
    @TempDir
    static Path folder;

    private final Track calm = TestTracks.analysed(1, "Calm", 0.7, 0.2);
    private final Track calmer = TestTracks.analysed(2, "Calmer", 0.8, 0.1);
    private final Track angry = TestTracks.analysed(3, "Angry", 0.1, 0.9);
    private Stage stage;
    private PlaylistViewModel playlist;
    private MoodViewModel model;
    private PageBench bench;

    @Start
    void start(Stage shown) {
        stage = shown;
    }

    @BeforeEach
    void open() throws Exception {
        List<Track> tracks = new ArrayList<>(List.of(calm, calmer, angry));
        WaitForAsyncUtils.asyncFx(() -> {
                    bench = new PageBench(
                            tracks,
                            new PatternSpectrograms(0),
                            () -> null,
                            UiExecutors.immediate(),
                            folder.resolve(String.valueOf(System.nanoTime())));
                    playlist = new PlaylistViewModel(
                            bench.model, bench.playback, bench.preferences, UiExecutors.immediate());
                    model = new MoodViewModel(bench.model, playlist, UiExecutors.immediate());
                    bench.model.open(() -> bench.library);
                    MoodPage page = new MoodPage(bench.context, model, playlist);
                    Scene scene = new Scene(new StackPane(page.node()), 1100, 640);
                    new ThemeManager(bench.preferences.themeProperty()).dress(scene);
                    stage.setScene(scene);
                    stage.show();
                    page.shown();
                })
                .get();
        WaitForAsyncUtils.waitForFxEvents();
        waitFor(() -> picture().getBoundsInParent().getWidth() > 100);
    }

    @Test
    void clickChoosesAndDragFollows(FxRobot robot) throws Exception {
        robot.clickOn(on(new Mood(0.3, 0.6)));
        waitFor(() -> chosen() != null && chosen().distanceTo(new Mood(0.3, 0.6)) < 0.01);
        assertThat(playlist.rows().get(0).track()).isEqualTo(angry);

        robot.moveTo(on(new Mood(0.4, 0.4))).press(MouseButton.PRIMARY).moveTo(on(new Mood(0.6, 0.3)));
        waitFor(() -> chosen().distanceTo(new Mood(0.6, 0.3)) < 0.01);
        assertThat(playlist.rows().get(0).track()).isEqualTo(calm);
        robot.release(MouseButton.PRIMARY);
    }

    @Test
    void aClickOnAPointSelectsItsTrack(FxRobot robot) throws Exception {
        robot.moveTo(on(new Mood(0.72, 0.22))).clickOn(on(new Mood(0.7, 0.2)));
        waitFor(() -> new Mood(0.7, 0.2).equals(chosen()));
        assertThat(playlist.selectedProperty().get()).isEqualTo(calm);
    }

    @Test
    void hoverTellsTheTrack(FxRobot robot) throws Exception {
        robot.moveTo(on(new Mood(0.4, 0.4))).moveTo(on(new Mood(0.1, 0.9)));
        waitFor(() -> tip(robot).isPresent());
        assertThat(tip(robot))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("Angry", "Ida Brandt", "0.10, 0.90: very tense and very unpleasant"));
        robot.moveTo(on(new Mood(0.4, 0.4)));
        waitFor(() -> tip(robot).isEmpty());
    }

    @Test
    void keysMoveFinelyAndCoarselyAndPlay(FxRobot robot) throws Exception {
        robot.type(KeyCode.HOME).type(KeyCode.RIGHT, 2).type(KeyCode.UP);
        waitFor(() -> new Mood(0.52, 0.51).equals(chosen()));
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT).release(KeyCode.SHIFT);
        waitFor(() -> new Mood(0.518, 0.51).equals(chosen()));
        waitFor(() -> plane().getAccessibleText().startsWith("0.52, 0.51: neither calm nor excited."));
        robot.type(KeyCode.ENTER);
        waitFor(() -> bench.playback.currentProperty().get() != null);
    }

    @Test
    void typedValuesChoose(FxRobot robot) throws Exception {
        robot.clickOn("#valence-value").write("0,7").type(KeyCode.ENTER);
        waitFor(() -> new Mood(0.7, 0.5).equals(chosen()));
        robot.doubleClickOn("#arousal-value").write("0.25").type(KeyCode.TAB);
        waitFor(() -> new Mood(0.7, 0.25).equals(chosen()));

        robot.doubleClickOn("#arousal-value").write("2").type(KeyCode.ENTER);
        TextField arousal = robot.lookup("#arousal-value").query();
        waitFor(() -> arousal.getAccessibleHelp() != null);
        assertThat(arousal.getAccessibleHelp()).isEqualTo("Write a number from 0 to 1, such as 0.72.");
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> arousal.getText().equals("0.25") && arousal.getAccessibleHelp() == null);
        assertThat(chosen()).isEqualTo(new Mood(0.7, 0.25));
    }

    @Test
    void zoomsMovesAndComesBack(FxRobot robot) throws Exception {
        Mood under = new Mood(0.7, 0.2);
        robot.interact(() -> turnWheel(under, 200));
        waitFor(() -> span() < 1);
        assertThat(model.viewProperty().get().shows(under)).isTrue();
        double left = model.viewProperty().get().left();
        robot.moveTo(on(Mood.NEUTRAL))
                .press(MouseButton.SECONDARY)
                .moveBy(60, 0)
                .release(MouseButton.SECONDARY);
        waitFor(() -> model.viewProperty().get().left() < left);
        assertThat(model.chosenProperty().get()).isNull();
        robot.clickOn("#whole-plane");
        waitFor(() -> span() == 1);

        robot.interact(() -> plane().requestFocus());
        robot.write("+");
        waitFor(() -> span() < 0.7);
        robot.write("-");
        waitFor(() -> span() > 0.99);
        robot.write("+").write("0");
        waitFor(() -> span() == 1);
        assertThat(robot.lookup("#whole-plane").query().isDisabled()).isTrue();
    }

    @Test
    void lassoListsTheTracksInside(FxRobot robot) throws Exception {
        robot.clickOn("#mode-lasso");
        waitFor(() -> advice(robot).startsWith("Draw around tracks"));
        robot.moveTo(on(new Mood(0.6, 0.05)))
                .press(MouseButton.PRIMARY)
                .moveTo(on(new Mood(0.95, 0.05)))
                .moveTo(on(new Mood(0.95, 0.3)))
                .moveTo(on(new Mood(0.6, 0.3)))
                .release(MouseButton.PRIMARY);
        waitFor(() -> playlist.sourceProperty().get() instanceof PlaylistSource.Region);
        assertThat(playlist.rows()).extracting(row -> row.track().id()).containsExactlyInAnyOrder(1L, 2L);
        waitFor(() -> title(robot).equals("2 tracks in the area"));
        robot.interact(() -> plane().requestFocus());
        robot.type(KeyCode.ESCAPE);
        waitFor(() -> robot.lookup("#mode-choose").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void twoClicksDrawAJourney(FxRobot robot) throws Exception {
        robot.clickOn("#mode-journey");
        waitFor(() -> advice(robot).startsWith("Click where the journey begins"));
        robot.clickOn(on(new Mood(0.75, 0.25))).moveTo(on(new Mood(0.5, 0.5)));
        waitFor(() -> advice(robot).startsWith("Click where the journey ends"));
        robot.clickOn(on(new Mood(0.2, 0.8)));
        waitFor(() -> model.pathProperty().get() != null);

        MoodPath path = model.pathProperty().get();
        assertThat(path.points()).hasSize(2);
        assertThat(path.length()).isEqualTo(Math.hypot(0.55, 0.55), within(0.02));
        assertThat(playlist.rows()).extracting(row -> row.step().orElse(0)).startsWith(1);
        waitFor(() -> title(robot).equals("From calm and pleasant to tense and unpleasant"));
    }

    @Test
    void aHandDrawsAJourneyAndEscapeGivesUp(FxRobot robot) throws Exception {
        robot.interact(() -> plane().requestFocus());
        robot.type(KeyCode.J);
        robot.clickOn(on(new Mood(0.3, 0.3))).type(KeyCode.ESCAPE);
        waitFor(() -> model.lineProperty().get().isEmpty());

        robot.moveTo(on(new Mood(0.2, 0.2)))
                .press(MouseButton.PRIMARY)
                .moveTo(on(new Mood(0.7, 0.2)))
                .moveTo(on(new Mood(0.7, 0.8)))
                .release(MouseButton.PRIMARY);
        waitFor(() -> model.pathProperty().get() != null);
        assertThat(model.pathProperty().get().length()).isEqualTo(1.1, within(0.03));
    }

    @Test
    void saysWhereTheLibraryIsThinAndDrawsBothThemes(FxRobot robot) throws Exception {
        robot.clickOn("#mood-calm");
        Label thin = robot.lookup("#plane-thin").query();
        waitFor(() -> thin.getText().startsWith("Your library is thin here"));
        robot.interact(() -> bench.preferences.themeProperty().set(Theme.LIGHT));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(thin.getText()).contains("away");
        assertThat(advice(robot)).isEmpty();
    }

    /** TestFX turns the wheel the other way on some systems. */
    private void turnWheel(Mood under, double pixels) {
        Point2D screen = on(under);
        Point2D local = plane().screenToLocal(screen);
        Point2D scene = plane().localToScene(local);
        PickResult picked = new PickResult(plane(), scene.getX(), scene.getY());
        plane().fireEvent(new ScrollEvent(
                ScrollEvent.SCROLL,
                local.getX(),
                local.getY(),
                screen.getX(),
                screen.getY(),
                false,
                false,
                false,
                false,
                false,
                false,
                0,
                pixels,
                0,
                pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                picked));
    }

    private Mood chosen() {
        return model.chosenProperty().get();
    }

    private double span() {
        return model.viewProperty().get().span();
    }

    private Node plane() {
        return stage.getScene().lookup("#mood-plane");
    }

    private Node picture() {
        return plane().lookup(".image-view");
    }

    /** On the screen while the whole plane is shown. */
    private Point2D on(Mood mood) {
        Node layer = picture().getParent();
        Bounds bounds = layer.localToScreen(layer.getLayoutBounds());
        return new Point2D(
                bounds.getMinX() + mood.valence() * bounds.getWidth(),
                bounds.getMinY() + (1 - mood.arousal()) * bounds.getHeight());
    }

    private static String advice(FxRobot robot) {
        Label advice = robot.lookup("#plane-advice").query();
        return advice.isVisible() ? advice.getText() : "";
    }

    private static String title(FxRobot robot) {
        return robot.lookup("#chosen-words").queryLabeled().getText();
    }

    private static Optional<String> tip(FxRobot robot) {
        return robot.listWindows().stream()
                .filter(window -> window instanceof Tooltip tooltip && tooltip.isShowing())
                .map(window -> ((Tooltip) window).getText())
                .findFirst();
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
