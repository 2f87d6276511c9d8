package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.library.LibraryException;
import circumplex.model.Exclusion;
import circumplex.model.Track;
import circumplex.ui.FakeLibrary;
import circumplex.ui.TestTracks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionException;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class LibraryModelTest {
    private final FakeLibrary library = new FakeLibrary(List.of(
            TestTracks.analysed(1, "One", 0.2, 0.2), TestTracks.pending(2, "Two"), TestTracks.failed(3, "Three")));

    @Test
    void listsAndCountsTheTracks() {
        LibraryModel model = opened();

        assertThat(model.statusProperty().get()).isEqualTo(LibraryModel.Status.READY);
        assertThat(titles(model)).containsExactly("One", "Two", "Three");
        assertThat(model.sizeProperty().get()).isEqualTo(3);
        assertThat(model.analysedProperty().get()).isEqualTo(1);
        assertThat(model.pendingProperty().get()).isEqualTo(1);
        assertThat(model.failedProperty().get()).isEqualTo(1);
        assertThat(model.track(2)).map(t -> t.tags().title()).contains("Two");
        assertThat(model.track(9)).isEmpty();
    }

    @Test
    void followsTheLibrary() {
        LibraryModel model = opened();

        library.put(TestTracks.analysed(2, "Two", 0.9, 0.9), TestTracks.pending(4, "Four"));
        assertThat(titles(model)).containsExactly("One", "Two", "Three", "Four");
        assertThat(model.analysedProperty().get()).isEqualTo(2);

        library.forget(List.of(1L, 3L));
        assertThat(titles(model)).containsExactly("Two", "Four");
        assertThat(model.track(4)).map(t -> t.tags().title()).contains("Four");
        assertThat(model.failedProperty().get()).isZero();

        library.forget(List.of(2L));
        assertThat(titles(model)).containsExactly("Four");
        assertThat(model.track(2)).isEmpty();
    }

    @Test
    void countsWhatIsLeftOutAwayOrThereTwice() {
        library.put(
                TestTracks.excluded(4, "Four", Exclusion.LONG),
                TestTracks.sounding(TestTracks.analysed(5, "Five", 0.1, 0.1), 7),
                TestTracks.away(TestTracks.sounding(TestTracks.analysed(6, "Six", 0.1, 0.1), 7)));
        LibraryModel model = opened();

        assertThat(model.excludedProperty().get()).isEqualTo(1);
        assertThat(model.unavailableProperty().get()).isEqualTo(1);
        assertThat(model.copiedProperty().get()).isEqualTo(2);
        assertThat(model.analysedProperty().get()).isEqualTo(3);
        Track five = model.track(5).orElseThrow();
        assertThat(model.copiesOf(five)).extracting(Track::id).containsExactly(6L);
        assertThat(model.copiesOf(model.track(1).orElseThrow())).isEmpty();

        library.put(TestTracks.sounding(TestTracks.analysed(1, "One", 0.2, 0.2), 7));
        assertThat(model.copiedProperty().get()).isEqualTo(3);
        library.put(TestTracks.sounding(TestTracks.analysed(6, "Six", 0.1, 0.1), 8));
        assertThat(model.copiedProperty().get()).isEqualTo(2);
        assertThat(model.unavailableProperty().get()).isZero();
        library.forget(List.of(1L));
        assertThat(model.copiedProperty().get()).isZero();
        assertThat(model.isCopied(five)).isFalse();
    }

    @Test
    void looksAtFoldersAndExclusionsAfterTheTracksWereListed() {
        List<String> asked = new ArrayList<>();
        FakeLibrary watched = new FakeLibrary(List.of(TestTracks.pending(1, "One"))) {
            @Override
            public List<Track> tracks() {
                asked.add("tracks");
                return super.tracks();
            }

            @Override
            public void applyExclusions() {
                asked.add("exclusions");
            }

            @Override
            public void checkAvailability() {
                asked.add("availability");
            }
        };
        LibraryModel model = new LibraryModel(UiExecutors.immediate());
        model.open(() -> watched);
        assertThat(asked).containsExactly("tracks");
        model.lookAfter();

        assertThat(asked).containsExactly("tracks", "exclusions", "availability");
    }

    @Test
    void putsChangesTogetherThatComeFasterThanTheWindow() {
        Deque<Runnable> fx = new ArrayDeque<>();
        LibraryModel model = new LibraryModel(new UiExecutors(Runnable::run, fx::add));
        model.open(() -> library);
        drain(fx);
        List<Integer> changes = new ArrayList<>();
        model.tracks().addListener((ListChangeListener<Track>)
                change -> changes.add(change.getList().size()));

        for (int id = 10; id < 60; id++) {
            library.put(TestTracks.pending(id, "Track " + id));
        }
        library.forget(List.of(10L));
        assertThat(fx).hasSize(1);
        drain(fx);

        assertThat(changes).containsExactly(52);
        assertThat(model.track(10)).isEmpty();
        assertThat(model.track(59)).isPresent();
    }

    @Test
    void anEventThatComesWhileTheListIsReadIsNotOverwrittenByIt() {
        LibraryModel model = new LibraryModel(UiExecutors.immediate());
        FakeLibrary changing = new FakeLibrary(List.of(TestTracks.pending(1, "Old"))) {
            @Override
            public List<Track> tracks() {
                List<Track> read = super.tracks();
                put(TestTracks.analysed(1, "New", 0.5, 0.5));
                return read;
            }
        };

        model.open(() -> changing);

        assertThat(titles(model)).containsExactly("New");
    }

    @Test
    void saysWhenTheLibraryCannotBeOpened() {
        LibraryModel model = new LibraryModel(UiExecutors.immediate());
        LibraryException broken = new LibraryException("The library is locked.", null);

        var opening = model.open(() -> {
            throw broken;
        });

        assertThat(opening).isCompletedExceptionally();
        assertThat(model.statusProperty().get()).isEqualTo(LibraryModel.Status.FAILED);
        assertThatThrownBy(() -> model.ask(asked -> asked.tracks()).join())
                .isInstanceOf(CompletionException.class)
                .hasCause(broken);
    }

    private LibraryModel opened() {
        LibraryModel model = new LibraryModel(UiExecutors.immediate());
        model.open(() -> library);
        return model;
    }

    private static List<String> titles(LibraryModel model) {
        return model.tracks().stream().map(track -> track.tags().title()).toList();
    }

    private static void drain(Deque<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
