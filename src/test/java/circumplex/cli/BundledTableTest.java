package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelCard.FoldFacts;
import circumplex.emotion.ModelCard.Normalisation;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.WindowEstimate;
import circumplex.emotion.training.Folds;
import circumplex.emotion.training.NumberedSongs;
import circumplex.model.Mood;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class BundledTableTest {
    private static final Folds FOLDS = NumberedSongs.folds();

    @Test
    void aNetworkWithAnUnseenFoldIsMeasuredApart() {
        FoldFacts second = new FoldFacts(2, 4, 2021, 30, 10);
        assertThat(text(second, null))
                .contains("It was trained with fold 2 of 4 unseen.")
                .anyMatch(
                        line -> line.matches("training \\(30\\) +valence +0\\.000 +0\\.000 +0\\.000 +1\\.000 +1\\.000"))
                .anyMatch(line -> line.startsWith("unseen (10) "))
                .anyMatch(line -> line.startsWith("all (40) "));
        assertThat(sets(second, null)).containsExactly("training", "unseen", "all");
        assertThat(sets(second, 2)).containsExactly("unseen");
        assertThat(sets(second, 3)).containsExactly("training");
    }

    @Test
    void aNetworkTrainedOnAllSongsHasNoUnseenOnes() {
        assertThat(text(null, null)).anyMatch(line -> line.startsWith("It was trained on all songs of its data set"));
        assertThat(sets(null, null)).containsExactly("all");
        assertThat(sets(null, 2)).containsExactly("training");
    }

    private static List<String> text(FoldFacts fold, Integer only) {
        return new BundledTable(new Knowing(fold), FOLDS)
                .lines(only).stream()
                        .map(TableLine::text)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static List<Object> sets(FoldFacts fold, Integer only) {
        return new BundledTable(new Knowing(fold), FOLDS)
                .lines(only).stream()
                        .map(TableLine::json)
                        .filter(Objects::nonNull)
                        .filter(json -> json.containsKey("set"))
                        .<Object>map(json -> json.get("set"))
                        .toList();
    }

    /** Answers every song as it is labelled. */
    private record Knowing(FoldFacts fold) implements MoodEstimator {
        @Override
        public List<WindowEstimate> estimate(List<SpectrogramImage> images) {
            return images.stream()
                    .map(image -> image.grey()[0] / 40.0)
                    .map(value -> new WindowEstimate(new Mood(value, 1 - value), 0, 0))
                    .toList();
        }

        @Override
        public ModelCard card() {
            return new ModelCard(
                    "hybrid",
                    "2",
                    "crnn",
                    "2026-11-23",
                    "",
                    "",
                    null,
                    fold,
                    null,
                    MelSpectrogramSettings.TRAINING_SET,
                    new Normalisation(0, new float[0], new float[0]),
                    null,
                    null);
        }
    }
}
