package circumplex.demo.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.demo.score.Band;
import circumplex.demo.score.Feel;
import circumplex.demo.score.Figure;
import circumplex.demo.score.Harmony;
import circumplex.demo.score.Scale;
import circumplex.demo.score.Tempo;
import circumplex.demo.sound.BowedStrings;
import circumplex.demo.sound.Drum;
import circumplex.demo.sound.Piano;
import circumplex.demo.sound.PluckedString;
import circumplex.demo.sound.Sine;
import circumplex.demo.sound.Snare;
import circumplex.demo.sound.Stereo;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MasteringTest {

    @Test
    void loudnessIsThatOfTheRecommendation() {
        // ITU-R BS.1770: a sine of 997 Hz at full scale in one channel reads −3.01 LUFS.
        assertThat(Loudness.of(sine(997, 1, 0))).isCloseTo(-3.01, within(0.1));
        assertThat(Loudness.of(sine(997, 0.1, 0.1))).isCloseTo(-20, within(0.1));
        assertThat(Loudness.of(new Stereo(Stereo.RATE))).isEqualTo(-70);
    }

    @Test
    void silenceDoesNotCountForLoudness() {
        Stereo sine = sine(997, 0.1, 0.1);
        Arrays.fill(sine.left(), Stereo.RATE, 3 * Stereo.RATE, 0);
        Arrays.fill(sine.right(), Stereo.RATE, 3 * Stereo.RATE, 0);
        assertThat(Loudness.of(sine)).isCloseTo(-20, within(1.0));
    }

    @Test
    void peaksBetweenSamplesAreFoundAndHeldBelowTheCeiling() {
        // A quarter of the sample rate, an eighth of a cycle off: each sample is 3 dB below the wave's peak.
        Stereo between = new Stereo(Stereo.RATE);
        for (int i = 0; i < between.frames(); i++) {
            between.add(i, 0.95 * Sine.at(0.25 * i + 0.125));
        }
        assertThat(between.peak()).isLessThan(0.7);
        double[] middle = Arrays.copyOfRange(TruePeak.of(between.left()), 1000, 40_000);
        assertThat(Arrays.stream(middle).max().orElseThrow()).isCloseTo(0.95, within(0.01));
        new Limiter(0.5).process(between);
        assertThat(Arrays.stream(TruePeak.of(between.left())).max().orElseThrow())
                .isLessThan(0.505);
    }

    @Test
    void theRoomAnswersAndFallsSilent() {
        Stereo click = new Stereo(2 * Stereo.RATE);
        click.add(0, 1);
        Stereo answer = new Reverb(Reverb.Room.STUDIO).of(click);
        double early = energy(answer, 0, Stereo.RATE / 5);
        double late = energy(answer, Stereo.RATE, Stereo.RATE * 6 / 5);
        assertThat(early).isGreaterThan(1e-3);
        // 60 dB in 0.8 seconds at most: after a whole second nearly all is gone.
        assertThat(late).isLessThan(early * 1e-6);
    }

    @Test
    void theSamePassageGivesTheSameSamples() {
        Stereo first = passage().render();
        Stereo second = passage().render();
        assertThat(first.left()).isEqualTo(second.left());
        assertThat(first.right()).isEqualTo(second.right());
    }

    @Test
    void aPassageIsAsLongAndAsLoudAsWrittenAndEndsInSilence() {
        Stereo sound = passage().render();
        // Eight beats at 120 a minute, and what rings on.
        assertThat(sound.frames()).isBetween(4 * Stereo.RATE, 8 * Stereo.RATE);
        assertThat(Loudness.of(sound)).isCloseTo(-18, within(0.5));
        assertThat(sound.peak()).isLessThan(0.78).isGreaterThan(0.1);
        assertThat(Math.abs(sound.left()[sound.frames() - 1])).isLessThan(1e-4);
        assertThat(Math.abs(Arrays.stream(sound.left()).average().orElseThrow()))
                .isLessThan(1e-4);
        assertThat(IntStream.range(0, sound.frames()).allMatch(i -> Double.isFinite(sound.right()[i])))
                .isTrue();
    }

    private static Mix passage() {
        Band band = new Band(Tempo.of(120), Feel.LOOSE, 5);
        Harmony harmony = Harmony.of("C:4 G7:4");
        Scale key = new Scale(72, Scale.Mode.MAJOR);
        band.add(band.play(seed -> new Piano(0.6, seed), key.melody("3:1 5 8:2 7:1 6 5:2"), -18)
                .inRoom(0.3));
        band.add(band.play(
                        seed -> new PluckedString(PluckedString.Kind.STEEL, seed),
                        Figure.strummed(harmony.voiced(4, 52, 72), "D.dUxU", 0.5),
                        -22)
                .panned(-0.4));
        band.add(band.play(
                        seed -> new BowedStrings(3, 0.2, 0, 0.5, seed),
                        Figure.sustained(harmony.voiced(3, 55, 72)),
                        -26)
                .inRoom(0.5)
                .through(Effects.chorus(0.3)));
        band.add(band.play(seed -> new Drum(Drum.Kind.KICK, seed), Figure.drum("X.x.X.x.", 1, 34), -22));
        band.add(band.play(seed -> new Snare(0.2, 0.7, seed), Figure.drum(".x.x.x.x", 1, 55), -24));
        return band.mix(Reverb.Room.CHAMBER, -18, 1);
    }

    private static Stereo sine(double hertz, double left, double right) {
        Stereo sound = new Stereo(3 * Stereo.RATE);
        for (int i = 0; i < sound.frames(); i++) {
            double value = Sine.at(hertz * i / Stereo.RATE);
            sound.add(i, left * value, right * value);
        }
        return sound;
    }

    private static double energy(Stereo sound, int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(i -> sound.left()[i] * sound.left()[i])
                .sum();
    }
}
