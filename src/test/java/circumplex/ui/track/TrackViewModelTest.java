package circumplex.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.library.TrackSpectrogramReader;
import circumplex.model.AnalysisState;
import circumplex.model.AudioFailure;
import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.task.Cancellation;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.PatternSpectrograms;
import circumplex.ui.fixture.QueuedExecutor;
import circumplex.ui.fixture.RecordedPlayback;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackViewModelTest {
    private final List<Track> tracks = InventedTracks.many(60);
    private final Track heard = tracks.get(2);
    private final Track other = tracks.get(3);
    private final Track failed = tracks.get(13);
    private final FakeLibrary library = new FakeLibrary(tracks);
    private final RecordedPlayback playback = new RecordedPlayback();
    private final RecordingReader reader = new RecordingReader();

    @Test
    void showsMoodSpectrogramInputImageAndClosestTracks() {
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(heard.id());
        assertThat(model.trackProperty().get()).isEqualTo(heard);
        assertThat(model.readingProperty().get()).isEqualTo(TrackViewModel.Reading.COMPLETE);
        assertThat(model.pictureProperty().get().filled())
                .isEqualTo(model.pictureProperty().get().columns());
        assertThat(model.curveProperty().get()).isEqualTo(InventedTracks.curve(heard));
        assertThat(model.inputImageProperty().get()).hasSize(128 * 256);
        assertThat(reader.imageStart)
                .isEqualTo(InventedTracks.curve(heard).windows().get(3).startSeconds());
        Mood here = heard.mood().orElseThrow().mood();
        assertThat(model.closest())
                .hasSize(12)
                .doesNotContain(heard)
                .isSortedAccordingTo(Comparator.comparingDouble(
                        track -> track.mood().orElseThrow().mood().distanceTo(here)));
    }

    @Test
    void readsNothingWhileThePageIsOutOfSight() {
        TrackViewModel model = model(UiExecutors.immediate());
        model.show(heard.id());
        assertThat(reader.files).isEmpty();
        assertThat(model.readingProperty().get()).isEqualTo(TrackViewModel.Reading.NONE);
        model.resume();
        assertThat(reader.files).containsExactly(heard.path());
    }

    @Test
    void anotherTrackCancelsTheReadingAndOnlyTheLatestIsShown() {
        QueuedExecutor background = new QueuedExecutor();
        TrackViewModel model = visible(new UiExecutors(background, Runnable::run));
        background.runAll();
        model.show(heard.id());
        model.show(other.id());
        background.runAll();
        assertThat(reader.files).containsExactly(other.path());
        assertThat(model.trackProperty().get()).isEqualTo(other);
        assertThat(model.curveProperty().get()).isEqualTo(InventedTracks.curve(other));
        assertThat(model.readingProperty().get()).isEqualTo(TrackViewModel.Reading.COMPLETE);
    }

    @Test
    void leavingThePageCancelsAnUnfinishedReadingAndComingBackReadsAgain() {
        QueuedExecutor background = new QueuedExecutor();
        TrackViewModel model = visible(new UiExecutors(background, Runnable::run));
        background.runAll();
        model.show(heard.id());
        model.pause();
        background.runAll();
        assertThat(reader.files).isEmpty();
        model.resume();
        background.runAll();
        assertThat(reader.files).containsExactly(heard.path());
        model.pause();
        model.resume();
        background.runAll();
        assertThat(reader.files).as("a complete spectrogram is not read twice").hasSize(1);
    }

    @Test
    void aReadingThatRunsIsToldToStop() {
        QueuedExecutor background = new QueuedExecutor();
        TrackViewModel model = visible(new UiExecutors(background, Runnable::run));
        background.runAll();
        reader.duringRead = model::pause;
        model.show(heard.id());
        background.runAll();
        assertThat(reader.lastCancellation.isRequested()).isTrue();
        assertThat(model.readingProperty().get()).isEqualTo(TrackViewModel.Reading.NONE);
    }

    @Test
    void aFileThatCannotBeReadSaysWhyAndCanBeTriedAgain() {
        Track broken = new Track(500, Path.of("/music/broken.mp3"), heard.tags(), heard.file(), heard.state());
        library.put(broken);
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(broken.id());
        assertThat(model.readingProperty().get()).isEqualTo(TrackViewModel.Reading.FAILED);
        assertThat(model.problemProperty().get()).contains("damaged").contains("good copy");
        model.readAgain();
        assertThat(reader.files).hasSize(2);
    }

    @Test
    void aTrackWithoutAMoodHasASpectrogramButNoCurve() {
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(failed.id());
        assertThat(model.curveProperty().get()).isNull();
        assertThat(model.inputImageProperty().get()).isNull();
        assertThat(model.closest()).isEmpty();
        assertThat(model.readingProperty().get()).isEqualTo(TrackViewModel.Reading.COMPLETE);
    }

    @Test
    void aTrackThatIsAnalysedWhileItIsShownGetsItsMood() {
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(failed.id());
        library.put(new Track(
                failed.id(),
                failed.path(),
                failed.tags(),
                failed.file(),
                new AnalysisState.Analysed(
                        new TrackMood(new Mood(0.4, 0.6), 0.1, 0.1, Optional.empty(), 5, "hybrid 1"))));
        assertThat(model.curveProperty().get().windows()).hasSize(5);
        assertThat(reader.files).as("the spectrogram stays").hasSize(1);
    }

    @Test
    void aTrackThatIsForgottenLeavesTheEmptyPage() {
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(heard.id());
        library.forget(List.of(heard.id()));
        assertThat(model.trackProperty().get()).isNull();
        assertThat(model.pictureProperty().get()).isNull();
        assertThat(model.curveProperty().get()).isNull();
    }

    @Test
    void coverArtIsThatOfTheTrackShown() {
        library.putCover(heard.id(), new byte[] {1, 2, 3});
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(heard.id());
        assertThat(model.coverProperty().get()).containsExactly(1, 2, 3);
        model.show(other.id());
        assertThat(model.coverProperty().get()).isNull();
    }

    @Test
    void theClosestArePlayedFromTheOneThatWasChosen() {
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(heard.id());
        Track third = model.closest().get(2);
        model.playClosest(third);
        assertThat(playback.currentProperty().get()).isEqualTo(third);
    }

    @Test
    void seekingPlaysTheTrackFromThereWhateverPlayedBefore() {
        TrackViewModel model = visible(UiExecutors.immediate());
        model.show(heard.id());
        playback.play(List.of(other), 0);
        model.seek(75);
        assertThat(playback.currentProperty().get()).isEqualTo(heard);
        assertThat(playback.positionProperty().get()).isEqualTo(75);
        model.seek(1e6);
        assertThat(playback.positionProperty().get()).isEqualTo(model.seconds());
        assertThat(model.isCurrent()).isTrue();
        model.play();
        assertThat(playback.playingProperty().get()).isFalse();
    }

    private TrackViewModel model(UiExecutors executors) {
        LibraryModel libraryModel = new LibraryModel(executors);
        libraryModel.open(() -> library);
        if (executors.background() instanceof QueuedExecutor queued) {
            queued.runAll();
        }
        return new TrackViewModel(libraryModel, playback, reader, executors);
    }

    private TrackViewModel visible(UiExecutors executors) {
        TrackViewModel model = model(executors);
        model.resume();
        return model;
    }

    private static final class RecordingReader implements TrackSpectrogramReader {
        private final PatternSpectrograms pattern = new PatternSpectrograms(0);
        private final List<Path> files = new ArrayList<>();
        private Runnable duringRead = () -> {};
        private Cancellation lastCancellation;
        private double imageStart;

        @Override
        public void read(Path file, int columns, Sink sink, Cancellation cancellation) throws AudioFailure {
            files.add(file);
            lastCancellation = cancellation;
            duringRead.run();
            pattern.read(file, columns, sink, cancellation);
        }

        @Override
        public byte[] inputImage(Path file, double startSeconds) {
            imageStart = startSeconds;
            return pattern.inputImage(file, startSeconds);
        }
    }
}
