package circumplex.ui.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.Mood;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoodLineTest {
    private static final MoodLine LINE = new MoodLine(
            Optional.of(new Mood(0.5, 0.5)),
            Optional.of(new MoodCurve(List.of(
                    new MoodWindow(10, new Mood(0.2, 0.4)),
                    new MoodWindow(20, new Mood(0.6, 0.8)),
                    new MoodWindow(20, new Mood(0.7, 0.9))))));

    @Test
    void goesOverEvenlyBetweenTwoWindows() {
        Mood between = LINE.at(15).orElseThrow();

        assertThat(between.valence()).isCloseTo(0.4, within(1e-9));
        assertThat(between.arousal()).isCloseTo(0.6, within(1e-9));
        assertThat(LINE.at(20)).hasValue(new Mood(0.6, 0.8));
    }

    @Test
    void staysBeforeTheFirstWindowAndBehindTheLast() {
        assertThat(LINE.at(0)).hasValue(new Mood(0.2, 0.4));
        assertThat(LINE.at(99)).hasValue(new Mood(0.7, 0.9));
    }

    @Test
    void withoutACurveTheWholeTrackHasItsMood() {
        assertThat(new MoodLine(Optional.of(new Mood(0.3, 0.1)), Optional.empty()).at(5))
                .hasValue(new Mood(0.3, 0.1));
        assertThat(MoodLine.UNKNOWN.at(5)).isEmpty();
    }
}
