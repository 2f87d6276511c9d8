package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.CrossValidation;
import circumplex.emotion.EpochRecord;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.ModelCard;
import circumplex.emotion.Prediction;
import circumplex.emotion.RecordedTrainings;
import circumplex.emotion.Uncertainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What was recorded, by architecture and fold, as the charts ask for it. */
public final class Archive {
    private final RecordedTrainings recorded;
    /** By label, then by fold, then by seed. */
    private final Map<String, SortedMap<Integer, List<ExperimentRecord>>> trainings;

    /**
     * Sorts what was recorded. Where no training but the floor's was, the bundled network's own stands beside it, if it
     * left a fold out.
     */
    public Archive(RecordedTrainings recorded) {
        this.recorded = recorded;
        List<ExperimentRecord> records = new ArrayList<>(recorded.experiments());
        if (records.stream()
                .allMatch(
                        r -> Architecture.single(r.experiment().architecture()).floor())) {
            records.addAll(ofBundled(recorded));
        }
        // A training on all songs has no unseen ones, and so no place in the comparison.
        this.trainings = records.stream()
                .filter(r -> r.experiment().unseen() != null)
                .sorted(Comparator.comparingLong(r -> r.experiment().seed()))
                .collect(Collectors.groupingBy(
                        r -> r.experiment().architecture(),
                        Collectors.groupingBy(r -> r.experiment().fold(), TreeMap::new, Collectors.toList())));
    }

    /** The card of the bundled network. */
    public ModelCard card() {
        return recorded.bundled().card();
    }

    /** How the bundled network says how sure it is, if known. */
    public Optional<Uncertainty> uncertainty() {
        return recorded.uncertainty();
    }

    /** What the bundled network's recipe reached in cross-validation, from its card or from the comparison. */
    public Optional<CrossValidation> crossValidation() {
        return recorded.crossValidation()
                .or(() -> recorded.results().stream()
                        .filter(result -> result.architecture().equals(card().architecture()))
                        .max(Comparator.comparingInt(ArchitectureResult::networks))
                        .map(result -> new CrossValidation(
                                result.folds(), result.networks(), result.training(), result.unseen())));
    }

    /** The rows of the comparison, in the order of every table. */
    public List<ArchitectureResult> results() {
        return recorded.results().stream()
                .sorted(Comparator.comparing(Archive::architecture, Architecture.BY_TABLE))
                .toList();
    }

    /** The row of the floor, if it was recorded. */
    public Optional<ArchitectureResult> floor() {
        return recorded.results().stream()
                .filter(result -> architecture(result).floor())
                .findFirst();
    }

    /** The architecture of a row. */
    public static Architecture architecture(ArchitectureResult result) {
        return new Architecture(result.architecture(), result.networks());
    }

    /** Architectures whose learning was recorded by epoch. */
    public List<Architecture> learned() {
        return trainings.keySet().stream()
                .filter(label -> !histories(label).isEmpty())
                .map(Architecture::single)
                .sorted(Architecture.BY_TABLE)
                .toList();
    }

    /** What one architecture's network of the first seed learned, by fold; folds without a history are left out. */
    public SortedMap<Integer, List<EpochRecord>> histories(String label) {
        SortedMap<Integer, List<EpochRecord>> histories = new TreeMap<>();
        trainings
                .getOrDefault(label, new TreeMap<>())
                .forEach((fold, records) -> records.stream()
                        .map(ExperimentRecord::epochs)
                        .filter(epochs -> !epochs.isEmpty())
                        .findFirst()
                        .ifPresent(epochs -> histories.put(fold, epochs)));
        return histories;
    }

    /**
     * Architectures with answers for unseen songs: each as one network a fold, and averaged where every fold has
     * networks of the same several seeds, as in the rows of the comparison.
     */
    public List<Architecture> answering() {
        List<Architecture> answering = new ArrayList<>();
        trainings.forEach((label, folds) -> {
            if (folds.values().stream()
                    .noneMatch(records -> !records.get(0).unseen().isEmpty())) {
                return;
            }
            answering.add(Architecture.single(label));
            List<List<Long>> seeds =
                    folds.values().stream().map(Archive::seeds).distinct().toList();
            if (seeds.size() == 1 && seeds.get(0).size() > 1) {
                answering.add(new Architecture(label, seeds.get(0).size()));
            }
        });
        answering.sort(Architecture.BY_TABLE);
        return answering;
    }

    private static List<Long> seeds(List<ExperimentRecord> records) {
        return records.stream().map(r -> r.experiment().seed()).toList();
    }

    /** Truth and answer for the unseen songs of all folds, fold by fold; of several networks the mean of the answers. */
    public List<Prediction> predictions(Architecture architecture) {
        List<Prediction> all = new ArrayList<>();
        trainings
                .getOrDefault(architecture.label(), new TreeMap<>())
                .values()
                .forEach(records -> all.addAll(Prediction.averaged(records.stream()
                        .limit(architecture.networks())
                        .map(ExperimentRecord::unseen)
                        .toList())));
        return all;
    }

    private static List<ExperimentRecord> ofBundled(RecordedTrainings recorded) {
        ModelCard card = recorded.bundled().card();
        if (card.fold() == null || recorded.bundled().unseen().isEmpty()) {
            return List.of();
        }
        Experiment experiment = new Experiment(
                card.architecture(),
                card.fold().unseen(),
                card.training().seed(),
                card.training().epochs(),
                card.training().parameters(),
                Double.NaN,
                Double.NaN,
                card.created(),
                card.training().command(),
                card.trainingMetrics(),
                card.unseenMetrics(),
                null);
        return List.of(new ExperimentRecord(
                experiment,
                recorded.bundled().epochs(),
                List.of(),
                recorded.bundled().unseen()));
    }
}
