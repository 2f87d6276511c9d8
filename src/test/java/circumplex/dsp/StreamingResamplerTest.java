package circumplex.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamingResamplerTest {

    @ParameterizedTest
    @CsvSource({
        "44100,22050,1000", "44100,22050,10000", "48000,44100,1000", "48000,44100,20000", "96000,44100,15000",
        "192000,44100,997", "22050,44100,10000", "8000,44100,3500", "11025,48000,440", "44100,48000,20000",
        "44101,44100,12345", "32000,22050,9000"
    })
    void aSineComesOutAsTheSameSine(int from, int to, double hertz) {
        float[] output = resampleAll(sine(from, hertz, from), from, to, 1);

        // The reach of the filter at both ends meets the silence outside.
        int margin = to / 20;
        double error = 0;
        double signal = 0;
        for (int i = margin; i < output.length - margin; i++) {
            double expected = 0.5 * Math.sin(2 * Math.PI * hertz * i / to);
            error += Math.pow(output[i] - expected, 2);
            signal += expected * expected;
        }
        assertThat(10 * Math.log10(signal / error)).as("SNR in dB").isGreaterThan(95);
    }

    @ParameterizedTest
    @CsvSource({"44100,22050,11500", "44100,22050,15000", "48000,44100,23000", "96000,44100,30000", "192000,22050,90000"
    })
    void whatTheLowerRateCannotHoldIsGone(int from, int to, double hertz) {
        float[] output = resampleAll(sine(from, hertz, from), from, to, 1);

        int margin = to / 20;
        double power = 0;
        for (int i = margin; i < output.length - margin; i++) {
            power += output[i] * output[i];
        }
        double level = 10 * Math.log10(power / (output.length - 2 * margin) / 0.125);
        assertThat(level).as("alias in dB").isLessThan(-95);
    }

    @Property(tries = 60)
    void cuttingTheInputMakesNoDifference(
            @ForAll @IntRange(min = 8000, max = 192000) int from,
            @ForAll @IntRange(min = 22050, max = 48000) int to,
            @ForAll @IntRange(min = 1, max = 2) int channels,
            @ForAll @IntRange(min = 0, max = 5000) int frames,
            @ForAll @IntRange(min = 1, max = 1500) int piece) {
        Random random = new Random(frames);
        float[] input = new float[frames * channels];
        for (int i = 0; i < input.length; i++) {
            input[i] = random.nextFloat() * 2 - 1;
        }
        float[] whole = resampleAll(input, from, to, channels);

        StreamingResampler resampler = new StreamingResampler(from, to, channels, LowPass.LISTENING);
        float[] pieces = new float[0];
        for (int start = 0; start < frames; start += piece) {
            pieces = append(pieces, resampler.process(input, start * channels, Math.min(piece, frames - start)));
        }
        pieces = append(pieces, resampler.flush());

        assertThat(pieces).isEqualTo(whole);
        assertThat(pieces.length).isEqualTo(channels * (int) Math.ceil((double) ((long) frames * to) / from));
    }

    @Test
    void equalRatesPassUnchanged() {
        float[] input = sine(44100, 440, 1000);

        assertThat(resampleAll(input, 44100, 44100, 2)).isEqualTo(input);
    }

    @Test
    void channelsStayApart() {
        float[] left = sine(48000, 440, 4800);
        float[] right = sine(48000, 1234, 4800);
        float[] both = new float[9600];
        for (int i = 0; i < 4800; i++) {
            both[2 * i] = left[i];
            both[2 * i + 1] = right[i];
        }
        float[] output = resampleAll(both, 48000, 44100, 2);
        float[] leftAlone = resampleAll(left, 48000, 44100, 1);
        float[] rightAlone = resampleAll(right, 48000, 44100, 1);

        for (int i = 0; i < leftAlone.length; i++) {
            assertThat(output[2 * i]).isEqualTo(leftAlone[i]);
            assertThat(output[2 * i + 1]).isEqualTo(rightAlone[i]);
        }
    }

    @Test
    void aConstantKeepsItsLevel() {
        float[] input = new float[48000];
        Arrays.fill(input, 0.5f);
        float[] output = resampleAll(input, 48000, 44100, 1);

        for (int i = 2000; i < 42000; i++) {
            assertThat(output[i]).isBetween(0.49999f, 0.50001f);
        }
    }

    @Test
    void afterARestartItIsAsNew() {
        float[] input = sine(48000, 440, 4800);
        StreamingResampler resampler = new StreamingResampler(48000, 44100, 1, LowPass.LISTENING);
        resampler.process(input, 0, 1234);
        resampler.flush();
        assertThatThrownBy(() -> resampler.process(input, 0, 1)).isInstanceOf(IllegalStateException.class);
        resampler.restart();

        float[] again = append(resampler.process(input, 0, 4800), resampler.flush());

        assertThat(again).isEqualTo(resampleAll(input, 48000, 44100, 1));
    }

    private static float[] resampleAll(float[] input, int from, int to, int channels) {
        StreamingResampler resampler = new StreamingResampler(from, to, channels, LowPass.LISTENING);
        return append(resampler.process(input, 0, input.length / channels), resampler.flush());
    }

    private static float[] append(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static float[] sine(int rate, double hertz, int frames) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (0.5 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return samples;
    }
}
