package circumplex.emotion;

import circumplex.dsp.SpectrogramImage;
import circumplex.model.Mood;
import java.util.List;

/**
 * Infers moods from mel-spectrogram images. Thread-safe; the same image gives the same mood to 1e-4, whatever else is
 * asked with it or beside it and whatever the number of threads.
 */
public interface MoodEstimator {

    /**
     * @param images made with the settings of the {@link #card() model card}
     * @return one estimate an image, in the same order
     */
    List<WindowEstimate> estimate(List<SpectrogramImage> images);

    /** As {@link #estimate}, the moods alone. */
    default List<Mood> moods(List<SpectrogramImage> images) {
        return estimate(images).stream().map(WindowEstimate::mood).toList();
    }

    /** What the network is. */
    ModelCard card();
}
