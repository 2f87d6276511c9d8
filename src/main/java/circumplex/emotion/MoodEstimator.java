package circumplex.emotion;

import circumplex.dsp.SpectrogramImage;
import circumplex.model.Mood;
import java.util.List;

/** Infers moods from mel-spectrogram images. Thread-safe; the same image gives the same mood. */
public interface MoodEstimator {

    /**
     * @param images made with the settings of the {@link #card() model card}
     * @return one mood an image, in the same order
     */
    List<Mood> estimate(List<SpectrogramImage> images);

    /** What the network is. */
    ModelCard card();
}
