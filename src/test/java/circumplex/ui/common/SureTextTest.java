package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import circumplex.model.TrackMood;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SureTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0.05 | 0.09 | sure
        0.12 | 0.05 | fairly sure
        0.05 | 0.14 | fairly sure
        0.17 | 0.12 | unsure of valence (±0.17)
        0.09 | 0.21 | unsure of arousal (±0.21)
        0.20 | 0.16 | unsure (valence ±0.20, arousal ±0.16)
        """)
    void saysHowSure(double valence, double arousal, String words) {
        assertThat(SureText.words(mood(Optional.of(new MoodUncertainty(valence, arousal)))))
                .contains(words);
    }

    @Test
    void saysItBehindTheMood() {
        assertThat(SureText.full(mood(Optional.of(new MoodUncertainty(0.17, 0.1)))))
                .isEqualTo("0.82, 0.31: calm and pleasant, unsure of valence (±0.17)");
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(SureText.words(mood(Optional.empty()))).isEmpty();
        assertThat(SureText.full(mood(Optional.empty()))).isEqualTo("0.82, 0.31: calm and pleasant");
    }

    @Property
    void namesWhatIsUnsureAndNothingElse(
            @ForAll @DoubleRange(min = 0, max = 0.5) double valence,
            @ForAll @DoubleRange(min = 0, max = 0.5) double arousal) {
        String words = SureText.words(mood(Optional.of(new MoodUncertainty(valence, arousal))))
                .orElseThrow();
        assertThat(words.contains("unsure")).isEqualTo(valence >= 0.15 || arousal >= 0.15);
        assertThat(words.contains("valence")).isEqualTo(valence >= 0.15);
        assertThat(words.contains("arousal")).isEqualTo(arousal >= 0.15);
    }

    private static TrackMood mood(Optional<MoodUncertainty> uncertainty) {
        return new TrackMood(new Mood(0.82, 0.31), 0.1, 0.1, uncertainty, 5, "invented 1");
    }
}
