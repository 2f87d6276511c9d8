package circumplex.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.ExclusionSettings;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.library.LibraryException;
import circumplex.ui.FakeLibrary;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusionsViewModelTest {
    @TempDir
    Path folder;

    private final List<ExclusionSettings> applied = new ArrayList<>();
    private final Notices notices = new Notices();
    private boolean broken;
    private SettingsStore store;
    private ExclusionsViewModel model;

    @BeforeEach
    void make() {
        store = SettingsStore.open(folder.resolve("settings.json"), Settings.defaults(2));
        Preferences preferences = new Preferences(store);
        LibraryModel library = new LibraryModel(UiExecutors.immediate());
        library.open(() -> new FakeLibrary(List.of()) {
            @Override
            public void applyExclusions() {
                if (broken) {
                    throw new LibraryException("The disk is full.", null);
                }
                applied.add(store.get().exclusions());
            }
        });
        applied.clear();
        model = new ExclusionsViewModel(preferences, library, notices, UiExecutors.immediate());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyChangeIsKeptAndApplied() {
        model.addFolder(folder);
        model.setSpokenWord(false);
        model.setLongTracks(false);
        model.setLongestMinutes(95);

        ExclusionSettings expected = new ExclusionSettings(List.of(folder.toAbsolutePath()), false, false, 95);
        assertThat(model.currentProperty().get()).isEqualTo(expected);
        assertThat(applied).hasSize(4).last().isEqualTo(expected);

        model.removeFolder(folder.toAbsolutePath());
        assertThat(store.get().exclusions().folders()).isEmpty();
    }

    @Test
    void whatIsNoChangeIsNotApplied() {
        model.setSpokenWord(true);
        model.setLongestMinutes(60);
        model.removeFolder(folder);

        assertThat(applied).isEmpty();
    }

    @Test
    void aLimitOutOfItsRangeIsMovedIntoIt() {
        model.setLongestMinutes(0);
        assertThat(model.currentProperty().get().longestMinutes()).isEqualTo(1);
        model.setLongestMinutes(99_999);
        assertThat(model.currentProperty().get().longestMinutes()).isEqualTo(ExclusionSettings.MOST_MINUTES);
    }

    @Test
    void aLibraryThatCannotApplyItIsToldAndTheSettingKept() {
        broken = true;
        model.setSpokenWord(false);

        assertThat(notices.notices())
                .extracting(Notices.Notice::text)
                .singleElement()
                .asString()
                .contains("from the next start on");
        assertThat(store.get().exclusions().spokenWord()).isFalse();
    }
}
