package circumplex.emotion.network;

import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What classical music analysis measures, taken from the image by fixed formulas, for a network to have beside its own
 * features: how loud each band is and how much it moves, how fast groups of bands pulse (rhythm), and the shape of the
 * spectrum (timbre). Nothing here is learned, and nothing depends on where in the image a thing happens.
 */
final class ImageStatistics {
    private static final int GROUPS = 16;
    private static final int CEPSTRUM = 24;
    private static final int RATES = 14;
    private static final double SMALL = 1e-6;

    /** Keeps the logarithm of a band that does not pulse at all from running away. */
    private static final double LEAST_PULSE = 0.1;

    /** How many statistics an image has. */
    static final int COUNT = 3 * Architecture.ROWS + GROUPS * RATES + 3 * CEPSTRUM;

    private ImageStatistics() {}

    /**
     * The statistics of each song's image, [songs, {@link #COUNT}]. In training too they are those of the whole image:
     * masks would make them other statistics than the ones met later.
     */
    static SDVariable of(Graph graph) {
        SameDiff sd = graph.sameDiff();
        SDVariable bands = sd.reshape(graph.unvariedImages(), -1, Architecture.ROWS, Architecture.COLUMNS);
        SDVariable frames = sd.reshape(sd.permute(bands, 0, 2, 1), -1, Architecture.ROWS);
        SDVariable groups = alongTime(sd, frames.mmul(sd.constant(groups())), GROUPS);
        SDVariable cepstrum = alongTime(sd, frames.mmul(sd.constant(cosines())), CEPSTRUM);
        return sd.concat(1, level(sd, bands, Architecture.ROWS), pulses(sd, groups), level(sd, cepstrum, CEPSTRUM));
    }

    /** [songs × frames, rows] to [songs, rows, frames]. */
    private static SDVariable alongTime(SameDiff sd, SDVariable x, int rows) {
        return sd.permute(sd.reshape(x, -1, Architecture.COLUMNS, rows), 0, 2, 1);
    }

    /** Mean, standard deviation, and root mean square of the change from frame to frame, of each row. */
    private static SDVariable level(SameDiff sd, SDVariable x, int rows) {
        SDVariable mean = x.mean(2);
        SDVariable variance = x.mul(x).mean(2).sub(mean.mul(mean));
        SDVariable deviation =
                sd.math.sqrt(sd.math.max(variance, sd.constant(0f)).add(SMALL));
        int steps = Architecture.COLUMNS - 1;
        SDVariable change = sd.slice(x, new int[] {0, 0, 1}, -1, rows, steps)
                .sub(sd.slice(x, new int[] {0, 0, 0}, -1, rows, steps));
        SDVariable changes = change.mul(change).mean(2);
        return sd.concat(1, mean, deviation, sd.math.sqrt(changes.add(SMALL)));
    }

    /** Strength of the pulses of each group at rates from once in the image up to half the frame rate. */
    private static SDVariable pulses(SameDiff sd, SDVariable groups) {
        SDVariable centred = groups.sub(groups.mean(true, 2));
        SDVariable rows = sd.reshape(centred, -1, Architecture.COLUMNS);
        SDVariable real = rows.mmul(sd.constant(waves(0)));
        SDVariable imaginary = rows.mmul(sd.constant(waves(Math.PI / 2)));
        SDVariable strength =
                sd.math.sqrt(real.mul(real).add(imaginary.mul(imaginary)).add(SMALL));
        SDVariable rates = strength.mmul(sd.constant(rates())).add(LEAST_PULSE);
        return sd.reshape(sd.math.log(rates), -1, (long) GROUPS * RATES);
    }

    /** [rows, groups]: the mean of eight neighbouring bands. */
    private static INDArray groups() {
        INDArray matrix = Nd4j.zeros(DataType.FLOAT, Architecture.ROWS, GROUPS);
        int width = Architecture.ROWS / GROUPS;
        for (int row = 0; row < Architecture.ROWS; row++) {
            matrix.putScalar(row, row / width, 1.0 / width);
        }
        return matrix;
    }

    /** [rows, coefficients]: the cosine transform over the bands that gives the mel-cepstrum. */
    private static INDArray cosines() {
        INDArray matrix = Nd4j.zeros(DataType.FLOAT, Architecture.ROWS, CEPSTRUM);
        for (int row = 0; row < Architecture.ROWS; row++) {
            for (int k = 0; k < CEPSTRUM; k++) {
                matrix.putScalar(
                        row, k, Math.cos(Math.PI * k * (row + 0.5) / Architecture.ROWS) * 2 / Architecture.ROWS);
            }
        }
        return matrix;
    }

    /** [frames, rates]: cosine waves under a Hann window, with 1 to 128 periods in the image. */
    private static INDArray waves(double phase) {
        int frames = Architecture.COLUMNS;
        INDArray matrix = Nd4j.zeros(DataType.FLOAT, frames, frames / 2);
        for (int frame = 0; frame < frames; frame++) {
            double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * frame / (frames - 1));
            for (int periods = 1; periods <= frames / 2; periods++) {
                matrix.putScalar(frame, periods - 1, hann * Math.cos(2 * Math.PI * periods * frame / frames - phase));
            }
        }
        return matrix;
    }

    /** [periods, rates]: means over ranges of periods whose width grows by the same factor. */
    private static INDArray rates() {
        int periods = Architecture.COLUMNS / 2;
        INDArray matrix = Nd4j.zeros(DataType.FLOAT, periods, RATES);
        int from = 1;
        for (int rate = 0; rate < RATES; rate++) {
            int even = (int) Math.round(Math.pow(periods, (rate + 1.0) / RATES));
            // Every range has at least one, and enough are left for those that follow.
            int to = Math.min(Math.max(from + 1, even), periods - (RATES - 1 - rate) + 1);
            to = rate == RATES - 1 ? periods + 1 : to;
            for (int period = from; period < to; period++) {
                matrix.putScalar(period - 1, rate, 1.0 / (to - from));
            }
            from = to;
        }
        return matrix;
    }
}
