package circumplex.ui.player;

import circumplex.model.Mood;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import java.util.List;
import java.util.Optional;

/**
 * The mood of a track at any second of it.
 *
 * @param whole the mood of the whole track, which stands in where no curve is known
 * @param curve the mood over time
 */
record MoodLine(Optional<Mood> whole, Optional<MoodCurve> curve) {

    static final MoodLine UNKNOWN = new MoodLine(Optional.empty(), Optional.empty());

    /** Between two windows the mood goes over evenly; before the first and behind the last it stays. */
    Optional<Mood> at(double second) {
        if (curve.isEmpty()) {
            return whole;
        }
        List<MoodWindow> windows = curve.get().windows();
        int after = 0;
        while (after < windows.size() && windows.get(after).startSeconds() < second) {
            after++;
        }
        if (after == 0 || after == windows.size()) {
            return Optional.of(windows.get(Math.min(after, windows.size() - 1)).mood());
        }
        MoodWindow left = windows.get(after - 1);
        MoodWindow right = windows.get(after);
        double part = (second - left.startSeconds()) / (right.startSeconds() - left.startSeconds());
        return Optional.of(Mood.clamped(
                mix(left.mood().valence(), right.mood().valence(), part),
                mix(left.mood().arousal(), right.mood().arousal(), part)));
    }

    private static double mix(double from, double to, double part) {
        return from + (to - from) * part;
    }
}
