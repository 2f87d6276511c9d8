package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MoodPathTest {

    @Provide
    Arbitrary<MoodPath> paths() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.doubles().between(0, 1))
                .as(Mood::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(MoodPath::new);
    }

    @Property(tries = 500)
    void stepsAreEvenAlongTheWay(@ForAll("paths") MoodPath path, @ForAll @IntRange(min = 2, max = 60) int count) {
        List<Mood> steps = path.evenly(count);

        assertThat(steps).hasSize(count);
        assertThat(steps.get(0)).isEqualTo(path.points().get(0));
        assertThat(steps.get(count - 1)
                        .distanceTo(path.points().get(path.points().size() - 1)))
                .isLessThan(1e-9);
        double between = path.length() / (count - 1);
        for (int i = 0; i < count; i++) {
            assertThat(steps.get(i).distanceTo(walk(path, i * between))).isLessThan(1e-9);
        }
    }

    /** Where one is after so much of the way, by walking it. */
    private static Mood walk(MoodPath path, double distance) {
        double left = distance;
        List<Mood> points = path.points();
        for (int i = 1; i < points.size(); i++) {
            Mood from = points.get(i - 1);
            Mood to = points.get(i);
            double length = from.distanceTo(to);
            if (length > 0 && left <= length) {
                double part = left / length;
                return Mood.clamped(
                        from.valence() * (1 - part) + to.valence() * part,
                        from.arousal() * (1 - part) + to.arousal() * part);
            }
            left -= length;
        }
        return points.get(points.size() - 1);
    }

    @Test
    void oneStepIsHalfWay() {
        MoodPath path = MoodPath.between(new Mood(0, 0.2), new Mood(1, 0.2));

        assertThat(path.evenly(1)).containsExactly(new Mood(0.5, 0.2));
        assertThat(path.evenly(0)).isEmpty();
        assertThatThrownBy(() -> path.evenly(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathThatGoesNowhereStays() {
        Mood mood = new Mood(0.3, 0.4);

        assertThat(new MoodPath(List.of(mood)).evenly(3)).containsExactly(mood, mood, mood);
        assertThat(MoodPath.between(mood, mood).evenly(2)).containsExactly(mood, mood);
        assertThat(MoodPath.between(mood, mood).length()).isZero();
        assertThatThrownBy(() -> new MoodPath(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void simplifyingKeepsEveryPointWithinTheTolerance(
            @ForAll("paths") MoodPath path, @ForAll @DoubleRange(max = 0.3) double tolerance) {
        MoodPath simple = path.simplified(tolerance);

        assertThat(path.points()).containsSubsequence(simple.points());
        assertThat(simple.points().get(0)).isEqualTo(path.points().get(0));
        assertThat(simple.points().get(simple.points().size() - 1))
                .isEqualTo(path.points().get(path.points().size() - 1));
        assertThat(path.points())
                .allSatisfy(point -> assertThat(distance(simple, point)).isLessThanOrEqualTo(tolerance + 1e-9));
    }

    /** Looked at densely rather than by formula. */
    private static double distance(MoodPath path, Mood point) {
        double least = point.distanceTo(path.points().get(0));
        for (int i = 1; i < path.points().size(); i++) {
            Mood from = path.points().get(i - 1);
            Mood to = path.points().get(i);
            double dv = to.valence() - from.valence();
            double da = to.arousal() - from.arousal();
            double low = 0;
            double high = 1;
            for (int halving = 0; halving < 100; halving++) {
                double a = low + (high - low) / 3;
                double b = high - (high - low) / 3;
                double atA = point.distanceTo(Mood.clamped(from.valence() + a * dv, from.arousal() + a * da));
                double atB = point.distanceTo(Mood.clamped(from.valence() + b * dv, from.arousal() + b * da));
                if (atA < atB) {
                    high = b;
                } else {
                    low = a;
                }
            }
            least = Math.min(
                    least, point.distanceTo(Mood.clamped(from.valence() + low * dv, from.arousal() + low * da)));
        }
        return least;
    }

    @Test
    void theTremblingOfAHandMakesTheWayNoLonger() {
        Random random = new Random(5);
        List<Mood> drawn = new ArrayList<>();
        for (int i = 0; i <= 500; i++) {
            drawn.add(Mood.clamped(
                    0.1 + 0.8 * i / 500 + 0.002 * random.nextGaussian(), 0.5 + 0.002 * random.nextGaussian()));
        }

        assertThat(new MoodPath(drawn).length()).isGreaterThan(1);
        assertThat(MoodPath.drawn(drawn).length()).isEqualTo(0.8, within(0.02));
        assertThat(MoodPath.drawn(drawn).points()).hasSizeLessThan(5);
    }

    @Test
    void aWayBackIsTheSameWay() {
        MoodPath path = new MoodPath(List.of(new Mood(0, 0), new Mood(1, 0), new Mood(1, 1)));

        assertThat(path.reversed().points()).containsExactly(new Mood(1, 1), new Mood(1, 0), new Mood(0, 0));
        assertThat(path.reversed().length()).isEqualTo(2);
    }
}
