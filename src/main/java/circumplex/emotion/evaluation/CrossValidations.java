package circumplex.emotion.evaluation;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Puts the trainings of a cross-validation together, a row for each architecture. */
public final class CrossValidations {
    private CrossValidations() {}

    /**
     * The rows of the comparison, in the order of every table. An architecture's row is of one network a fold, that of
     * the lowest seed. Where every fold has networks of the same several seeds, a second row follows, of the mean of
     * their answers. Trainings on all songs take no part.
     *
     * @param records in any order
     * @throws IllegalArgumentException if networks that are to be averaged did not answer the same songs
     */
    public static List<ArchitectureResult> of(List<ExperimentRecord> records) {
        SortedMap<String, SortedMap<Integer, SortedMap<Long, ExperimentRecord>>> byArchitecture =
                new TreeMap<>(ArchitectureNames.BY_TABLE);
        for (ExperimentRecord record : records) {
            Experiment experiment = record.experiment();
            if (experiment.unseen() != null) {
                byArchitecture
                        .computeIfAbsent(experiment.architecture(), name -> new TreeMap<>())
                        .computeIfAbsent(experiment.fold(), fold -> new TreeMap<>())
                        .put(experiment.seed(), record);
            }
        }
        List<ArchitectureResult> results = new ArrayList<>();
        byArchitecture.values().forEach(folds -> addRows(folds.values(), results));
        return results;
    }

    private static void addRows(Collection<SortedMap<Long, ExperimentRecord>> folds, List<ArchitectureResult> results) {
        List<Experiment> single = folds.stream()
                .map(seeds -> seeds.get(seeds.firstKey()).experiment())
                .toList();
        results.add(new ArchitectureResult(
                single.get(0).architecture(),
                single.size(),
                1,
                single.get(0).parameters(),
                mean(single, Experiment::secondsPerStep),
                mean(single, Experiment::secondsPerWindow),
                Spreads.of(single.stream().map(Experiment::training).toList()),
                Spreads.of(single.stream().map(Experiment::unseen).toList()),
                Spreads.of(single.stream().map(Experiment::all).toList())));
        List<List<Long>> seeds = folds.stream()
                .map(fold -> List.copyOf(fold.keySet()))
                .distinct()
                .toList();
        if (seeds.size() == 1 && seeds.get(0).size() > 1) {
            results.add(averaged(folds, seeds.get(0).size()));
        }
    }

    private static ArchitectureResult averaged(Collection<SortedMap<Long, ExperimentRecord>> folds, int networks) {
        List<TargetMetrics> training = new ArrayList<>();
        List<TargetMetrics> unseen = new ArrayList<>();
        List<TargetMetrics> all = new ArrayList<>();
        List<Experiment> experiments = new ArrayList<>();
        for (SortedMap<Long, ExperimentRecord> fold : folds) {
            List<Prediction> heard = average(fold.values(), ExperimentRecord::training);
            List<Prediction> unheard = average(fold.values(), ExperimentRecord::unseen);
            training.add(RegressionMetrics.of(heard));
            unseen.add(RegressionMetrics.of(unheard));
            List<Prediction> both = new ArrayList<>(heard);
            both.addAll(unheard);
            all.add(RegressionMetrics.of(both));
            fold.values().forEach(record -> experiments.add(record.experiment()));
        }
        return new ArchitectureResult(
                experiments.get(0).architecture(),
                folds.size(),
                networks,
                networks * experiments.get(0).parameters(),
                mean(experiments, Experiment::secondsPerStep),
                networks * mean(experiments, Experiment::secondsPerWindow),
                Spreads.of(training),
                Spreads.of(unseen),
                Spreads.of(all));
    }

    private static List<Prediction> average(
            Collection<ExperimentRecord> networks, Function<ExperimentRecord, List<Prediction>> set) {
        try {
            return Prediction.averaged(networks.stream().map(set).toList());
        } catch (IllegalArgumentException e) {
            Experiment first = networks.iterator().next().experiment();
            throw new IllegalArgumentException(
                    "The networks of " + first.architecture() + " of fold " + first.fold() + " cannot be averaged. "
                            + e.getMessage(),
                    e);
        }
    }

    private static double mean(List<Experiment> experiments, ToDoubleFunction<Experiment> figure) {
        return experiments.stream().mapToDouble(figure).average().orElse(Double.NaN);
    }
}
