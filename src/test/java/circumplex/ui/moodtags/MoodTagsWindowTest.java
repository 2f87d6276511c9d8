package circumplex.ui.moodtags;

import static circumplex.ui.fixture.HeadlessToolkit.onFx;
import static circumplex.ui.fixture.HeadlessToolkit.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.fixture.DrawsText;
import circumplex.library.MoodTagWriter;
import circumplex.model.Track;
import circumplex.ui.fixture.HeadlessToolkit;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.PageBench;
import circumplex.ui.fixture.PageWindow;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The panel of mood tags in a real scene: look, write, take back. */
@DrawsText
@ExtendWith(HeadlessToolkit.class)
class MoodTagsWindowTest {
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private MoodTagWriter writer;
    private MoodTagsViewModel model;
    private Track track;
    private PageWindow window;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        SILENCED.setLevel(Level.OFF);
        Path file = folder.resolve("tagged.flac");
        try (InputStream in = getClass().getResourceAsStream("/tagged/tagged.flac")) {
            Files.copy(in, file);
        }
        Track invented = InventedTracks.many(1).get(0);
        track = new Track(invented.id(), file, invented.tags(), invented.file(), invented.state());
        writer = new MoodTagWriter(folder.resolve("mood-tags.jsonl"));
        window = PageWindow.open(List.of(track), folder);
        scene = window.scene();
        onFx(() -> {
            PageBench bench = window.bench();
            model = new MoodTagsViewModel(
                    bench.model, writer, bench.notices, bench.context.services().executors());
            window.show(new MoodTagsPanel(model));
        });
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private void waitForApply(String words) throws Exception {
        waitUntil(() -> {
            Button apply = (Button) scene.lookup("#mood-tags-apply");
            return !apply.isDisabled() && apply.getText().equals(words);
        });
    }

    @Test
    void lookedAtWrittenAndTakenBack() throws Exception {
        onFx(() -> model.openFor(List.of(track)));
        waitForApply("Write into 1 file");
        assertThat(writer.written()).isEmpty();
        robot.clickOn("#mood-tags-apply");
        waitUntil(() -> ((Label) scene.lookup("#mood-tags-summary")).getText().contains("1 file was written"));
        assertThat(writer.written()).containsOnlyKeys(track.path());
        assertThat(scene.lookup("#mood-tags-table").isFocused())
                .as("the focus stays in the panel")
                .isTrue();
        robot.clickOn("#mood-tags-undo");
        waitForApply("Put back in 1 file");
        robot.clickOn("#mood-tags-apply");
        waitUntil(
                () -> ((Label) scene.lookup("#mood-tags-summary")).getText().contains("1 file has its old tags back"));
        assertThat(writer.written()).isEmpty();
        robot.clickOn("#mood-tags-close");
        waitUntil(() -> !scene.lookup("#mood-tags").isVisible());
    }
}
