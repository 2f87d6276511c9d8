package circumplex.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.ModelCard.Normalisation;
import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackUncertaintyTest {
    private static final List<WindowEstimate> WINDOWS = List.of(
            new WindowEstimate(new Mood(0.2, 0.5), 0.02, 0.1), new WindowEstimate(new Mood(0.4, 0.5), 0.04, 0.3));
    private static final List<Mood> MOODS = List.of(new Mood(0.2, 0.5), new Mood(0.4, 0.5));

    @Test
    void aCalibratedNetworkGoesByItsNetworksAndWindows() {
        Uncertainty fitted = new Uncertainty(
                new Uncertainty.Target(0.1, 2, 3), new Uncertainty.Target(0.05, 0.5, 7), List.of(), List.of());

        MoodUncertainty uncertainty = TrackUncertainty.of(
                        card(metrics(0.3, 0.4)).calibrated(null, fitted), WINDOWS, MOODS)
                .orElseThrow();

        // Mean spread of the networks 0.03 and 0.2; the windows' valence deviates by 0.1·√2, their arousal not at all.
        assertThat(uncertainty.valence()).isEqualTo(Math.sqrt(0.01 + 0.06 * 0.06 + 9 * 0.02), within(1e-12));
        assertThat(uncertainty.arousal()).isEqualTo(Math.sqrt(0.0025 + 0.01), within(1e-12));
    }

    @Test
    void withoutThatItIsTheErrorOnSongsNeverHeard() {
        assertThat(TrackUncertainty.of(card(metrics(0.3, 0.4)), WINDOWS, MOODS))
                .contains(new MoodUncertainty(0.3, 0.4));
    }

    @Test
    void theCrossValidationIsMoreThanOneFold() {
        TargetMetrics mean = metrics(0.15, 0.12);
        TargetSpread spread = new TargetSpread(
                new MetricsSpread(mean.valence(), null),
                new MetricsSpread(mean.arousal(), null),
                new MetricsSpread(mean.mean(), null));
        ModelCard card = card(metrics(0.3, 0.4)).calibrated(new CrossValidation(4, 3, spread, spread), null);

        assertThat(TrackUncertainty.of(card, WINDOWS, MOODS)).contains(new MoodUncertainty(0.15, 0.12));
    }

    @Test
    void ofANetworkThatWasNeverTestedNothingIsKnown() {
        assertThat(TrackUncertainty.of(card(null), WINDOWS, MOODS)).isEmpty();
    }

    private static ModelCard card(TargetMetrics unseen) {
        return new ModelCard(
                "hybrid",
                "1",
                "crnn",
                "2026-11-23",
                "",
                "",
                null,
                null,
                null,
                MelSpectrogramSettings.TRAINING_SET,
                new Normalisation(0, new float[0], new float[0]),
                null,
                unseen);
    }

    private static TargetMetrics metrics(double valenceRmse, double arousalRmse) {
        return new TargetMetrics(metric(valenceRmse), metric(arousalRmse), metric((valenceRmse + arousalRmse) / 2));
    }

    private static Metrics metric(double rmse) {
        return new Metrics(rmse * rmse, rmse, rmse, 0.5, 0.5);
    }
}
