package circumplex.ui.playlist;

import static circumplex.ui.fixture.HeadlessToolkit.onFx;
import static circumplex.ui.fixture.HeadlessToolkit.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.fixture.DrawsText;
import circumplex.model.Track;
import circumplex.ui.fixture.HeadlessToolkit;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.PageBench;
import circumplex.ui.fixture.PageWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/** Playlist files from the menu of the panel in a real scene: written, the list emptied, read again. */
@DrawsText
@ExtendWith(HeadlessToolkit.class)
class PlaylistFilesWindowTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<Track> tracks = new ArrayList<>();
    private final List<String> suggested = new ArrayList<>();
    private Path chosen;
    private PlaylistViewModel model;
    private PageWindow window;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        for (Track invented : InventedTracks.many(5)) {
            Path file = Files.createFile(folder.resolve("#" + invented.id() + " 夜 a.flac"));
            tracks.add(new Track(invented.id(), file, invented.tags(), invented.file(), invented.state()));
        }
        window = PageWindow.open(tracks, folder);
        scene = window.scene();
        onFx(() -> {
            PageBench bench = window.bench();
            model = new PlaylistViewModel(
                    bench.model,
                    bench.playback,
                    bench.preferences,
                    bench.context.services().executors());
            window.show(new PlaylistPanel(bench.context, model, new Answers()));
            model.append(tracks);
        });
        waitUntil(() -> rows() == tracks.size());
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"evening.m3u8", "evening.xspf"})
    void writtenAndReadAgain(String name) throws Exception {
        chosen = folder.resolve(name);
        choose("#playlist-write");
        waitUntil(() -> said("Wrote 5 tracks to " + chosen + "."));
        assertThat(chosen).isNotEmptyFile();
        assertThat(suggested).hasSize(1).doesNotContain("");

        choose("#playlist-clear");
        waitUntil(() -> rows() == 0);
        choose("#playlist-read");
        waitUntil(() -> rows() == tracks.size());
        assertThat(model.rows()).extracting(PlaylistRow::track).containsExactlyElementsOf(tracks);
        waitUntil(() -> said("5 tracks of " + name + "."));
    }

    private void choose(String item) {
        robot.clickOn("#playlist-menu");
        robot.clickOn(item);
    }

    private int rows() {
        return ((ListView<?>) scene.lookup("#playlist")).getItems().size();
    }

    private boolean said(String words) {
        return scene.getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node.isVisible() && words.equals(((Label) node).getText()));
    }

    /** Answers as a person would who always means the same file. */
    private final class Answers implements PlaylistFileChooser {
        @Override
        public Optional<Path> toWrite(Window owner, String name) {
            suggested.add(name);
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> toRead(Window owner) {
            return Optional.of(chosen);
        }
    }
}
