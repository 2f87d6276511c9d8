package circumplex.library;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.BundledModel;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.WindowEstimate;
import circumplex.model.Mood;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Keeps the images it is shown; the mood of the n-th is n tenths. */
final class RecordingEstimator implements MoodEstimator {
    static final double VALENCE_SPREAD = 0.04;
    static final double AROUSAL_SPREAD = 0.03;

    private final List<SpectrogramImage> images = new ArrayList<>();
    private final ModelCard card;

    RecordingEstimator() throws IOException {
        this(BundledModel.folder().card());
    }

    RecordingEstimator(ModelCard card) {
        this.card = card;
    }

    List<SpectrogramImage> images() {
        return images;
    }

    @Override
    public List<WindowEstimate> estimate(List<SpectrogramImage> shown) {
        List<WindowEstimate> heard = new ArrayList<>();
        for (SpectrogramImage image : shown) {
            images.add(image);
            heard.add(new WindowEstimate(
                    new Mood(images.size() / 10.0, 1 - images.size() / 10.0), VALENCE_SPREAD, AROUSAL_SPREAD));
        }
        return heard;
    }

    @Override
    public ModelCard card() {
        return card;
    }
}
