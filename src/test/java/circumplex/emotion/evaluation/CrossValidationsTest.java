package circumplex.emotion.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Metrics;
import circumplex.emotion.MetricsSpread;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against values worked out by hand. */
class CrossValidationsTest {
    private static final List<Mood> TRUTH = List.of(new Mood(0.2, 0.2), new Mood(0.4, 0.4), new Mood(0.6, 0.6));

    @Test
    void meanAndSampleDeviationOverTheFolds() {
        List<ExperimentRecord> records = new ArrayList<>();
        double[] r2 = {0.60, 0.70, 0.62, 0.68};
        for (int fold = 4; fold >= 1; fold--) {
            records.add(record("crnn", fold, 1, r2[fold - 1]));
        }

        List<ArchitectureResult> results = CrossValidations.of(records);

        assertThat(results).hasSize(1);
        ArchitectureResult row = results.get(0);
        assertThat(row.folds()).isEqualTo(4);
        assertThat(row.networks()).isEqualTo(1);
        assertThat(row.parameters()).isEqualTo(1000);
        // Step times 1, 2, 3, 4 and window times 0.01 … 0.04.
        assertThat(row.secondsPerStep()).isCloseTo(2.5, within(1e-12));
        assertThat(row.secondsPerWindow()).isCloseTo(0.025, within(1e-12));
        MetricsSpread unseen = row.unseen().mean();
        assertThat(unseen.mean().r2()).isCloseTo(0.65, within(1e-12));
        // Differences −0.05, 0.05, −0.03, 0.03; their squares sum to 0.0068, divided by 3.
        assertThat(unseen.deviation().r2()).isCloseTo(Math.sqrt(0.0068 / 3), within(1e-12));
        assertThat(unseen.mean().mse()).isCloseTo(0.35, within(1e-12));
        assertThat(row.training().mean().mean().r2()).isCloseTo(0.75, within(1e-12));
        assertThat(row.all().valence().mean().r2()).isCloseTo(0.625, within(1e-12));
        assertThat(row.unseen().arousal().mean().r2()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void aSingleFoldHasNoDeviation() {
        ArchitectureResult row =
                CrossValidations.of(List.of(record("crnn", 2, 1, 0.5))).get(0);
        assertThat(row.folds()).isEqualTo(1);
        assertThat(row.unseen().mean().mean().r2()).isEqualTo(0.5);
        assertThat(row.unseen().mean().deviation().r2()).isNaN();
    }

    @Test
    void rowsStandInTheOrderOfEveryTable() {
        List<ExperimentRecord> records = List.of(
                record("unknown", 1, 1, 0),
                record("malik", 1, 1, 0),
                record("crnn", 1, 1, 0),
                record("lstm", 1, 1, 0),
                record("baseline-mean", 1, 1, 0),
                record("hybrid-bidirectional", 1, 1, 0));
        assertThat(CrossValidations.of(records))
                .extracting(ArchitectureResult::architecture)
                .containsExactly("baseline-mean", "lstm", "hybrid-bidirectional", "crnn", "malik", "unknown");
    }

    @Test
    void severalSeedsInEveryFoldGiveARowOfTheirMeanAnswer() {
        List<ExperimentRecord> records = new ArrayList<>();
        for (int fold = 1; fold <= 2; fold++) {
            // One network says 0.1 too much of every unseen song, the other 0.1 too little: their mean is right.
            records.add(record("crnn", fold, 7, answers(-0.1), answers(0.06)));
            records.add(record("crnn", fold, 3, answers(0.1), answers(0.02)));
        }

        List<ArchitectureResult> rows = CrossValidations.of(records);

        assertThat(rows).extracting(ArchitectureResult::networks).containsExactly(1, 2);
        Metrics lowestSeed = rows.get(0).unseen().mean().mean();
        assertThat(lowestSeed.mae()).isCloseTo(0.1, within(1e-9));
        Metrics averaged = rows.get(1).unseen().mean().mean();
        assertThat(averaged.mae()).isCloseTo(0, within(1e-9));
        assertThat(averaged.r2()).isCloseTo(1, within(1e-9));
        // On the songs trained on 0.06 and 0.02 too much: 0.04. The whole set is three of each: 0.02.
        assertThat(rows.get(1).training().valence().mean().mae()).isCloseTo(0.04, within(1e-9));
        assertThat(rows.get(1).all().valence().mean().mae()).isCloseTo(0.02, within(1e-9));
        assertThat(rows.get(1).all().valence().deviation().mae()).isCloseTo(0, within(1e-9));
        assertThat(rows.get(1).parameters()).as("of both networks").isEqualTo(2000);
        assertThat(rows.get(1).secondsPerStep()).isCloseTo(rows.get(0).secondsPerStep(), within(1e-12));
        assertThat(rows.get(1).secondsPerWindow()).isCloseTo(2 * rows.get(0).secondsPerWindow(), within(1e-12));
    }

    @Test
    void foldsOfDifferentSeedsAreNotAveraged() {
        List<ExperimentRecord> records = List.of(
                record("crnn", 1, 1, answers(0), answers(0)),
                record("crnn", 1, 2, answers(0), answers(0)),
                record("crnn", 2, 1, answers(0), answers(0)),
                record("crnn", 2, 3, answers(0), answers(0)));
        assertThat(CrossValidations.of(records)).hasSize(1);
    }

    @Test
    void networksOfDifferentSongsAreNotAveraged() {
        List<ExperimentRecord> records = List.of(
                record("crnn", 1, 1, answers(0), answers(0)),
                record("crnn", 1, 2, answers(0).subList(0, 2), answers(0)));
        assertThatThrownBy(() -> CrossValidations.of(records))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("crnn");
    }

    @Test
    void trainingsOnAllSongsTakeNoPart() {
        Experiment whole =
                new Experiment("crnn", 0, 1, 40, 1000, 1, 1, "2026-01-01", "train", metrics(0.9), null, metrics(0.9));
        assertThat(CrossValidations.of(List.of(new ExperimentRecord(whole, List.of(), answers(0), List.of()))))
                .isEmpty();
    }

    /** A training with mean R² as given on unseen songs, 0.1 better on those trained on and 0.075 on all. */
    static ExperimentRecord record(String architecture, int fold, long seed, double r2) {
        Experiment experiment = new Experiment(
                architecture,
                fold,
                seed,
                40,
                1000,
                fold,
                fold / 100.0,
                "2026-01-01",
                "train",
                metrics(r2 + 0.1),
                metrics(r2),
                metrics(r2 + 0.075));
        return new ExperimentRecord(experiment, List.of(), List.of(), List.of());
    }

    private static ExperimentRecord record(
            String architecture, int fold, long seed, List<Prediction> unseen, List<Prediction> training) {
        List<Prediction> all = new ArrayList<>(training);
        all.addAll(unseen);
        Experiment experiment = new Experiment(
                architecture,
                fold,
                seed,
                40,
                1000,
                1,
                1,
                "2026-01-01",
                "train",
                RegressionMetrics.of(training),
                RegressionMetrics.of(unseen),
                RegressionMetrics.of(all));
        return new ExperimentRecord(experiment, List.of(), training, unseen);
    }

    /** Answers that are all too high by the same. */
    private static List<Prediction> answers(double off) {
        return TRUTH.stream()
                .map(truth -> new Prediction(truth, new Mood(truth.valence() + off, truth.arousal() + off)))
                .toList();
    }

    /** Valence 0.1 worse and arousal 0.1 better than the mean. */
    private static TargetMetrics metrics(double r2) {
        return new TargetMetrics(metric(r2 - 0.1), metric(r2 + 0.1), metric(r2));
    }

    private static Metrics metric(double r2) {
        return new Metrics(1 - r2, Math.sqrt(1 - r2), 1 - r2, r2, r2);
    }
}
