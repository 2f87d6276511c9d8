package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.network.Architecture;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Spectrograms whose labels follow a rule: the more of the rows are dark at the bottom, the higher the valence; the more
 * stripes there are in time, the higher the arousal.
 */
final class TinyDataset {
    private TinyDataset() {}

    static List<LabelledSpectrogram> make(int songs, long seed) {
        Random random = new Random(seed);
        List<LabelledSpectrogram> made = new ArrayList<>();
        for (int i = 0; i < songs; i++) {
            double valence = random.nextDouble();
            double arousal = random.nextDouble();
            made.add(new LabelledSpectrogram(
                    "song%03d".formatted(i), image(valence, arousal, random), new Mood(valence, arousal)));
        }
        return made;
    }

    private static SpectrogramImage image(double valence, double arousal, Random random) {
        int rows = Architecture.ROWS;
        int columns = Architecture.COLUMNS;
        byte[] grey = new byte[rows * columns];
        int dark = (int) (rows * (1 - valence));
        double period = 64 - 56 * arousal;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double level = row >= dark ? 80 : 200;
                level += 40 * Math.sin(2 * Math.PI * column / period) + random.nextGaussian() * 4;
                grey[row * columns + column] = (byte) Math.max(0, Math.min(255, Math.round(level)));
            }
        }
        return new SpectrogramImage(rows, columns, grey);
    }
}
