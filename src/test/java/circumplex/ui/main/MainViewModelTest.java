package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.library.LibraryException;
import circumplex.library.LibraryException.Remedy;
import circumplex.library.LibraryRepair.Rebuilt;
import circumplex.library.MusicLibrary;
import circumplex.ui.FakeLibrary;
import circumplex.ui.FakeLibraryRepair;
import circumplex.ui.TestTracks;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Screen;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class MainViewModelTest {
    private final Notices notices = new Notices();
    private final FakeLibraryRepair repair = new FakeLibraryRepair();
    private final LibraryModel library = new LibraryModel(UiExecutors.immediate());
    private Supplier<MusicLibrary> opener = () -> new FakeLibrary(List.of());
    private final MainViewModel main =
            new MainViewModel(library, notices, () -> opener.get(), repair, UiExecutors.immediate());
    private final List<String> told = new ArrayList<>();

    @Test
    void goesToThePageThatShowsWhatIsAsked() {
        main.connect(
                id -> told.add("track " + id),
                query -> told.add("query " + query),
                () -> told.add("failures"),
                () -> told.add("rescan"));

        assertThat(main.screenProperty().get()).isEqualTo(Screen.MOOD);
        main.showTrack(7);
        assertThat(main.screenProperty().get()).isEqualTo(Screen.TRACK);
        main.showLibrary("blue");
        assertThat(main.screenProperty().get()).isEqualTo(Screen.LIBRARY);
        main.show(Screen.SETTINGS);
        assertThat(main.screenProperty().get()).isEqualTo(Screen.SETTINGS);
        main.showFailures();
        assertThat(main.screenProperty().get()).isEqualTo(Screen.LIBRARY);
        assertThat(told).containsExactly("track 7", "query blue", "failures");
    }

    @Test
    void saysNothingWhenTheLibraryOpens() {
        main.openLibrary();
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void saysWhyTheLibraryCannotBeOpenedAndTriesAgain() {
        opener = failing(Remedy.TRY_AGAIN);
        main.openLibrary();
        assertThat(texts()).containsExactly("The library is in use by another program. Close it.");
        act();
        assertThat(texts()).containsExactly("The library is in use by another program. Close it.");

        opener = () -> new FakeLibrary(List.of(TestTracks.analysed(1, "One", 0.5, 0.5)));
        act();

        assertThat(notices.notices()).isEmpty();
        assertThat(library.statusProperty().get()).isEqualTo(LibraryModel.Status.READY);
        assertThat(library.sizeProperty().get()).isEqualTo(1);
    }

    @Test
    void offersNothingWhereNothingHelps() {
        opener = failing(Remedy.NONE);
        main.openLibrary();
        assertThat(notices.notices().get(0).action()).isEmpty();
    }

    @Test
    void rebuildsADamagedLibraryAndOpensIt() {
        main.connect(id -> {}, query -> {}, () -> {}, () -> told.add("rescan"));
        opener = failing(Remedy.REBUILD);
        repair.onRebuild(() -> {
            opener = () -> new FakeLibrary(List.of(TestTracks.analysed(1, "One", 0.5, 0.5)));
            return new Rebuilt(Path.of("library-damaged.db"), 2, 1, 1, 3);
        });
        main.openLibrary();

        act();

        assertThat(texts())
                .containsExactly("The library was rebuilt with 1 track, 1 of them analysed, and 3 playlists."
                        + " The damaged file is kept as library-damaged.db.");
        assertThat(library.sizeProperty().get()).isEqualTo(1);
        act();
        assertThat(told).containsExactly("rescan");
    }

    @Test
    void aLibraryThatTurnsOutToBeDamagedIsClosedBeforeItIsRebuilt() {
        List<String> order = new ArrayList<>();
        opener = () -> new FakeLibrary(List.of(TestTracks.analysed(1, "One", 0.5, 0.5))) {
            @Override
            public void close() {
                order.add("closed");
            }
        };
        main.openLibrary();
        repair.onRebuild(() -> {
            order.add("rebuilt");
            opener = () -> new FakeLibrary(List.of());
            return new Rebuilt(Path.of("library-damaged.db"), 0, 0, 0, 0);
        });

        main.offerRebuild(new LibraryException("damaged", null, Remedy.REBUILD));
        act();

        assertThat(order).containsExactly("closed", "rebuilt");
        assertThat(library.sizeProperty().get()).isZero();
        assertThat(library.statusProperty().get()).isEqualTo(LibraryModel.Status.READY);
    }

    @Test
    void saysWhyALibraryCannotBeRebuilt() {
        opener = failing(Remedy.REBUILD);
        repair.onRebuild(() -> {
            throw new LibraryException("The disk is full.", null, Remedy.TRY_AGAIN);
        });
        main.openLibrary();

        act();

        assertThat(texts()).containsExactly("The disk is full.");
        act();
        assertThat(texts()).containsExactly("The disk is full.");
    }

    @Test
    void saysWhatCannotBeDoneWithAReadOnlyLibrary() {
        opener = () -> new FakeLibrary(List.of()) {
            @Override
            public Optional<String> restriction() {
                return Optional.of("The library is read-only.");
            }
        };
        main.openLibrary();
        assertThat(texts()).containsExactly("The library is read-only.");
    }

    @Test
    void saysSomethingUsefulOfAnUnexpectedFailureToo() {
        opener = () -> {
            throw new IllegalStateException("no driver");
        };
        main.openLibrary();
        assertThat(notices.notices().get(0).text())
                .startsWith("The library could not be opened: no driver.")
                .contains("untouched");
    }

    private static Supplier<MusicLibrary> failing(Remedy remedy) {
        return () -> {
            throw new LibraryException("The library is in use by another program. Close it.", null, remedy);
        };
    }

    private List<String> texts() {
        return notices.notices().stream().map(Notices.Notice::text).toList();
    }

    /** Presses the button of the only notice. */
    private void act() {
        Notices.Notice notice = notices.notices().get(0);
        notices.dismiss(notice);
        notice.action().orElseThrow().run().run();
    }
}
