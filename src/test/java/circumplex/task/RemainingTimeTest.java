package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
            pass(3);
            assertThat(remaining.update(done, 50)).contains(Duration.ofSeconds(3L * (50 - done)));
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
        assertThat(seconds(200)).isBetween(380.0, 400.5);
    }

    /** As in a real collection, sorted by path: albums of long pieces, albums of short ones. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void comesToRestWhereTracksDiffer(long seed) {
        double[] lengths = albums(3000, seed);
        double total = Arrays.stream(lengths).sum();
        double passed = 0;
        for (int done = 1; done <= lengths.length; done++) {
            double length = lengths[done - 1];
            pass(length);
            passed += length;
            Optional<Duration> rest = remaining.update(done, lengths.length);
            double part = (double) done / lengths.length;
            if (part >= 0.2) {
                double error = Math.abs(rest.orElseThrow().toMillis() / 1000.0 - (total - passed)) / total;
                assertThat(error).as("at %.2f", part).isLessThan(part < 0.5 ? 0.3 : 0.15);
            }
        }
    }

    @Test
    void standsStillWhileTheWorkDoesAndGoesOnFromThere() {
        Cancellation work = new Cancellation(() -> now);
        RemainingTime paused = new RemainingTime(work::workingNanos);
        for (int done = 1; done <= 20; done++) {
            pass(2);
            paused.update(done, 100);
        }
        work.pause();
        pass(3600);
        assertThat(paused.update(20, 100)).contains(Duration.ofSeconds(160));
        work.resume();
        pass(2);
        assertThat(paused.update(21, 100)).contains(Duration.ofSeconds(158));
    }

    @Test
    void isZeroAtTheEnd() {
        pass(1);
        assertThat(remaining.update(3, 3)).contains(Duration.ZERO);
    }

    private static double[] albums(int tracks, long seed) {
        Random random = new Random(seed);
        double[] lengths = new double[tracks];
        double usual = 0;
        int left = 0;
        for (int i = 0; i < tracks; i++) {
            if (left-- == 0) {
                left = 5 + random.nextInt(11);
                usual = Math.exp(0.5 * random.nextGaussian());
            }
            lengths[i] = usual * Math.exp(0.4 * random.nextGaussian());
        }
        return lengths;
    }

    private double seconds(long done) {
        Optional<Duration> rest = remaining.update(done, 300);
        return rest.orElseThrow().toMillis() / 1000.0;
    }

    private void pass(double seconds) {
        now += Math.round(seconds * 1e9);
    }
}
