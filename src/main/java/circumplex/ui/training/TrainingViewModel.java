package circumplex.ui.training;

import circumplex.emotion.RecordedTrainings;
import circumplex.ui.common.UiExecutors;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was recorded of trainings, read in the background at the first showing. Used on the JavaFX thread. */
public final class TrainingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingViewModel.class);

    /** How far the reading is. */
    public enum Status {
        WAITING,
        LOADING,
        READY,
        FAILED
    }

    private final Supplier<RecordedTrainings> source;
    private final UiExecutors executors;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", Status.WAITING);
    private final ReadOnlyObjectWrapper<Archive> archive = new ReadOnlyObjectWrapper<>(this, "archive");

    /** Nothing is read before {@link #load()}. */
    public TrainingViewModel(Supplier<RecordedTrainings> source, UiExecutors executors) {
        this.source = source;
        this.executors = executors;
    }

    /** Reads what was recorded, unless it is there or on its way; after a failure it is tried again. */
    public void load() {
        if (status.get() == Status.LOADING || status.get() == Status.READY) {
            return;
        }
        status.set(Status.LOADING);
        executors.run(
                () -> new Archive(source.get()),
                read -> {
                    archive.set(read);
                    status.set(Status.READY);
                },
                e -> {
                    LOG.error("What was recorded of trainings cannot be read", e);
                    status.set(Status.FAILED);
                });
    }

    /** Whether it is there. */
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** What was recorded, null until it is there. */
    public ReadOnlyObjectProperty<Archive> archiveProperty() {
        return archive.getReadOnlyProperty();
    }
}
