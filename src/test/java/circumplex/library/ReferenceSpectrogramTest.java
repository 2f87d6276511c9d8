package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.dsp.MelSpectrogram;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.fixture.SharedFiles;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against five clips whose spectrograms an independent program made. */
class ReferenceSpectrogramTest {
    private static final MelSpectrogramSettings SETTINGS = MelSpectrogramSettings.TRAINING_SET;

    static List<String> clips() {
        return List.of(
                "click-22050-mono",
                "jazz-44100-stereo",
                "noise-22050-mono",
                "strings-44100-stereo",
                "sweep-48000-mono");
    }

    private final MelSpectrogram melSpectrogram = new MelSpectrogram(SETTINGS);

    @ParameterizedTest
    @MethodSource("clips")
    void fromTheMonoSamples(String name) throws IOException {
        Path folder = SharedFiles.require("reference-mel");
        float[] expected = floats(folder.resolve(name + ".logmel.f32"));
        float[] mono = floats(folder.resolve(name + ".mono22050.f32"));
        float[][] logMel = melSpectrogram.logMel(mono);
        float furthest = 0;
        for (int band = 0; band < SETTINGS.bands(); band++) {
            for (int frame = 0; frame < SETTINGS.frames(); frame++) {
                furthest =
                        Math.max(furthest, Math.abs(logMel[band][frame] - expected[band * SETTINGS.frames() + frame]));
            }
        }
        assertThat(furthest).as("furthest log-mel").isLessThanOrEqualTo(1e-3f);
        for (float[][] made : List.of(logMel, melSpectrogram.logMelForImage(mono))) {
            Differences differences = compare(MelSpectrogram.image(made), folder.resolve(name + ".png"));
            assertThat(differences.largest()).as("furthest grey level").isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("clips")
    void fromTheAudioFile(String name) throws Exception {
        Path folder = SharedFiles.require("reference-mel");
        float[] mono;
        try (PcmSource source = new AudioDecoders().open(folder.resolve(name + ".wav"))) {
            mono = new MonoReader(source, SETTINGS.sampleRate()).read(0, SETTINGS.windowSamples());
        }
        assertThat(mono).hasSize(SETTINGS.windowSamples());
        SpectrogramImage image = MelSpectrogram.image(melSpectrogram.logMelForImage(mono));
        assertThat(compare(image, folder.resolve(name + ".png")).meanBelowBand120())
                .as("mean difference in grey levels below band 120")
                .isLessThanOrEqualTo(2);
    }

    /**
     * @param largest difference of grey levels anywhere
     * @param meanBelowBand120 mean difference over the 120 lowest bands
     */
    private record Differences(int largest, double meanBelowBand120) {}

    private static Differences compare(SpectrogramImage image, Path expected) throws IOException {
        Raster raster = ImageIO.read(expected.toFile()).getRaster();
        int largest = 0;
        double sum = 0;
        int count = 0;
        for (int row = 0; row < image.rows(); row++) {
            for (int column = 0; column < image.columns(); column++) {
                int difference = Math.abs(image.level(row, column) - raster.getSample(column, row, 0));
                largest = Math.max(largest, difference);
                if (row >= image.rows() - 120) {
                    sum += difference;
                    count++;
                }
            }
        }
        return new Differences(largest, sum / count);
    }

    private static float[] floats(Path file) throws IOException {
        var buffer = ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }
}
