package circumplex.emotion.training;

import circumplex.emotion.MoodEstimator;
import circumplex.emotion.Prediction;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;

/** Puts a network's answers beside the truth. */
public final class Predictions {
    private Predictions() {}

    /** What the network says of each song, in the same order. */
    public static List<Prediction> of(MoodEstimator network, List<LabelledSpectrogram> songs) {
        List<Mood> moods =
                network.moods(songs.stream().map(LabelledSpectrogram::image).toList());
        List<Prediction> predictions = new ArrayList<>(songs.size());
        for (int i = 0; i < songs.size(); i++) {
            predictions.add(new Prediction(songs.get(i).label(), moods.get(i)));
        }
        return predictions;
    }
}
