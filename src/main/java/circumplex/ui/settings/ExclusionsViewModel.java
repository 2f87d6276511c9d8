package circumplex.ui.settings;

import circumplex.config.ExclusionSettings;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is left out of the moods: each change is kept and applied to the library at once. Used on the JavaFX thread. */
public final class ExclusionsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ExclusionsViewModel.class);

    private final Preferences preferences;
    private final LibraryModel library;
    private final Notices notices;
    private final UiExecutors executors;

    /** Keeps changes in the preferences and applies them to the library. */
    public ExclusionsViewModel(Preferences preferences, LibraryModel library, Notices notices, UiExecutors executors) {
        this.preferences = preferences;
        this.library = library;
        this.notices = notices;
        this.executors = executors;
    }

    /** What is left out now. */
    public ReadOnlyObjectProperty<ExclusionSettings> currentProperty() {
        return preferences.exclusionsProperty();
    }

    /** Leaves a folder out. */
    public void addFolder(Path folder) {
        change(settings -> settings.withFolder(folder));
    }

    /** Lets a folder in again. */
    public void removeFolder(Path folder) {
        change(settings -> settings.withoutFolder(folder));
    }

    /** Leaves audiobooks, podcasts and the like out, or lets them in. */
    public void setSpokenWord(boolean leftOut) {
        change(settings -> settings.withSpokenWord(leftOut));
    }

    /** Leaves very long files out, or lets them in. */
    public void setLongTracks(boolean leftOut) {
        change(settings -> settings.withLongTracks(leftOut));
    }

    /** What is longer is a very long file, in minutes, 1 to {@value ExclusionSettings#MOST_MINUTES}. */
    public void setLongestMinutes(int minutes) {
        change(settings -> settings.withLongestMinutes(Math.max(1, Math.min(ExclusionSettings.MOST_MINUTES, minutes))));
    }

    private void change(UnaryOperator<ExclusionSettings> change) {
        ExclusionSettings before = preferences.exclusionsProperty().get();
        ExclusionSettings now = change.apply(before);
        if (now.equals(before)) {
            return;
        }
        preferences.exclusionsProperty().set(now);
        library.ask(asked -> {
                    asked.applyExclusions();
                    return true;
                })
                .whenCompleteAsync(
                        (applied, e) -> {
                            if (e != null) {
                                LOG.warn("What is left out could not be applied", e);
                                notices.error(Messages.text("settings.exclusions.failed"));
                            }
                        },
                        executors.fx());
    }
}
