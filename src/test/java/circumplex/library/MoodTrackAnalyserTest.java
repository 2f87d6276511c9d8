package circumplex.library;

import static circumplex.fixture.SynthesizedAudio.music;
import static circumplex.fixture.SynthesizedAudio.noise;
import static circumplex.fixture.SynthesizedAudio.silence;
import static circumplex.fixture.SynthesizedAudio.tone;
import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.audio.decode.AudioDecoders;
import circumplex.dsp.MelSpectrogram;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.BundledModel;
import circumplex.emotion.Uncertainty;
import circumplex.emotion.network.NetworkLoader;
import circumplex.fixture.SynthesizedAudio;
import circumplex.fixture.SynthesizedAudio.Format;
import circumplex.fixture.SynthesizedAudio.Signal;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodUncertainty;
import circumplex.model.MoodWindow;
import circumplex.task.Cancellation;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files from decoding to the images that the network is shown. */
class MoodTrackAnalyserTest {
    private static final MelSpectrogramSettings SETTINGS = MelSpectrogramSettings.TRAINING_SET;
    private static final double WINDOW = SETTINGS.windowSeconds();
    private static final int RATE = SETTINGS.sampleRate();

    @TempDir
    Path folder;

    private final MelSpectrogram melSpectrogram = new MelSpectrogram(SETTINGS);
    private final DecoderSpy decoder = new DecoderSpy();
    private RecordingEstimator network;
    private int networkLoads;
    private MoodTrackAnalyser analyser;

    @BeforeEach
    void make() throws IOException {
        network = new RecordingEstimator();
        analyser = new MoodTrackAnalyser(decoder, network.card(), () -> {
            networkLoads++;
            return network;
        });
    }

    @Test
    void fiveWindowsInTheMiddlesOfFiveEqualParts() throws Exception {
        Path file = wave(folder.resolve("100s.wav"), Format.AS_THE_NETWORK, 100, music());

        MoodCurve curve = analyse(file);

        assertThat(curve.windows()).hasSize(5);
        for (int i = 0; i < 5; i++) {
            double start = 10 + 20 * i - WINDOW / 2;
            MoodWindow window = curve.windows().get(i);
            assertThat(window.startSeconds()).isCloseTo(start, within(1e-9));
            assertThat(window.mood()).isEqualTo(new Mood((i + 1) / 10.0, 1 - (i + 1) / 10.0));
            // The reader goes to the nearest sample.
            assertSameImage(network.images().get(i), image(left(music()), Math.rint(start * RATE) / RATE), 1);
        }
        assertThat(curve.mean().valence()).isCloseTo(0.3, within(1e-9));
        assertThat(decoder.closed()).isEqualTo(1);
    }

    @Test
    void aTrackOfTwoWindowsIsHeardInWindowsThatOverlapByHalfAtMost() throws Exception {
        Path file = wave(folder.resolve("12s.wav"), Format.AS_THE_NETWORK, 12, music());

        List<Double> starts =
                analyse(file).windows().stream().map(MoodWindow::startSeconds).toList();

        assertThat(starts).hasSize(3);
        assertThat(starts.get(0)).isZero();
        assertThat(starts.get(1) - starts.get(0)).isGreaterThanOrEqualTo(WINDOW / 2);
        assertThat(starts.get(2)).isCloseTo(12 - WINDOW, within(1e-9));
    }

    @Test
    void aTrackShorterThanAWindowIsRepeatedInOne() throws Exception {
        Path file = wave(folder.resolve("4s.wav"), Format.AS_THE_NETWORK, 4, music());

        MoodCurve curve = analyse(file);

        assertThat(curve.windows()).hasSize(1);
        assertThat(curve.windows().get(0).startSeconds()).isZero();
        assertThat(curve.valenceSpread()).isZero();
        Signal repeated = (seconds, channel) -> music().at(Math.rint(seconds * RATE) % (4 * RATE) / RATE, 0);
        assertSameImage(network.images().get(0), image(repeated, 0), 1);
    }

    @Test
    void theUncertaintyIsFromNetworksAndWindowsThatDiffer() throws Exception {
        MoodAnalysis analysis =
                calibrated().analyse(wave(folder.resolve("100s.wav"), Format.CD, 100, music()), new Cancellation());

        assertThat(analysis.network()).isEqualTo(network.card().id());
        // The five windows are heard as 0.1, 0.2 … 0.5.
        double windows = Math.sqrt((0.2 * 0.2 + 0.1 * 0.1 + 0.1 * 0.1 + 0.2 * 0.2) / 4);
        MoodUncertainty uncertainty = analysis.uncertainty().orElseThrow();
        assertThat(uncertainty.valence())
                .isCloseTo(
                        Math.sqrt(0.01
                                + 4 * RecordingEstimator.VALENCE_SPREAD * RecordingEstimator.VALENCE_SPREAD
                                + windows * windows),
                        within(1e-9));
        assertThat(uncertainty.arousal())
                .isCloseTo(
                        Math.sqrt(0.0025 + 9 * RecordingEstimator.AROUSAL_SPREAD * RecordingEstimator.AROUSAL_SPREAD),
                        within(1e-9));
    }

    @Test
    void aSingleWindowIsAsUnsureAsItsHalvesDiffer() throws Exception {
        MoodAnalysis analysis = calibrated()
                .analyse(wave(folder.resolve("5s.wav"), Format.AS_THE_NETWORK, 5, music()), new Cancellation());

        assertThat(analysis.curve().windows()).hasSize(1);
        assertThat(analysis.curve().mean()).as("the whole window's").isEqualTo(new Mood(0.1, 0.9));
        assertThat(network.images()).hasSize(3);
        for (int column = 0; column < 256; column++) {
            SpectrogramImage whole = network.images().get(0);
            assertThat(network.images().get(1).level(90, column)).isEqualTo(whole.level(90, column % 128));
            assertThat(network.images().get(2).level(90, column)).isEqualTo(whole.level(90, 128 + column % 128));
        }
        // The halves are heard as 0.2 and 0.3.
        double halves = Math.sqrt(0.005);
        assertThat(analysis.uncertainty().orElseThrow().valence())
                .isCloseTo(
                        Math.sqrt(0.01
                                + 4 * RecordingEstimator.VALENCE_SPREAD * RecordingEstimator.VALENCE_SPREAD
                                + halves * halves),
                        within(1e-9));
    }

    private MoodTrackAnalyser calibrated() {
        Uncertainty fitted = new Uncertainty(
                new Uncertainty.Target(0.1, 2, 1), new Uncertainty.Target(0.05, 3, 0), List.of(), List.of());
        network = new RecordingEstimator(network.card().calibrated(null, fitted));
        return new MoodTrackAnalyser(decoder, network.card(), () -> network);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 2.9})
    void lessThanThreeSecondsIsTooShort(double seconds) throws Exception {
        AudioFailure failure = failureOf(wave(folder.resolve("short.wav"), Format.AS_THE_NETWORK, seconds, music()));

        assertThat(failure.code()).isEqualTo(FailureCode.TOO_SHORT);
        assertThat(networkLoads).as("the network is not even loaded").isZero();
    }

    @Test
    void threeSecondsAreEnough() throws Exception {
        assertThat(analyse(wave(folder.resolve("3s.wav"), Format.AS_THE_NETWORK, 3, music()))
                        .windows())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5e-5})
    void silenceHasNoMood(double amplitude) throws Exception {
        Path file = wave(
                folder.resolve("silent.wav"),
                new Format(RATE, 1, 24),
                20,
                tone(440).times(amplitude));

        assertThat(failureOf(file).code()).isEqualTo(FailureCode.SILENT);
        assertThat(networkLoads).isZero();
    }

    @Test
    void soundOnlyAtTheEndOfALongSilenceIsFound() throws Exception {
        Path file = wave(
                folder.resolve("late.wav"),
                Format.TELEPHONE,
                300,
                (t, channel) -> t < 285 ? 0 : music().at(t, channel));

        List<MoodWindow> windows = analyse(file).windows();

        assertThat(windows).hasSizeGreaterThanOrEqualTo(3);
        assertThat(windows)
                .allSatisfy(window -> assertThat(window.startSeconds()).isBetween(284.9, 300 - WINDOW + 0.01));
    }

    @Test
    void silentPassagesAreNotHeard() throws Exception {
        Path file = wave(
                folder.resolve("pause.wav"),
                Format.AS_THE_NETWORK,
                100,
                (t, channel) -> t > 42 && t < 58 ? 0 : music().at(t, channel));

        assertThat(analyse(file).windows())
                .extracting(MoodWindow::startSeconds)
                .hasSize(4)
                .noneMatch(start -> start > 42 && start < 58);
    }

    @Test
    void noiseAndSteadyTonesAreNoMusic() throws Exception {
        Path noise = wave(folder.resolve("noise.wav"), Format.AS_THE_NETWORK, 30, noise());
        Path tone = wave(folder.resolve("tone.wav"), Format.CD, 30, tone(1000).times(0.5));
        Path offset = wave(folder.resolve("offset.wav"), Format.TELEPHONE, 30, (t, channel) -> 0.25);

        assertThat(failureOf(noise).code()).isEqualTo(FailureCode.NOT_MUSIC);
        assertThat(failureOf(tone).code()).isEqualTo(FailureCode.NOT_MUSIC);
        assertThat(failureOf(offset).code()).isEqualTo(FailureCode.NOT_MUSIC);
        assertThat(networkLoads).isZero();
    }

    @Test
    void musicWithANoisyPassageIsMusic() throws Exception {
        Path file = wave(
                folder.resolve("sea.wav"),
                Format.AS_THE_NETWORK,
                100,
                (t, channel) -> t < 40 ? noise().at(t, channel) : music().at(t, channel));

        assertThat(analyse(file).windows()).hasSize(5);
    }

    @Test
    void aFileCutOffIsHeardAsFarAsItGoes() throws Exception {
        Path file = wave(folder.resolve("cut.wav"), Format.AS_THE_NETWORK, 100, music());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(44 + 30L * 2 * RATE);
        }

        assertThat(analyse(file).windows())
                .hasSize(5)
                .allSatisfy(window -> assertThat(window.startSeconds()).isLessThanOrEqualTo(30 - WINDOW + 0.01));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, -1})
    void aWrongLengthInTheHeaderIsFoundOut(long factor) throws Exception {
        decoder.telling(frames -> factor < 0 ? -1 : frames * factor);
        Path file = wave(folder.resolve("lies.wav"), Format.AS_THE_NETWORK, 30, music());

        List<MoodWindow> windows = analyse(file).windows();

        assertThat(windows).hasSize(5);
        assertThat(windows.get(0).startSeconds()).isCloseTo(3 - WINDOW / 2, within(0.01));
        assertThat(windows.get(4).startSeconds()).isCloseTo(27 - WINDOW / 2, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"8000, 1, 8, 70", "11025, 2, 16, 80", "48000, 2, 16, 120", "96000, 2, 24, 120", "192000, 1, 24, 120"})
    void everyFormatGivesTheSameImage(int rate, int channels, int bits, int bandsHeard) throws Exception {
        Signal signal = (t, channel) -> left(music()).at(t, channel);
        analyse(wave(folder.resolve("reference.wav"), Format.CD, 20, signal));
        analyse(wave(folder.resolve("other.wav"), new Format(rate, channels, bits), 20, signal));

        assertThat(network.images().size()).isEqualTo(10);
        SpectrogramImage expected = network.images().get(2);
        SpectrogramImage actual = network.images().get(7);
        // Levels are compared where both have sound well above what eight bits can tell.
        double sum = 0;
        int count = 0;
        for (int row = 128 - bandsHeard; row < 128; row++) {
            for (int column = 0; column < 256; column++) {
                if (expected.level(row, column) < 80) {
                    sum += Math.abs(expected.level(row, column) - actual.level(row, column));
                    count++;
                }
            }
        }
        assertThat(count).isGreaterThan(1000);
        // Eight bits are so coarse that the quietest place, which scales the image, is another.
        assertThat(sum / count).isLessThan(bits == 8 ? 40 : 2);
    }

    @Test
    void ofAnHourOnlyTheWindowsAreDecoded() throws Exception {
        Path file = folder.resolve("hour.wav");
        Format format = Format.TELEPHONE;
        Path part = wave(folder.resolve("part.wav"), format, 40, music());
        byte[] samples = Files.readAllBytes(part);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(SynthesizedAudio.waveHeader(format, 3600L * format.rate()));
            for (int i = 0; i < 90; i++) {
                out.write(samples, 44, samples.length - 44);
            }
        }

        List<MoodWindow> windows = analyse(file).windows();

        assertThat(windows).hasSize(5);
        assertThat(windows.get(4).startSeconds()).isCloseTo(3240 - WINDOW / 2, within(0.01));
        assertThat(decoder.framesRead()).isLessThan((long) (5 * (WINDOW + 1.2) * format.rate()));
    }

    @Test
    void stopsWhenAskedTo() throws Exception {
        Path file = wave(folder.resolve("music.wav"), Format.AS_THE_NETWORK, 60, music());
        Cancellation before = new Cancellation();
        before.cancel();
        assertThatThrownBy(() -> analyser.analyse(file, before)).isInstanceOf(CancellationException.class);
        assertThat(decoder.framesRead()).isZero();

        Cancellation amid = new Cancellation();
        decoder.beforeReading(amid::cancel);
        assertThatThrownBy(() -> analyser.analyse(file, amid)).isInstanceOf(CancellationException.class);
        assertThat(decoder.framesRead()).isLessThan((long) (2 * WINDOW * RATE));

        Path silent = wave(folder.resolve("silent.wav"), Format.AS_THE_NETWORK, 60, silence());
        Cancellation whileMeasuring = new Cancellation();
        List<Integer> reads = new ArrayList<>();
        decoder.beforeReading(() -> {
            reads.add(1);
            if (reads.size() == 200) {
                whileMeasuring.cancel();
            }
        });
        assertThatThrownBy(() -> analyser.analyse(silent, whileMeasuring)).isInstanceOf(CancellationException.class);
        assertThat(networkLoads).isZero();
        assertThat(decoder.closed()).isEqualTo(3);
    }

    @Test
    void theBundledNetworkHearsTheSameInEveryFormat() throws Exception {
        MoodTrackAnalyser real = new MoodTrackAnalyser(
                new AudioDecoders(),
                network.card(),
                new NetworkLoader(
                        BundledModel.folder(), Path.of("target", "natives").toAbsolutePath()));
        MoodCurve wave = curve(real, wave(folder.resolve("a.wav"), Format.CD, 20, music()));
        MoodCurve again = curve(real, folder.resolve("a.wav"));
        MoodCurve flac = curve(real, SynthesizedAudio.flac(folder.resolve("a.flac"), 2, 20, music()));
        MoodCurve high = curve(real, wave(folder.resolve("high.wav"), new Format(96_000, 2, 24), 20, music()));
        MoodCurve low = curve(real, wave(folder.resolve("low.wav"), Format.AS_THE_NETWORK, 20, left(music())));
        MoodCurve mono = curve(real, wave(folder.resolve("mono.wav"), new Format(44_100, 1, 16), 20, left(music())));

        assertThat(again).isEqualTo(wave);
        assertThat(flac.windows()).hasSameSizeAs(wave.windows());
        assertThat(flac.mean().distanceTo(wave.mean())).isLessThan(1e-4);
        assertThat(high.mean().distanceTo(wave.mean())).isLessThan(0.03);
        assertThat(low.mean().distanceTo(mono.mean())).isLessThan(0.03);
    }

    private static MoodCurve curve(MoodTrackAnalyser analyser, Path file) throws AudioFailure {
        return analyser.analyse(file, new Cancellation()).curve();
    }

    private MoodCurve analyse(Path file) throws AudioFailure {
        return curve(analyser, file);
    }

    private AudioFailure failureOf(Path file) {
        try {
            analyse(file);
        } catch (AudioFailure e) {
            return e;
        }
        throw new AssertionError(file + " was analysed");
    }

    private static Signal left(Signal signal) {
        return (seconds, channel) -> signal.at(seconds, 0);
    }

    private SpectrogramImage image(Signal signal, double start) {
        return MelSpectrogram.image(
                melSpectrogram.logMel(SynthesizedAudio.mono(signal, RATE, start, SETTINGS.windowSamples())));
    }

    /** As the levels of files are rounded to 16 bits, the quietest places are compared less strictly. */
    private static void assertSameImage(SpectrogramImage actual, SpectrogramImage expected, int tolerance) {
        int furthest = 0;
        double sum = 0;
        for (int row = 0; row < expected.rows(); row++) {
            for (int column = 0; column < expected.columns(); column++) {
                int difference = Math.abs(actual.level(row, column) - expected.level(row, column));
                sum += difference;
                if (expected.level(row, column) < 100) {
                    furthest = Math.max(furthest, difference);
                }
            }
        }
        assertThat(furthest).as("furthest grey level").isLessThanOrEqualTo(tolerance);
        assertThat(sum / (expected.rows() * expected.columns()))
                .as("mean difference")
                .isLessThan(8);
    }
}
