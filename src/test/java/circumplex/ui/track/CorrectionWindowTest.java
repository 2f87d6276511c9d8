package circumplex.ui.track;

import static circumplex.ui.fixture.HeadlessToolkit.onFx;
import static circumplex.ui.fixture.HeadlessToolkit.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.fixture.DrawsText;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.ui.fixture.HeadlessToolkit;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.PageBench;
import circumplex.ui.fixture.PageWindow;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A track is dragged to where it belongs, moved with keys, typed, and put back, in a real scene. */
@DrawsText
@ExtendWith(HeadlessToolkit.class)
class CorrectionWindowTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<Track> tracks = InventedTracks.many(30);
    private final Track track = tracks.get(4);
    private PageBench bench;
    private PageWindow window;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        window = PageWindow.open(tracks, folder);
        bench = window.bench();
        scene = window.scene();
        onFx(() -> {
            TrackPage page = new TrackPage(bench.context, Optional::empty);
            window.show(page.node());
            page.shown();
            page.show(track.id());
        });
        waitUntil(() -> scene.lookup("#network-input") != null);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Optional<Mood> stored() {
        return bench.library
                .track(track.id())
                .flatMap(Track::mood)
                .orElseThrow()
                .correction();
    }

    private void press(String button) throws Exception {
        waitUntil(() -> scene.lookup(button).isVisible());
        onFx(() -> ((Button) scene.lookup(button)).fire());
    }

    @Test
    void draggedTypedNudgedUndoneAndPutBack() throws Exception {
        Node plane = scene.lookup("#track-plane");
        Bounds at = plane.localToScreen(plane.getBoundsInLocal());
        double middleX = at.getCenterX();
        double middleY = at.getCenterY();
        robot.clickOn(plane);
        assertThat(stored()).as("before it is called wrong").isEmpty();

        press("#correction-begin");
        robot.drag(middleX - 30, middleY + 10, MouseButton.PRIMARY).dropTo(middleX + 47, middleY - 47);
        waitUntil(() -> stored().isPresent());
        assertThat(stored().orElseThrow().valence()).isCloseTo(0.75, within(0.03));
        assertThat(stored().orElseThrow().arousal()).isCloseTo(0.75, within(0.03));
        Mood dragged = stored().orElseThrow();

        robot.type(KeyCode.RIGHT, 3);
        waitUntil(() -> stored().orElseThrow().valence() > dragged.valence() + 0.029);
        assertThat(plane.isFocused()).as("the plane keeps the keys").isTrue();
        press("#correction-undo");
        waitUntil(() -> stored().equals(Optional.of(dragged)));

        robot.clickOn("#track-valence");
        onFx(() -> ((TextField) scene.lookup("#track-valence")).setText("0,2"));
        robot.type(KeyCode.ENTER);
        waitUntil(() -> stored().orElseThrow().valence() == 0.2);

        press("#correction-take-back");
        waitUntil(() -> stored().isEmpty());
        press("#correction-undo");
        waitUntil(() -> stored().isPresent());
        assertThat(scene.lookup("#network-input")).as("nothing is read again").isNotNull();
        press("#correction-done");
        assertThat(scene.lookup("#correction-begin").isVisible()).isTrue();
    }

    @Test
    void aTypedWordThatIsNoNumberIsToldAndChangesNothing() throws Exception {
        press("#correction-begin");
        onFx(() -> ((TextField) scene.lookup("#track-arousal")).setText("loud"));
        robot.clickOn("#track-arousal").type(KeyCode.ENTER);
        waitUntil(() -> scene.lookup("#correction-hint").toString().contains("from 0 to 1"));
        assertThat(stored()).isEmpty();
    }
}
