package circumplex.benchmark;

import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.dsp.MelSpectrogram;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.model.AudioFailure;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the stages before the network take: decoding a second of sound, and a window's mel-spectrogram. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class HearingStages {
    private static final int BLOCK = 4096;

    /** The sound files, of a second each. */
    @State(Scope.Thread)
    public static class Sound {
        /** The name of the file among the tests' sounds. */
        @Param({
            "cbr_44100_stereo.mp3",
            "s16_44100_stereo.flac",
            "vorbis_44100_stereo.ogg",
            "opus_stereo.opus",
            "aac_44100_stereo.m4a"
        })
        public String name;

        private Path path;

        /** Finds the file. */
        @Setup
        public void find() throws URISyntaxException {
            path = Path.of(HearingStages.class.getResource("/audio/" + name).toURI());
        }
    }

    private final MelSpectrogram melSpectrogram = new MelSpectrogram(MelSpectrogramSettings.TRAINING_SET);
    private final float[] window = new float[melSpectrogram.settings().windowSamples()];

    /** A window of noise, which is no easier than music. */
    @Setup
    public void makeWindow() {
        Random random = new Random(3);
        for (int i = 0; i < window.length; i++) {
            window[i] = (float) (0.1 * random.nextGaussian());
        }
    }

    /** Opens a file and decodes all of it. */
    @Benchmark
    public long decode(Sound sound) throws AudioFailure {
        try (PcmSource source = new AudioDecoders().open(sound.path)) {
            float[] buffer = new float[BLOCK * source.channels()];
            long frames = 0;
            for (int some = source.read(buffer, 0, BLOCK); some >= 0; some = source.read(buffer, 0, BLOCK)) {
                frames += some;
            }
            return frames;
        }
    }

    /** The image that the network sees. */
    @Benchmark
    public SpectrogramImage image() {
        return MelSpectrogram.image(melSpectrogram.logMelForImage(window));
    }

    /** The exact spectrogram that the track page shows. */
    @Benchmark
    public float[][] exactSpectrogram() {
        return melSpectrogram.logMel(window);
    }
}
