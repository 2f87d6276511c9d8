package circumplex.emotion.evaluation;

import circumplex.emotion.HalfMoods;
import circumplex.emotion.Prediction;
import java.util.List;

/**
 * One network of a cross-validation and what it said of the songs of its unseen fold.
 *
 * @param fold the unseen fold
 * @param unseen truth and answer for every song
 * @param halves what it heard in the halves of each of these songs, in the same order
 */
public record FoldNetwork(int fold, List<Prediction> unseen, List<HalfMoods> halves) {

    /**
     * @throws IllegalArgumentException if the two lists are not of the same songs
     */
    public FoldNetwork {
        unseen = List.copyOf(unseen);
        halves = List.copyOf(halves);
        if (unseen.size() != halves.size()) {
            throw new IllegalArgumentException("A network of fold " + fold + " answered " + unseen.size()
                    + " songs, but heard the halves of " + halves.size());
        }
    }
}
