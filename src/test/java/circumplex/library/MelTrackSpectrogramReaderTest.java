package circumplex.library;

import static circumplex.fixture.SynthesizedAudio.music;
import static circumplex.fixture.SynthesizedAudio.silence;
import static circumplex.fixture.SynthesizedAudio.tone;
import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.fixture.SynthesizedAudio.Format;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.MoodCurve;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MelTrackSpectrogramReaderTest {
    @TempDir
    Path folder;

    private final DecoderSpy decoder = new DecoderSpy();
    private final MelTrackSpectrogramReader reader =
            new MelTrackSpectrogramReader(decoder, MelSpectrogramSettings.TRAINING_SET);

    /** Keeps the columns and insists on their order. */
    private static class Picture implements TrackSpectrogramReader.Sink {
        private double seconds = Double.NaN;
        private double[] bandHertz;
        private final List<float[]> columns = new ArrayList<>();

        @Override
        public void begin(double length, double[] centres) {
            assertThat(seconds).as("begin comes once").isNaN();
            seconds = length;
            bandHertz = centres;
        }

        @Override
        public void column(int index, float[] decibels) {
            assertThat(index).isEqualTo(columns.size());
            assertThat(decibels).hasSize(bandHertz.length);
            for (float level : decibels) {
                assertThat(level).isFinite();
            }
            columns.add(decibels);
        }

        int loudestBand(int column) {
            int loudest = 0;
            for (int band = 1; band < bandHertz.length; band++) {
                if (columns.get(column)[band] > columns.get(column)[loudest]) {
                    loudest = band;
                }
            }
            return loudest;
        }

        float loudest(int column) {
            return columns.get(column)[loudestBand(column)];
        }

        /** Of the columns from one to before another. */
        float quietestColumn(int from, int to) {
            return IntStream.range(from, to)
                    .mapToObj(this::loudest)
                    .min(Float::compare)
                    .orElseThrow();
        }

        float loudestColumn(int from, int to) {
            return IntStream.range(from, to)
                    .mapToObj(this::loudest)
                    .max(Float::compare)
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @CsvSource({"44100, 1, 0", "22050, 1, 0", "96000, 1, 0", "44100, 0.1, -20", "48000, 0.001, -60"})
    void aToneStandsInItsBandAtItsLevel(int rate, double amplitude, double decibels) throws Exception {
        Path file = wave(
                folder.resolve("tone.wav"),
                new Format(rate, 2, 24),
                5,
                tone(1000).times(amplitude));

        Picture picture = read(file, 50);

        assertThat(picture.columns.size()).isEqualTo(50);
        assertThat(picture.seconds).isCloseTo(5, within(1e-6));
        assertThat(picture.bandHertz).isSorted();
        for (int column = 1; column < 49; column++) {
            int band = picture.loudestBand(column);
            assertThat(picture.bandHertz[band]).isBetween(970.0, 1030.0);
            // Between two bands a tone stands in both of them, a little lower.
            assertThat((double) picture.loudest(column)).isBetween(decibels - 4, decibels + 0.5);
            assertThat(picture.columns.get(column)[band + 20] - picture.loudest(column))
                    .as("far from the tone")
                    .isLessThan(-50);
        }
    }

    @Test
    void soundStandsInItsTime() throws Exception {
        Path file = wave(
                folder.resolve("late.wav"), Format.CD, 60, tone(500).times(0.5).delayed(45));

        Picture picture = read(file, 60);

        for (int second = 0; second < 60; second++) {
            if (second < 45) {
                assertThat(picture.loudest(second)).isLessThan(-60);
            } else if (second > 45) {
                assertThat(picture.loudest(second)).isGreaterThan(-12);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0005, 0.01, 0.3, 2})
    void aFileWithFewerFramesThanColumnsFillsThemAll(double seconds) throws Exception {
        Picture picture = read(wave(folder.resolve("short.wav"), Format.CD, seconds, tone(1000)), 1200);

        assertThat(picture.columns.size()).isEqualTo(1200);
        if (seconds > 0.1) {
            assertThat(picture.quietestColumn(0, 1200)).isGreaterThan(-15);
        }
    }

    @Test
    void silenceIsDark() throws Exception {
        Picture picture = read(wave(folder.resolve("silent.wav"), Format.CD, 3, silence()), 100);

        assertThat(picture.columns.size()).isEqualTo(100);
        assertThat(picture.loudestColumn(0, 100)).isLessThan(-100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 1200})
    void allColumnsComeWhateverTheLength(int columns) throws Exception {
        assertThat(read(wave(folder.resolve("music.wav"), Format.AS_THE_NETWORK, 33.3, music()), columns).columns)
                .hasSize(columns);
    }

    @Test
    void whatAFileLacksOfItsToldLengthIsSilence() throws Exception {
        decoder.telling(frames -> frames * 2);

        Picture picture = read(wave(folder.resolve("lies.wav"), Format.CD, 10, tone(1000)), 200);

        assertThat(picture.seconds).isCloseTo(20, within(1e-6));
        assertThat(picture.columns.size()).isEqualTo(200);
        assertThat(picture.quietestColumn(0, 99)).isGreaterThan(-10);
        assertThat(picture.loudestColumn(102, 200)).isLessThan(-100);
    }

    @Test
    void aLengthThatIsNotToldIsMeasured() throws Exception {
        decoder.telling(frames -> -1);

        Picture picture = read(wave(folder.resolve("stream.wav"), Format.CD, 10, tone(1000)), 100);

        assertThat(picture.seconds).isCloseTo(10, within(1e-6));
        assertThat(picture.columns.size()).isEqualTo(100);
        assertThat(picture.quietestColumn(0, 100)).isGreaterThan(-10);
    }

    @Test
    void stopsWhenAskedTo() throws Exception {
        Path file = wave(folder.resolve("long.wav"), Format.AS_THE_NETWORK, 120, music());
        Cancellation cancellation = new Cancellation();
        Picture picture = new Picture() {
            @Override
            public void column(int index, float[] decibels) {
                super.column(index, decibels);
                cancellation.cancel();
            }
        };

        assertThatThrownBy(() -> reader.read(file, 600, picture, cancellation))
                .isInstanceOf(CancellationException.class);
        assertThat(picture.columns.size()).isLessThan(100);
        assertThat(decoder.closed()).isEqualTo(1);
    }

    @Test
    void theInputImageIsTheOneThatTheNetworkWasShown() throws Exception {
        RecordingEstimator network = new RecordingEstimator();
        for (double seconds : new double[] {4, 12, 60}) {
            network.images().clear();
            Path file = wave(folder.resolve(seconds + ".wav"), Format.CD, seconds, music());
            MoodCurve curve = new MoodTrackAnalyser(decoder, network.card(), () -> network)
                    .analyse(file, new Cancellation())
                    .curve();

            for (int i = 0; i < curve.windows().size(); i++) {
                assertThat(reader.inputImage(file, curve.windows().get(i).startSeconds()))
                        .isEqualTo(network.images().get(i).grey());
            }
        }
    }

    @Test
    void thereIsNoInputImageOutsideTheTrack() throws Exception {
        Path file = wave(folder.resolve("music.wav"), Format.CD, 10, music());

        assertThatThrownBy(() -> reader.inputImage(file, 20))
                .isInstanceOfSatisfying(
                        AudioFailure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TOO_SHORT));
    }

    private Picture read(Path file, int columns) throws AudioFailure {
        Picture picture = new Picture();
        reader.read(file, columns, picture, new Cancellation());
        return picture;
    }
}
