package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.HalfMoods;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.Prediction;
import circumplex.emotion.WindowHalves;
import java.util.ArrayList;
import java.util.List;

/** Lets a network hear each half of a song alone, repeated to fill the window. */
final class HalfImages {
    private HalfImages() {}

    /** What the network says of each song's halves, in the same order. */
    static List<HalfMoods> hear(MoodEstimator network, List<LabelledSpectrogram> songs) {
        List<LabelledSpectrogram> repeated = new ArrayList<>(2 * songs.size());
        for (LabelledSpectrogram song : songs) {
            for (SpectrogramImage half : WindowHalves.of(song.image())) {
                repeated.add(new LabelledSpectrogram(song.id(), half, song.label()));
            }
        }
        List<Prediction> heard = Predictions.of(network, repeated);
        List<HalfMoods> halves = new ArrayList<>(songs.size());
        for (int i = 0; i < songs.size(); i++) {
            halves.add(new HalfMoods(
                    heard.get(2 * i).predicted(), heard.get(2 * i + 1).predicted()));
        }
        return halves;
    }
}
