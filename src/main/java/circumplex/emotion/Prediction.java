package circumplex.emotion;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;

/**
 * What a network said of a song, beside the truth.
 *
 * @param truth the label
 * @param predicted the network's answer
 */
public record Prediction(Mood truth, Mood predicted) {

    /**
     * The mean of several networks' answers, song by song.
     *
     * @param networks the answers of each network, at least one, songs in the same order
     * @throws IllegalArgumentException if they did not answer the same songs
     */
    public static List<Prediction> averaged(List<List<Prediction>> networks) {
        List<Prediction> first = networks.get(0);
        for (List<Prediction> other : networks) {
            if (other.size() != first.size()) {
                throw new IllegalArgumentException("One network answered " + first.size() + " songs and another one "
                        + other.size() + "; they were trained on different data sets");
            }
        }
        List<Prediction> averaged = new ArrayList<>(first.size());
        for (int i = 0; i < first.size(); i++) {
            Mood truth = first.get(i).truth();
            double valence = 0;
            double arousal = 0;
            for (List<Prediction> network : networks) {
                Prediction answer = network.get(i);
                if (!answer.truth().equals(truth)) {
                    throw new IllegalArgumentException("The networks' answers are not to the same songs; they were"
                            + " trained on different data sets");
                }
                valence += answer.predicted().valence() / networks.size();
                arousal += answer.predicted().arousal() / networks.size();
            }
            averaged.add(new Prediction(truth, Mood.clamped(valence, arousal)));
        }
        return averaged;
    }
}
