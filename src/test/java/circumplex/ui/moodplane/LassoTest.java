package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;

class LassoTest {
    /** A square with a notch that reaches its middle from the right. */
    private final Lasso notched = new Lasso(List.of(
            new Mood(0.2, 0.2), new Mood(0.8, 0.2), new Mood(0.5, 0.5), new Mood(0.8, 0.8), new Mood(0.2, 0.8)));

    @Test
    void holdsWhatIsInsideItsOutline() {
        assertThat(notched.contains(new Mood(0.3, 0.5))).isTrue();
        assertThat(notched.contains(new Mood(0.7, 0.25))).isTrue();
        assertThat(notched.contains(new Mood(0.7, 0.5))).isFalse();
        assertThat(notched.contains(new Mood(0.1, 0.5))).isFalse();
        assertThat(notched.contains(new Mood(0.5, 0.9))).isFalse();
    }

    @Test
    void knowsItsMiddle() {
        assertThat(notched.middle().distanceTo(new Mood(0.5, 0.5))).isEqualTo(0, within(1e-9));
    }
}
