package circumplex.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Against a transform written out from its definition in double precision, on sounds made here. */
class MelSpectrogramTest {
    private static final MelSpectrogramSettings SETTINGS = MelSpectrogramSettings.TRAINING_SET;
    private static final int SECOND = 22_050;

    private final MelSpectrogram melSpectrogram = new MelSpectrogram(SETTINGS);

    @Test
    void aSweepIsRight() {
        compareWithDefinition(sound(i -> {
            double t = i / (double) SECOND;
            return 0.8 * Math.sin(2 * Math.PI * (100 * t + 4000 * t * t));
        }));
    }

    @Test
    void aClickIsRight() {
        compareWithDefinition(sound(i -> i == 9000 ? 1 : 0));
    }

    @Test
    void noiseIsRight() {
        Random random = new Random(7);
        compareWithDefinition(sound(i -> random.nextGaussian() * 0.1));
    }

    @Test
    void aToneBesideSilenceIsRight() {
        compareWithDefinition(sound(i -> i < 8000 ? Math.sin(2 * Math.PI * 440 * i / SECOND) : 0));
    }

    @Test
    void theQuickWayGivesTheSameImageToOneLevel() {
        Random random = new Random(8);
        for (float[] mono : List.of(
                sound(i -> 0.9 * Math.sin(2 * Math.PI * 440 * i / SECOND)),
                sound(i -> {
                    double t = i / (double) SECOND;
                    return 0.8 * Math.sin(2 * Math.PI * (100 * t + 900 * t * t)) + 1e-5 * random.nextGaussian();
                }),
                sound(i -> i % 6000 < 40 ? random.nextGaussian() : 0))) {
            SpectrogramImage exact = MelSpectrogram.image(melSpectrogram.logMel(mono));
            SpectrogramImage quick = MelSpectrogram.image(melSpectrogram.logMelForImage(mono));
            for (int row = 0; row < exact.rows(); row++) {
                for (int column = 0; column < exact.columns(); column++) {
                    assertThat(quick.level(row, column)).isCloseTo(exact.level(row, column), within(1));
                }
            }
        }
    }

    @Test
    void oneImageHasTwoHundredFiftySixFrames() {
        float[][] logMel = melSpectrogram.logMel(new float[SETTINGS.windowSamples()]);
        assertThat(logMel).hasDimensions(128, 256);
        assertThat(SETTINGS.windowSeconds()).isCloseTo(5.92, within(0.005));
    }

    @Test
    void aToneStandsInItsBandAtTheRightHeightOfTheImage() {
        float[][] logMel = melSpectrogram.logMel(sound(i -> Math.sin(2 * Math.PI * 1000 * i / SECOND)));
        SpectrogramImage image = MelSpectrogram.image(logMel);
        int darkest = 0;
        for (int row = 0; row < image.rows(); row++) {
            if (image.level(row, 20) < image.level(darkest, 20)) {
                darkest = row;
            }
        }
        double hertz = melSpectrogram.filterBank().centreHertz()[127 - darkest];
        assertThat(hertz).isCloseTo(1000, within(25.0));
    }

    @Test
    void theImageReachesFromBlackToWhite() {
        SpectrogramImage image = MelSpectrogram.image(new float[][] {{0, 1}, {2, 4}});
        // Low frequencies at the bottom, energy black; 1/4 and 2/4 of 255 are cut to 63 and 127.
        assertThat(image.level(1, 0)).isEqualTo(255);
        assertThat(image.level(1, 1)).isEqualTo(255 - 63);
        assertThat(image.level(0, 0)).isEqualTo(255 - 127);
        assertThat(image.level(0, 1)).isZero();
    }

    @Test
    void anEvenSpectrogramIsWhite() {
        SpectrogramImage image = MelSpectrogram.image(new float[][] {{3, 3}, {3, 3}});
        assertThat(image.grey()).containsOnly((byte) 255);
    }

    @Test
    void tooFewSamplesAreRefused() {
        assertThatThrownBy(() -> melSpectrogram.logMel(new float[512]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("512");
    }

    private static float[] sound(IntToDoubleFunction sample) {
        float[] samples = new float[SECOND];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) sample.applyAsDouble(i);
        }
        return samples;
    }

    private void compareWithDefinition(float[] mono) {
        float[][] logMel = melSpectrogram.logMel(mono);
        assertThat(logMel[0]).hasSize(mono.length / SETTINGS.hop() + 1);
        for (int frame : new int[] {0, 1, 15, 17, 30, logMel[0].length - 1}) {
            double[] expected = definition(mono, frame);
            for (int band = 0; band < expected.length; band++) {
                assertThat((double) logMel[band][frame])
                        .as("band %d, frame %d", band, frame)
                        .isCloseTo(expected[band], within(1e-3));
            }
        }
    }

    /** One frame from the definitions: reflected edges, periodic Hann window, discrete Fourier transform, bands. */
    private double[] definition(float[] mono, int frame) {
        int size = SETTINGS.windowSize();
        double[] windowed = new double[size];
        for (int i = 0; i < size; i++) {
            int at = frame * SETTINGS.hop() - size / 2 + i;
            at = at < 0 ? -at : at;
            at = at >= mono.length ? 2 * (mono.length - 1) - at : at;
            windowed[i] = mono[at] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
        }
        double[] power = new double[size / 2 + 1];
        for (int bin = 0; bin < power.length; bin++) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < size; i++) {
                double angle = 2 * Math.PI * ((long) bin * i % size) / size;
                re += windowed[i] * Math.cos(angle);
                im -= windowed[i] * Math.sin(angle);
            }
            power[bin] = re * re + im * im;
        }
        double[] bands = new double[SETTINGS.bands()];
        double top = MelFilterBank.melOf(SETTINGS.highHertz());
        for (int band = 0; band < bands.length; band++) {
            double from = MelFilterBank.hertzOf(top * band / (bands.length + 1));
            double centre = MelFilterBank.hertzOf(top * (band + 1) / (bands.length + 1));
            double to = MelFilterBank.hertzOf(top * (band + 2) / (bands.length + 1));
            double sum = 0;
            for (int bin = 0; bin < power.length; bin++) {
                double hertz = (double) bin * SETTINGS.sampleRate() / size;
                double height = Math.min((hertz - from) / (centre - from), (to - hertz) / (to - centre));
                sum += Math.max(0, height) * 2 / (to - from) * power[bin];
            }
            bands[band] = Math.log(sum + SETTINGS.floor());
        }
        return bands;
    }
}
