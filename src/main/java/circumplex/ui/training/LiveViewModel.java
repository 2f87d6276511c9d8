package circumplex.ui.training;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.RunningTraining;
import circumplex.emotion.RunningTrainings;
import circumplex.ui.common.UiExecutors;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The trainings that run now, asked again and again while the page shows. Used on the JavaFX thread. */
public final class LiveViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LiveViewModel.class);

    private final RunningTrainings running;
    private final UiExecutors executors;
    private final ReadOnlyObjectWrapper<List<LiveTraining>> trainings =
            new ReadOnlyObjectWrapper<>(this, "trainings", List.of());
    private boolean asking;
    private boolean complained;

    /** Nothing is asked before {@link #poll()}. */
    public LiveViewModel(RunningTrainings running, UiExecutors executors) {
        this.running = running;
        this.executors = executors;
    }

    /** Asks in the background, unless the last question is still open. */
    public void poll() {
        if (asking) {
            return;
        }
        asking = true;
        executors.run(
                this::read,
                read -> {
                    asking = false;
                    complained = false;
                    trainings.set(read);
                },
                e -> {
                    asking = false;
                    // Asked every two seconds, the same complaint would fill the log.
                    if (!complained) {
                        LOG.warn("The running trainings cannot be read", e);
                    }
                    complained = true;
                });
    }

    /** The trainings that run now, with their curves; empty where none does. */
    public ReadOnlyObjectProperty<List<LiveTraining>> trainingsProperty() {
        return trainings.getReadOnlyProperty();
    }

    private List<LiveTraining> read() {
        List<LiveTraining> read = new ArrayList<>();
        for (RunningTraining training : running.list()) {
            read.add(new LiveTraining(training, history(training)));
        }
        return read;
    }

    /** One damaged history must not hide the other trainings. */
    private List<EpochRecord> history(RunningTraining training) {
        try {
            return running.history(training);
        } catch (UncheckedIOException e) {
            LOG.debug("No curve of a running training", e);
            return List.of();
        }
    }
}
