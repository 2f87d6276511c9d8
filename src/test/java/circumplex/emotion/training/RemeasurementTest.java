package circumplex.emotion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.Experiment;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.Prediction;
import circumplex.emotion.TargetMetrics;
import circumplex.emotion.WindowEstimate;
import circumplex.model.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemeasurementTest {
    private static final Folds FOLDS = NumberedSongs.folds();

    @Test
    void theFiguresAreThoseOfNowAndTheRestStays() {
        TargetMetrics before = TargetMetrics.ofNothing();
        Experiment recorded =
                new Experiment("crnn", 2, 5, 40, 1000, 0.25, 99, "2026-01-01", "train it", before, before, before);

        ExperimentRecord now =
                Remeasurement.of(new ExperimentRecord(recorded, List.of(), List.of(), List.of()), new TooHigh(), FOLDS);

        Experiment experiment = now.experiment();
        assertThat(experiment.path()).isEqualTo("crnn/fold-2-seed-5");
        assertThat(experiment.parameters()).isEqualTo(1000);
        assertThat(experiment.secondsPerStep()).isEqualTo(0.25);
        assertThat(experiment.secondsPerWindow()).isBetween(0.0, 1.0);
        assertThat(experiment.command()).isEqualTo("train it");
        assertThat(now.training()).hasSize(30);
        assertThat(now.unseen()).hasSize(10).extracting(Prediction::truth).isEqualTo(labels(FOLDS.unseen(2)));
        assertThat(experiment.unseen().valence().mae()).isEqualTo(0.01, within(1e-9));
        assertThat(experiment.training().arousal().mae()).isEqualTo(0.02, within(1e-9));
        assertThat(experiment.all().mean().mae()).isEqualTo(0.015, within(1e-9));
    }

    private static List<Mood> labels(List<LabelledSpectrogram> songs) {
        return songs.stream().map(LabelledSpectrogram::label).toList();
    }

    /** Knows every song, but answers too high a valence and too low an arousal. */
    private static final class TooHigh implements MoodEstimator {
        @Override
        public List<WindowEstimate> estimate(List<SpectrogramImage> images) {
            return images.stream()
                    .map(image -> image.grey()[0] / 40.0)
                    .map(value -> new WindowEstimate(new Mood(value + 0.01, 1 - value - 0.02 + 1e-12), 0, 0))
                    .toList();
        }

        @Override
        public ModelCard card() {
            throw new UnsupportedOperationException();
        }
    }
}
