package circumplex.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.AudioFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The test files of the folder "audio" and the signal that they were made from (see make.sh beside them). */
public final class TestAudio {
    private TestAudio() {}

    /** The path of a test file. */
    public static Path file(String name) {
        try {
            return Path.of(TestAudio.class.getResource("/audio/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All test files. */
    public static List<Path> files() {
        try (Stream<Path> all = Files.list(file("make.sh").getParent())) {
            return all.filter(path -> !path.toString().endsWith(".sh")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Size of a test file's bytes. */
    public static byte[] bytes(String name) {
        try (InputStream stream = TestAudio.class.getResourceAsStream("/audio/" + name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails unless two arrays are equal but for a tolerance; names the first difference instead of printing both. */
    public static void assertSame(float[] actual, float[] expected, float tolerance) {
        assertThat(actual.length).as("length").isEqualTo(expected.length);
        for (int i = 0; i < actual.length; i++) {
            if (!(Math.abs(actual[i] - expected[i]) <= tolerance)) {
                throw new AssertionError("sample " + i + " is " + actual[i] + " instead of " + expected[i]);
            }
        }
    }

    /** The signal at a time. */
    public static double signal(int channel, double seconds) {
        double turn = 2 * Math.PI * seconds;
        return channel == 0
                ? 0.4 * Math.sin(turn * (200 + 500 * seconds)) + 0.2 * Math.sin(turn * 3000)
                : 0.4 * Math.sin(turn * (1500 - 250 * seconds)) + 0.2 * Math.sin(turn * 660);
    }

    /** All samples of a file, interleaved. */
    public static float[] decode(Path file) throws AudioFailure {
        try (PcmSource source = new AudioDecoders().open(file)) {
            return readAll(source);
        }
    }

    /** All samples from where a source stands, interleaved. */
    public static float[] readAll(PcmSource source) throws AudioFailure {
        int channels = source.channels();
        float[] samples = new float[1 << 16];
        int filled = 0;
        while (true) {
            if (samples.length - filled < 1000 * channels) {
                samples = Arrays.copyOf(samples, samples.length * 2);
            }
            int frames = source.read(samples, filled, 1000);
            if (frames < 0) {
                return Arrays.copyOf(samples, filled);
            }
            filled += frames * channels;
        }
    }
}
