package circumplex.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.library.LibraryException;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Screen;
import circumplex.ui.common.UiExecutors;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MainViewModelTest {
    private final Notices notices = new Notices();
    private final MainViewModel main = new MainViewModel(new LibraryModel(UiExecutors.immediate()), notices);
    private final List<String> told = new ArrayList<>();

    @Test
    void goesToThePageThatShowsWhatIsAsked() {
        main.connect(id -> told.add("track " + id), query -> told.add("query " + query), () -> told.add("failures"));

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
        main.openLibrary(() -> new FakeLibrary(List.of()));
        assertThat(notices.notices()).isEmpty();
    }

    @Test
    void saysWhyTheLibraryCannotBeOpened() {
        main.openLibrary(() -> {
            throw new LibraryException("The library is in use by another program. Close it and start again.", null);
        });
        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .containsExactly("The library is in use by another program. Close it and start again.");
    }

    @Test
    void saysSomethingUsefulOfAnUnexpectedFailureToo() {
        main.openLibrary(() -> {
            throw new IllegalStateException("no driver");
        });
        assertThat(notices.notices().get(0).text())
                .startsWith("The library could not be opened: no driver.")
                .contains("untouched");
    }
}
