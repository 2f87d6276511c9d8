package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.HalfMoods;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.Prediction;
import java.util.ArrayList;
import java.util.List;

/** Lets a network hear each half of a song alone, repeated to fill the window. */
final class HalfImages {
    private HalfImages() {}

    /** What the network says of each song's halves, in the same order. */
    static List<HalfMoods> hear(MoodEstimator network, List<LabelledSpectrogram> songs) {
        List<LabelledSpectrogram> repeated = new ArrayList<>(2 * songs.size());
        for (LabelledSpectrogram song : songs) {
            int half = song.image().columns() / 2;
            repeated.add(new LabelledSpectrogram(song.id(), repeated(song.image(), 0, half), song.label()));
            repeated.add(new LabelledSpectrogram(song.id(), repeated(song.image(), half, half), song.label()));
        }
        List<Prediction> heard = Predictions.of(network, repeated);
        List<HalfMoods> halves = new ArrayList<>(songs.size());
        for (int i = 0; i < songs.size(); i++) {
            halves.add(new HalfMoods(
                    heard.get(2 * i).predicted(), heard.get(2 * i + 1).predicted()));
        }
        return halves;
    }

    /** An image of the same size that holds the given columns again and again. */
    static SpectrogramImage repeated(SpectrogramImage image, int from, int width) {
        int columns = image.columns();
        byte[] grey = new byte[image.grey().length];
        for (int row = 0; row < image.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                grey[row * columns + column] = image.grey()[row * columns + from + column % width];
            }
        }
        return new SpectrogramImage(image.rows(), columns, grey);
    }
}
