package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MoodColoursTest {
    private static final int STEPS = 8;

    /** How eyes without one kind of cones see linear sRGB (Machado, Oliveira and Fernandes 2009, severity 1). */
    enum Eyes {
        USUAL(0.20, 1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPE(0.16, 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPE(0.16, 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        /** The rarest by far: one in ten thousand. */
        TRITANOPE(0.06, 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        /** In OKLab for the width of the plane, at least. */
        private final double least;

        private final double[] matrix;

        Eyes(double least, double... matrix) {
            this.least = least;
            this.matrix = matrix;
        }

        OkLab see(int rgb) {
            double[] linear = {linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)};
            IntUnaryOperator channel = row -> encoded(
                    matrix[3 * row] * linear[0] + matrix[3 * row + 1] * linear[1] + matrix[3 * row + 2] * linear[2]);
            return OkLab.ofRgb(channel.applyAsInt(0) << 16 | channel.applyAsInt(1) << 8 | channel.applyAsInt(2));
        }

        private static double linear(int encoded) {
            double value = encoded / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }

        private static int encoded(double linear) {
            double cut = Math.max(0, Math.min(1, linear));
            double value = cut <= 0.0031308 ? 12.92 * cut : 1.055 * Math.pow(cut, 1 / 2.4) - 0.055;
            return (int) Math.round(value * 255);
        }
    }

    private record Seen(Mood mood, OkLab colour) {}

    @ParameterizedTest
    @EnumSource
    void differentMoodsLookDifferentToAllEyes(Eyes eyes) {
        for (double difference : differences(eyes)) {
            assertThat(difference).isGreaterThan(eyes.least);
        }
    }

    @Test
    void equalStepsLookEqualWhereverAndWhicheverWayTheyAreMade() {
        List<Double> differences = differences(Eyes.USUAL);
        double most = differences.stream().mapToDouble(d -> d).max().orElseThrow();
        double least = differences.stream().mapToDouble(d -> d).min().orElseThrow();
        assertThat(most / least).isLessThan(1.25);
    }

    @Test
    void screensShowAllOfThemUncut() {
        for (Mood mood : moods()) {
            OkLab meant = MoodColours.at(mood.valence(), mood.arousal());
            assertThat(OkLab.ofRgb(meant.argb()).distanceTo(meant)).isLessThan(0.005);
        }
    }

    @Test
    void pleasantIsLightAndExcitedIsWarm() {
        assertThat(MoodColours.at(1, 0.5).lightness() - MoodColours.at(0, 0.5).lightness())
                .isGreaterThan(0.2);
        assertThat(MoodColours.at(0.5, 1).blueYellow()).isGreaterThan(0.08);
        assertThat(MoodColours.at(0.5, 0).blueYellow()).isLessThan(-0.08);
        assertThat(MoodColours.css(new Mood(1, 0))).isEqualTo("#1bb7e2");
    }

    /** How different two moods look, for the distance between them on the plane. */
    private static List<Double> differences(Eyes eyes) {
        List<Seen> seen = moods().stream()
                .map(mood -> new Seen(
                        mood,
                        eyes.see(MoodColours.at(mood.valence(), mood.arousal()).argb())))
                .toList();
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            for (int j = 0; j < i; j++) {
                double apart = seen.get(i).mood().distanceTo(seen.get(j).mood());
                differences.add(seen.get(i).colour().distanceTo(seen.get(j).colour()) / apart);
            }
        }
        return differences;
    }

    private static List<Mood> moods() {
        List<Mood> moods = new ArrayList<>();
        for (int v = 0; v <= STEPS; v++) {
            for (int a = 0; a <= STEPS; a++) {
                moods.add(new Mood((double) v / STEPS, (double) a / STEPS));
            }
        }
        return moods;
    }
}
