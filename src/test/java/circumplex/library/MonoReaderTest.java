package circumplex.library;

import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.fixture.SynthesizedAudio.Format;
import circumplex.fixture.SynthesizedAudio.Signal;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonoReaderTest {
    private static final int RATE = 22_050;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 11_025, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000})
    void readsTheMeanOfTheChannelsFromTheVeryPlaceAsked(int rate) throws Exception {
        Signal signal = (seconds, channel) -> channel == 0
                ? 0.6 * Math.sin(2 * Math.PI * 440 * seconds)
                : 0.4 * Math.sin(2 * Math.PI * 1234 * seconds);
        Path file = wave(folder.resolve("two.wav"), new Format(rate, 2, 24), 4, signal);

        try (PcmSource source = new AudioDecoders().open(file)) {
            MonoReader reader = new MonoReader(source, RATE);
            for (double start : new double[] {0, 1.36, 0.04, 2.6}) {
                float[] mono = reader.read(start, RATE);
                assertThat(mono).hasSize(RATE);
                // At the very start the filter has nothing before it.
                for (int i = start == 0 ? 500 : 0; i < RATE; i++) {
                    double seconds = start + (double) i / RATE;
                    double expected = (signal.at(seconds, 0) + signal.at(seconds, 1)) / 2;
                    assertThat((double) mono[i])
                            .as("sample %d from %s", i, start)
                            .isCloseTo(expected, within(2e-3));
                }
            }
        }
    }

    @Test
    void givesLessAtTheEndAndNothingAfterIt() throws Exception {
        Path file = wave(folder.resolve("end.wav"), Format.CD, 2, (seconds, channel) -> 0.5);

        try (PcmSource source = new AudioDecoders().open(file)) {
            MonoReader reader = new MonoReader(source, RATE);
            assertThat(reader.read(1.5, RATE)).hasSizeBetween(RATE / 2 - 2, RATE / 2 + 2);
            assertThat(reader.read(5, RATE)).isEmpty();
            assertThat(reader.read(0, RATE)).hasSize(RATE);
        }
    }

    @Test
    void theAudibleExtentIsWhatLiesBetweenTheFirstAndTheLastSound() throws Exception {
        Path file = wave(
                folder.resolve("part.wav"),
                Format.CD,
                9,
                (seconds, channel) -> channel == 1 && seconds >= 2 && seconds < 5.5 ? 0.01 : 1e-5);

        try (PcmSource source = new AudioDecoders().open(file)) {
            AudibleExtent extent = AudibleExtent.measure(source, 1e-4, new Cancellation());
            assertThat(extent.lengthSeconds()).isCloseTo(9, within(1e-6));
            assertThat(extent.fromSeconds()).isCloseTo(2, within(1e-3));
            assertThat(extent.toSeconds()).isCloseTo(5.5, within(1e-3));
            AudibleExtent nothing = AudibleExtent.measure(source, 0.1, new Cancellation());
            assertThat(nothing.fromSeconds()).isEqualTo(nothing.toSeconds());
        }
    }
}
