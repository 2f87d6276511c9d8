package circumplex.demo.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every instrument with a pitch is in tune, over the range that it is used in. */
class TuningTest {
    private static final int WITHIN_CENTS = 9;

    static Stream<Arguments> instruments() {
        Map<String, Instrument> instruments = new TreeMap<>();
        instruments.put("nylon", new PluckedString(PluckedString.Kind.NYLON, 1));
        instruments.put("electric", new PluckedString(PluckedString.Kind.ELECTRIC, 1));
        instruments.put("ukulele", new PluckedString(PluckedString.Kind.UKULELE, 1));
        instruments.put("harp", new PluckedString(PluckedString.Kind.HARP, 1));
        instruments.put("bass guitar", new PluckedString(PluckedString.Kind.BASS_GUITAR, 1));
        instruments.put("piano", new Piano(0.5, 1));
        instruments.put("electric piano", new ElectricPiano(0.5, 1));
        instruments.put("marimba", new StruckBar(StruckBar.Kind.MARIMBA, 1));
        instruments.put("kalimba", new StruckBar(StruckBar.Kind.KALIMBA, 1));
        instruments.put("strings", new BowedStrings(6, 0.1, 0, 0.7, 1));
        instruments.put("cello", new BowedStrings(1, 0.1, 0, 0.7, 1));
        instruments.put("choir", new Choir(Choir.Vowel.AH, 6, 0.2, 1));
        instruments.put("flute", new Flute(0.3, 1));
        instruments.put("organ", new Organ("008800000", 1));
        instruments.put("clarinet", new Synthesizer(Synthesizer.Patch.CLARINET, 1));
        instruments.put("pad", new Synthesizer(Synthesizer.Patch.WARM_PAD, 1));
        return instruments.entrySet().stream()
                .flatMap(one -> Stream.of(45, 60, 76).map(pitch -> Arguments.of(one.getKey(), one.getValue(), pitch)));
    }

    @ParameterizedTest(name = "{0} at {2}")
    @MethodSource("instruments")
    void itIsInTune(String name, Instrument instrument, int pitch) {
        Note note = new Note(0, 2, pitch, 0.7);
        Stereo sound = new Stereo(3 * Stereo.RATE);
        instrument.play(note, sound);
        double[] steady = IntStream.range(Stereo.RATE / 10, Stereo.RATE * 3 / 2)
                .mapToDouble(i -> sound.left()[i] + sound.right()[i])
                .toArray();
        assertThat(strongestNear(steady, note.hertz())).isBetween(-WITHIN_CENTS, WITHIN_CENTS);
    }

    /** How many cents from a frequency the strongest one lies, at most 60 away. */
    private static int strongestNear(double[] samples, double hertz) {
        int best = 0;
        double most = -1;
        for (int cents = -60; cents <= 60; cents++) {
            double power = power(samples, hertz * Math.pow(2, cents / 1200.0));
            if (power > most) {
                most = power;
                best = cents;
            }
        }
        return best;
    }

    private static double power(double[] samples, double hertz) {
        double real = 0;
        double imaginary = 0;
        for (int i = 0; i < samples.length; i++) {
            double window = 0.5 - 0.5 * Sine.at((double) i / samples.length + 0.25);
            double phase = hertz * i / Stereo.RATE;
            real += window * samples[i] * Sine.at(phase + 0.25);
            imaginary += window * samples[i] * Sine.at(phase);
        }
        return real * real + imaginary * imaginary;
    }
}
