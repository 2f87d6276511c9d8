package circumplex.ui.moodtags;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.library.MoodTagWriter;
import circumplex.library.MoodTags;
import circumplex.model.Track;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.QueuedExecutor;
import circumplex.ui.moodtags.MoodTagsViewModel.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moods are planned, written and taken back in real files. */
class MoodTagsViewModelTest {
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");

    @TempDir
    Path folder;

    private final QueuedExecutor background = new QueuedExecutor();
    private final UiExecutors executors = new UiExecutors(background, Runnable::run);
    private final LibraryModel library = new LibraryModel(executors);
    private final Notices notices = new Notices();
    private final List<Track> tracks = new ArrayList<>();
    private MoodTagWriter writer;
    private MoodTagsViewModel model;

    @BeforeEach
    void open() throws IOException {
        SILENCED.setLevel(Level.OFF);
        List<Track> invented = InventedTracks.many(4);
        for (String name : List.of("id3v24.mp3", "tagged.flac", "tagged.m4a")) {
            Path file = folder.resolve(name);
            try (InputStream in = getClass().getResourceAsStream("/tagged/" + name)) {
                Files.copy(in, file);
            }
            tracks.add(at(invented.get(tracks.size()), file));
        }
        tracks.add(at(invented.get(3), folder.resolve("gone.mp3")));
        library.open(() -> new FakeLibrary(tracks));
        background.runAll();
        writer = new MoodTagWriter(folder.resolve("data/mood-tags.jsonl"));
        model = new MoodTagsViewModel(library, writer, notices, executors);
    }

    private static Track at(Track track, Path file) {
        return new Track(track.id(), file, track.tags(), track.file(), track.state());
    }

    @Test
    void thePlanChangesNothingAndNamesWhatIsRefused() throws IOException {
        byte[] before = Files.readAllBytes(tracks.get(0).path());
        model.openFor(List.of());
        assertThat(model.runningProperty().get()).isTrue();
        background.runAll();
        assertThat(model.scopeProperty().get()).isEqualTo(Scope.LIBRARY);
        assertThat(model.rows()).hasSize(4);
        assertThat(model.toChange()).isEqualTo(3);
        assertThat(model.rows().get(0).state()).isEqualTo(MoodTagRow.State.REFUSED);
        assertThat(model.rows().get(0).problem()).contains("not there");
        assertThat(model.rows().get(1).after())
                .isEqualTo(MoodTags.of(tracks.get(0).mood().orElseThrow().mood()));
        assertThat(model.summaryProperty().get()).contains("3 files would change", "1 cannot");
        assertThat(Files.readAllBytes(tracks.get(0).path())).isEqualTo(before);
    }

    @Test
    void whatIsWrittenIsTakenBack() throws IOException {
        model.openFor(List.of());
        background.runAll();
        List<MoodTags> before =
                model.rows().stream().skip(1).map(MoodTagRow::before).toList();
        model.apply();
        background.runAll();
        assertThat(model.summaryProperty().get()).contains("3 files were written");
        assertThat(writer.written()).hasSize(3);

        model.look();
        background.runAll();
        assertThat(model.toChange()).as("they hold their moods now").isZero();

        model.choose(Scope.UNDO);
        background.runAll();
        assertThat(model.toChange()).isEqualTo(3);
        assertThat(model.rows().stream().map(MoodTagRow::after)).containsExactlyElementsOf(before);
        model.apply();
        background.runAll();
        assertThat(writer.written()).isEmpty();
        assertThat(writer.plan(tracks.get(1).path(), MoodTags.NONE).before()).isEqualTo(before.get(1));
    }

    @Test
    void onlyTheChosenTracksAreWritten() throws IOException {
        model.openFor(List.of(tracks.get(1)));
        background.runAll();
        assertThat(model.rows()).hasSize(1);
        model.apply();
        background.runAll();
        assertThat(writer.written()).containsOnlyKeys(tracks.get(1).path());
    }

    @Test
    void stoppedWorkLeavesTheRestAndSaysSo() throws IOException {
        model.openFor(List.of());
        background.runAll();
        model.apply();
        model.cancel();
        background.runAll();
        assertThat(writer.written()).isEmpty();
        assertThat(model.toChange()).isEqualTo(3);
        assertThat(model.summaryProperty().get()).contains("3 are left");
        assertThat(model.runningProperty().get()).isFalse();
    }

    @Test
    void writingGoesOnWithThePanelClosedAndTellsItsEnd() {
        model.openFor(List.of());
        background.runAll();
        model.apply();
        model.close();
        background.runAll();
        assertThat(notices.notices()).hasSize(1);
        assertThat(notices.notices().get(0).text()).contains("3 files were written");
        notices.notices().get(0).action().orElseThrow().run().run();
        assertThat(model.openProperty().get()).isTrue();
    }
}
