package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodWordsTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.82, 0.31, calm and pleasant",
        "0.95, 0.80, excited and very pleasant",
        "0.20, 0.95, very tense and unpleasant",
        "0.25, 0.25, weary and unpleasant",
        "0.50, 0.90, very aroused",
        "0.52, 0.25, sleepy",
        "0.80, 0.52, pleasant",
        "0.05, 0.50, very unpleasant",
        "0.50, 0.50, neither calm nor excited"
    })
    void saysMoodsInWords(double valence, double arousal, String words) {
        assertThat(MoodWordsText.words(new Mood(valence, arousal))).isEqualTo(words);
    }

    @Test
    void putsNumbersBeforeWords() {
        assertThat(MoodWordsText.full(new Mood(0.82, 0.31))).isEqualTo("0.82, 0.31: calm and pleasant");
    }

    @Property
    void hasWordsForEveryMood(
            @ForAll @DoubleRange(min = 0, max = 1) double valence,
            @ForAll @DoubleRange(min = 0, max = 1) double arousal) {
        assertThat(MoodWordsText.words(new Mood(valence, arousal))).isNotBlank();
    }
}
