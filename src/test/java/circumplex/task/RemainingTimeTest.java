package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemainingTimeTest {
    private long now = 5_000_000_000L;
    private final RemainingTime remaining = new RemainingTime(() -> now);

    @Test
    void tellsNothingBeforeTheFirstItems() {
        assertThat(remaining.update(0, 100)).isEmpty();
        pass(0.5);
        assertThat(remaining.update(1, 100)).isEmpty();
    }

    @Test
    void isExactForASteadyWork() {
        for (int done = 1; done <= 40; done++) {
            pass(2);
            assertThat(remaining.update(done, 50)).contains(Duration.ofSeconds(2L * (50 - done)));
        }
    }

    @Test
    void followsAWorkThatBecomesSlowerWithoutJumping() {
        for (int done = 1; done <= 100; done++) {
            pass(1);
            remaining.update(done, 300);
        }
        pass(4);
        assertThat(seconds(101)).isLessThan(220);
        for (int done = 102; done <= 200; done++) {
            pass(4);
            remaining.update(done, 300);
        }
        assertThat(seconds(200)).isBetween(390.0, 400.5);
    }

    @Test
    void isZeroAtTheEnd() {
        pass(1);
        assertThat(remaining.update(3, 3)).contains(Duration.ZERO);
    }

    private double seconds(long done) {
        Optional<Duration> rest = remaining.update(done, 300);
        return rest.orElseThrow().toMillis() / 1000.0;
    }

    private void pass(double seconds) {
        now += Math.round(seconds * 1e9);
    }
}
