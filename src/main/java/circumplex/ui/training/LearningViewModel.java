package circumplex.ui.training;

import circumplex.emotion.EpochRecord;
import circumplex.ui.chart.CsvTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Which learning curves are shown. Used on the JavaFX thread. */
public final class LearningViewModel {

    /** The choice of all folds together. */
    public static final int ALL_FOLDS = 0;

    private static final List<String> HEADER =
            List.of("architecture", "fold", "songs", "measure", "target", "epoch", "value", "standard_deviation");

    private final Archive archive;
    private final List<Architecture> architectures;
    private final ObservableList<Architecture> chosen = FXCollections.observableArrayList();
    private final ObjectProperty<CurveMeasure> measure = new SimpleObjectProperty<>(this, "measure", CurveMeasure.R2);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.MEAN);
    private final ObjectProperty<Integer> fold = new SimpleObjectProperty<>(this, "fold", ALL_FOLDS);
    private final ReadOnlyObjectWrapper<List<Curve>> curves = new ReadOnlyObjectWrapper<>(this, "curves", List.of());

    /** Begins with the architecture of the bundled network, or with the last one recorded. */
    public LearningViewModel(Archive archive) {
        this.archive = archive;
        this.architectures = archive.learned();
        Architecture bundled = Architecture.single(archive.card().architecture());
        if (!architectures.isEmpty()) {
            chosen.add(architectures.contains(bundled) ? bundled : architectures.get(architectures.size() - 1));
        }
        measure.subscribe(this::update);
        target.subscribe(this::update);
        fold.subscribe(this::update);
        chosen.subscribe(this::update);
        update();
    }

    /** All that can be chosen, in the order of every table. */
    public List<Architecture> architectures() {
        return architectures;
    }

    /** The folds of which something was recorded, ascending. */
    public Collection<Integer> folds() {
        TreeSet<Integer> folds = new TreeSet<>();
        architectures.forEach(a -> folds.addAll(archive.histories(a.label()).keySet()));
        return folds;
    }

    /** What is compared; in any order. */
    public ObservableList<Architecture> chosen() {
        return chosen;
    }

    /** The measure shown. */
    public ObjectProperty<CurveMeasure> measureProperty() {
        return measure;
    }

    /** Of which target; of no meaning for the loss. */
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /** The fold left out of the training, or {@link #ALL_FOLDS} for the mean. */
    public ObjectProperty<Integer> foldProperty() {
        return fold;
    }

    /** The curves, by architecture in the order of every table, each on songs never heard first. */
    public ReadOnlyObjectProperty<List<Curve>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** The curves shown, as data. */
    public CsvTable csv() {
        List<List<Object>> rows = new ArrayList<>();
        for (Curve curve : curves.get()) {
            for (int i = 0; i < curve.values().size(); i++) {
                rows.add(List.of(
                        curve.architecture().label(),
                        fold.get() == ALL_FOLDS ? "mean" : fold.get().toString(),
                        curve.unseen() ? "unseen" : "training",
                        Names.code(measure.get()),
                        measure.get().hasUnseen() ? Names.code(target.get()) : "",
                        i + 1,
                        curve.values().get(i),
                        curve.deviations().isEmpty()
                                ? Double.NaN
                                : curve.deviations().get(i)));
            }
        }
        return new CsvTable(HEADER, rows);
    }

    private void update() {
        List<Curve> shown = new ArrayList<>();
        CurveMeasure of = measure.get();
        for (Architecture architecture : architectures) {
            if (!chosen.contains(architecture)) {
                continue;
            }
            Collection<List<EpochRecord>> histories = chosenFolds(archive.histories(architecture.label()));
            if (histories.isEmpty()) {
                continue;
            }
            if (of.hasUnseen()) {
                shown.add(curve(architecture, true, histories, epoch -> of.unseen(epoch, target.get())));
            }
            shown.add(curve(architecture, false, histories, epoch -> of.training(epoch, target.get())));
        }
        curves.set(shown);
    }

    private Collection<List<EpochRecord>> chosenFolds(SortedMap<Integer, List<EpochRecord>> histories) {
        if (fold.get() == ALL_FOLDS) {
            return histories.values();
        }
        return histories.entrySet().stream()
                .filter(entry -> entry.getKey().equals(fold.get()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Curve curve(
            Architecture architecture,
            boolean unseen,
            Collection<List<EpochRecord>> histories,
            ToDoubleFunction<EpochRecord> value) {
        return Curve.mean(
                architecture,
                unseen,
                histories.stream()
                        .map(epochs ->
                                epochs.stream().mapToDouble(value).boxed().toList())
                        .toList());
    }
}
