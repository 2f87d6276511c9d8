package circumplex.ui.training;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.TrainingRecord;
import circumplex.ui.common.UiExecutors;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record of the bundled network's training, read in the background at the first showing. Used on the JavaFX thread. */
public final class TrainingViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingViewModel.class);
    private static final int ERROR_CELLS = 8;

    /** How far the record is. */
    public enum Status {
        WAITING,
        LOADING,
        READY,
        FAILED
    }

    private final Supplier<TrainingRecord> source;
    private final UiExecutors executors;
    private final ReadOnlyObjectWrapper<Status> status = new ReadOnlyObjectWrapper<>(this, "status", Status.WAITING);
    private final ReadOnlyObjectWrapper<TrainingRecord> record = new ReadOnlyObjectWrapper<>(this, "record");
    private final ReadOnlyObjectWrapper<List<Curve>> curves = new ReadOnlyObjectWrapper<>(this, "curves", List.of());
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(this, "measure", Measure.R2);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.MEAN);

    /** Nothing is read before {@link #load()}. */
    public TrainingViewModel(Supplier<TrainingRecord> source, UiExecutors executors) {
        this.source = source;
        this.executors = executors;
        measure.subscribe((was, is) -> updateCurves());
        target.subscribe((was, is) -> updateCurves());
    }

    /** Reads the record, unless it is there or on its way; after a failure it is tried again. */
    public void load() {
        if (status.get() == Status.LOADING || status.get() == Status.READY) {
            return;
        }
        status.set(Status.LOADING);
        executors.run(
                source,
                read -> {
                    record.set(read);
                    updateCurves();
                    status.set(Status.READY);
                },
                e -> {
                    LOG.error("The training record cannot be read", e);
                    status.set(Status.FAILED);
                });
    }

    /** Whether the record is there. */
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** The record, null until it is there. */
    public ReadOnlyObjectProperty<TrainingRecord> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** Which measure the curves show. */
    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** Of which target. */
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /** The measure by epoch, on the songs trained on and on the unseen songs; empty until the record is there. */
    public ReadOnlyObjectProperty<List<Curve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** The training loss by epoch; empty until the record is there. */
    public List<Curve> loss() {
        return record.get() == null || record.get().epochs().isEmpty()
                ? List.of()
                : List.of(new Curve(
                        Curve.Role.LOSS,
                        record.get().epochs().stream().map(EpochRecord::loss).toList()));
    }

    /** The error over the plane, of the unseen songs; of nothing until the record is there. */
    public ErrorMap errorMap() {
        return ErrorMap.of(record.get() == null ? List.of() : record.get().unseen(), ERROR_CELLS);
    }

    private void updateCurves() {
        if (record.get() == null || record.get().epochs().isEmpty()) {
            curves.set(List.of());
            return;
        }
        curves.set(List.of(
                curve(Curve.Role.TRAINING, EpochRecord::training), curve(Curve.Role.UNSEEN, EpochRecord::unseen)));
    }

    private Curve curve(Curve.Role role, Function<EpochRecord, TargetMetrics> side) {
        return new Curve(
                role,
                record.get().epochs().stream()
                        .map(epoch -> measure.get().of(target.get().of(side.apply(epoch))))
                        .toList());
    }
}
