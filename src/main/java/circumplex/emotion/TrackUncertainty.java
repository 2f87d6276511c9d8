package circumplex.emotion;

import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** How far the mood of a track may be off, as the network's model card says it for windows and networks that differ. */
public final class TrackUncertainty {
    private TrackUncertainty() {}

    /**
     * The uncertainty of the mean over a track's windows. With a calibrated network, from the mean spread over the
     * networks and the spread over the moods. Without: what the network is usually off by on songs that it had not
     * heard, the same for every track.
     *
     * @param windows what was heard in each window of the track, at least one
     * @param moods whose spread counts, at least two: those of the windows, or of the halves of a single window
     * @return empty if the card knows nothing of unseen songs
     */
    public static Optional<MoodUncertainty> of(ModelCard card, List<WindowEstimate> windows, List<Mood> moods) {
        Uncertainty fitted = card.uncertainty();
        if (fitted == null) {
            return unseen(card)
                    .map(m ->
                            new MoodUncertainty(m.valence().rmse(), m.arousal().rmse()));
        }
        return Optional.of(new MoodUncertainty(
                fitted.valence().of(mean(windows, WindowEstimate::valenceSpread), deviation(moods, Mood::valence)),
                fitted.arousal().of(mean(windows, WindowEstimate::arousalSpread), deviation(moods, Mood::arousal))));
    }

    private static Optional<TargetMetrics> unseen(ModelCard card) {
        if (card.crossValidation() != null) {
            TargetSpread unseen = card.crossValidation().unseen();
            return Optional.of(new TargetMetrics(
                    unseen.valence().mean(),
                    unseen.arousal().mean(),
                    unseen.mean().mean()));
        }
        return Optional.ofNullable(card.unseenMetrics());
    }

    private static double mean(List<WindowEstimate> windows, ToDoubleFunction<WindowEstimate> spread) {
        return Sample.mean(windows.stream().mapToDouble(spread).toArray());
    }

    private static double deviation(List<Mood> moods, ToDoubleFunction<Mood> value) {
        return Sample.deviation(moods.stream().mapToDouble(value).toArray());
    }
}
