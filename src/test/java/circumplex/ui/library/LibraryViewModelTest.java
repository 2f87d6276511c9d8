package circumplex.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.Track;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.QueuedExecutor;
import circumplex.ui.fixture.RecordedImporter;
import circumplex.ui.fixture.RecordedPlayback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LibraryViewModelTest {
    private final List<Track> tracks = InventedTracks.many(1300);
    private final FakeLibrary library = new FakeLibrary(tracks, Path.of("/music/a"), Path.of("/music/b"));
    private final RecordedPlayback playback = new RecordedPlayback();
    private final RecordedImporter importer = new RecordedImporter();
    private final Notices notices = new Notices();

    @Test
    void listsNothingUntilItIsShownThenEverything() {
        LibraryViewModel model = model(UiExecutors.immediate());
        assertThat(model.rows()).isEmpty();
        model.resume();
        assertThat(model.rows()).containsExactlyElementsOf(tracks);
    }

    @Test
    void queryFilterAndOrderChangeTheRows() {
        LibraryViewModel model = shown(UiExecutors.immediate());
        model.filterProperty().set(TrackFilter.FAILED);
        assertThat(model.rows()).isNotEmpty().allMatch(t -> t.state() instanceof AnalysisState.Failed);
        model.filterProperty().set(TrackFilter.ALL);
        model.queryProperty().set("asa bjork");
        assertThat(model.rows()).isNotEmpty().allMatch(t -> t.tags().artist().equals("Björk Ása"));
        model.sortProperty().set(List.of(new TrackQuery.Sort(TrackColumn.LENGTH, false)));
        assertThat(model.rows())
                .isSortedAccordingTo(
                        (a, b) -> Double.compare(b.tags().seconds(), a.tags().seconds()));
    }

    @Test
    void typingFasterThanTheSearchShowsOnlyTheLatest() {
        QueuedExecutor background = new QueuedExecutor();
        LibraryViewModel model = shown(new UiExecutors(background, Runnable::run));
        background.runAll();
        List<Integer> shownSizes = new ArrayList<>();
        model.rows().addListener((ListChangeListener<Track>)
                change -> shownSizes.add(change.getList().size()));
        model.queryProperty().set("s");
        model.queryProperty().set("sl");
        model.queryProperty().set("slow harbour");
        background.runAll();
        assertThat(model.rows())
                .isNotEmpty()
                .allMatch(t -> t.path().toString().contains("Slow")
                        && t.path().toString().contains("Harbour"));
        assertThat(shownSizes).hasSize(1);
    }

    @Test
    void aTrackThatChangesStaysInItsRow() {
        LibraryViewModel model = shown(UiExecutors.immediate());
        List<Integer> changed = new ArrayList<>();
        model.rows().addListener((ListChangeListener<Track>) change -> {
            while (change.next()) {
                changed.add(change.getFrom());
                changed.add(change.getTo());
            }
        });
        Track old = tracks.get(40);
        Track now = new Track(
                old.id(), old.path(), old.tags(), old.file(), new AnalysisState.Failed(FailureCode.SILENT, ""));
        library.put(now);
        assertThat(model.rows().get(40)).isEqualTo(now);
        assertThat(changed).containsExactly(40, 41);
    }

    @Test
    void changesWhileOutOfSightAreCaughtUpWith() {
        LibraryViewModel model = shown(UiExecutors.immediate());
        model.pause();
        library.forget(List.of(1L));
        assertThat(model.rows()).hasSize(1300);
        model.resume();
        assertThat(model.rows()).hasSize(1299);
    }

    @Test
    void playingARowPlaysWhatIsListedAroundIt() {
        LibraryViewModel model = shown(UiExecutors.immediate());
        model.playFrom(3);
        assertThat(playback.currentProperty().get()).isEqualTo(tracks.get(3));
        assertThat(playback.list()).hasSize(503).startsWith(tracks.get(0));
        model.playFrom(900);
        assertThat(playback.currentProperty().get()).isEqualTo(tracks.get(900));
        assertThat(playback.list()).hasSize(900);
        model.playFrom(-1);
        model.playFrom(5000);
        assertThat(playback.currentProperty().get()).isEqualTo(tracks.get(900));
    }

    @Test
    void tryingAgainForgetsOnlyFailuresAndScans() {
        LibraryViewModel model = shown(UiExecutors.immediate());
        Track failed = tracks.get(13);
        model.retry(List.of(tracks.get(0), failed));
        assertThat(library.track(failed.id()).orElseThrow().state()).isInstanceOf(AnalysisState.Pending.class);
        assertThat(library.track(1).orElseThrow()).isEqualTo(tracks.get(0));
        assertThat(importer.asked()).containsExactly("rescan");
        model.retry(List.of(tracks.get(0)));
        assertThat(importer.asked()).hasSize(1);
    }

    @Test
    void forgettingTakesTracksOutAndSaysThatTheFilesAreUntouched() {
        LibraryViewModel model = shown(UiExecutors.immediate());
        model.forget(List.of(tracks.get(0), tracks.get(1)));
        assertThat(model.rows()).hasSize(1298).doesNotContain(tracks.get(0), tracks.get(1));
        assertThat(notices.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.text()).contains("2 tracks were").contains("untouched"));
    }

    private LibraryViewModel model(UiExecutors executors) {
        LibraryModel libraryModel = new LibraryModel(executors);
        libraryModel.open(() -> library);
        if (executors.background() instanceof QueuedExecutor queued) {
            queued.runAll();
        }
        return new LibraryViewModel(libraryModel, playback, importer, notices, executors);
    }

    private LibraryViewModel shown(UiExecutors executors) {
        LibraryViewModel model = model(executors);
        model.resume();
        return model;
    }
}
