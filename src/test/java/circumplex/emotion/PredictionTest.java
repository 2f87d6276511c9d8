package circumplex.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictionTest {
    private static final Mood TRUTH = new Mood(0.5, 0.6);

    @Test
    void theMeanIsTakenSongBySong() {
        List<Prediction> averaged = Prediction.averaged(List.of(
                List.of(answer(TRUTH, 0.2, 0.1), answer(new Mood(1, 0), 1, 0)),
                List.of(answer(TRUTH, 0.3, 0.5), answer(new Mood(1, 0), 1, 0)),
                List.of(answer(TRUTH, 0.7, 0.6), answer(new Mood(1, 0), 1, 0))));

        assertThat(averaged).extracting(Prediction::truth).containsExactly(TRUTH, new Mood(1, 0));
        assertThat(averaged.get(0).predicted().valence()).isEqualTo(0.4, within(1e-12));
        assertThat(averaged.get(0).predicted().arousal()).isEqualTo(0.4, within(1e-12));
        assertThat(averaged.get(1).predicted().valence()).isEqualTo(1, within(1e-12));
        assertThat(averaged.get(1).predicted().arousal()).isZero();
    }

    @Test
    void aSingleNetworkIsItsOwnMean() {
        List<Prediction> one = List.of(answer(TRUTH, 0.25, 0.75));
        assertThat(Prediction.averaged(List.of(one))).isEqualTo(one);
    }

    @Test
    void otherSongsAreRefused() {
        List<Prediction> one = List.of(answer(TRUTH, 0.2, 0.1));
        assertThatThrownBy(() -> Prediction.averaged(List.of(one, List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("answered 1 songs and another one 0");
        assertThatThrownBy(() -> Prediction.averaged(List.of(one, List.of(answer(new Mood(0.5, 0.61), 0.2, 0.1)))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not to the same songs");
    }

    private static Prediction answer(Mood truth, double valence, double arousal) {
        return new Prediction(truth, new Mood(valence, arousal));
    }
}
