package circumplex.library;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.BundledModel;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.model.Mood;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the images it is shown; the mood of the n-th is n tenths. */
final class RecordingEstimator implements MoodEstimator {
    private final List<SpectrogramImage> images = new ArrayList<>();
    private final ModelCard card;

    RecordingEstimator() throws IOException {
        card = BundledModel.folder().card();
    }

    List<SpectrogramImage> images() {
        return images;
    }

    @Override
    public List<Mood> estimate(List<SpectrogramImage> shown) {
        List<Mood> moods = new ArrayList<>();
        for (SpectrogramImage image : shown) {
            images.add(image);
            moods.add(new Mood(images.size() / 10.0, 1 - images.size() / 10.0));
        }
        return moods;
    }

    @Override
    public ModelCard card() {
        return card;
    }
}
