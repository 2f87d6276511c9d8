package circumplex.ui.settings;

import circumplex.library.MusicLibrary;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.UiExecutors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the whole library anew, where it is to be heard in another way than before. Used on the JavaFX thread. */
final class HearAgainViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(HearAgainViewModel.class);

    private final LibraryModel library;
    private final Importer importer;
    private final Notices notices;
    private final UiExecutors executors;

    HearAgainViewModel(LibraryModel library, Importer importer, Notices notices, UiExecutors executors) {
        this.library = library;
        this.importer = importer;
        this.notices = notices;
        this.executors = executors;
    }

    /** How many tracks have been heard. */
    ReadOnlyIntegerProperty heardProperty() {
        return library.analysedProperty();
    }

    /** Whether a scan is under way, in which nothing else can be asked for. */
    ReadOnlyBooleanProperty busyProperty() {
        return importer.runningProperty();
    }

    /** Each track keeps its mood until the new one is there. */
    void start() {
        library.ask(MusicLibrary::hearAgain)
                .whenCompleteAsync(
                        (tracks, e) -> {
                            if (e == null) {
                                importer.rescan();
                            } else {
                                LOG.error("The library cannot be heard again", e);
                                notices.error(Messages.text("settings.hear-again.failed"));
                            }
                        },
                        executors.fx());
    }
}
