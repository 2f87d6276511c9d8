package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NamedMoodTest {

    @Test
    void standAboutTheCircleInTheirOrder() {
        assertThat(Arrays.stream(NamedMood.values())
                        .map(named -> angle(named.mood()))
                        .toList())
                .isSorted();
    }

    @Test
    void lieInTheQuadrantsOfTheirMeaning() {
        assertThat(NamedMood.CALM.mood().valence()).isGreaterThan(0.5);
        assertThat(NamedMood.CALM.mood().arousal()).isLessThan(0.5);
        assertThat(NamedMood.ANGRY.mood().valence()).isLessThan(0.5);
        assertThat(NamedMood.ANGRY.mood().arousal()).isGreaterThan(0.5);
        assertThat(NamedMood.SAD.mood().valence()).isLessThan(0.5);
        assertThat(NamedMood.SAD.mood().arousal()).isLessThan(0.5);
        assertThat(NamedMood.HAPPY.mood().valence()).isGreaterThan(0.5);
    }

    private static double angle(Mood mood) {
        double degrees = Math.toDegrees(Math.atan2(mood.arousal() - 0.5, mood.valence() - 0.5));
        return degrees < 0 ? degrees + 360 : degrees;
    }
}
