package circumplex.ui.moodplane;

import circumplex.model.Mood;

/**
 * The square part of the plane that is looked at. Always within the plane.
 *
 * @param left least valence in sight
 * @param bottom least arousal in sight
 * @param span how much of both axes is in sight: 1 for the whole plane
 */
public record PlaneView(double left, double bottom, double span) {
    /** All of it. */
    public static final PlaneView WHOLE = new PlaneView(0, 0, 1);

    /** Nearer than that, the network's error is wider than the view. */
    private static final double LEAST_SPAN = 1 / 32.0;

    /** Moves what would reach out of the plane back onto it. */
    public PlaneView {
        span = Math.max(LEAST_SPAN, Math.min(1, span));
        left = Math.max(0, Math.min(1 - span, left));
        bottom = Math.max(0, Math.min(1 - span, bottom));
    }

    /** Closer by a factor (further off where it is below 1), while one mood stays where it is seen. */
    public PlaneView zoomed(double factor, Mood about) {
        double next = Math.max(LEAST_SPAN, Math.min(1, span / factor));
        double ratio = next / span;
        return new PlaneView(
                about.valence() - (about.valence() - left) * ratio,
                about.arousal() - (about.arousal() - bottom) * ratio,
                next);
    }

    /** Moved over the plane. */
    public PlaneView moved(double valence, double arousal) {
        return new PlaneView(left + valence, bottom + arousal, span);
    }

    /** Moved as little as it takes to have a mood in sight, with some room about it. */
    public PlaneView showing(Mood mood) {
        double room = span * 0.1;
        return new PlaneView(
                nearest(left, mood.valence() - span + room, mood.valence() - room),
                nearest(bottom, mood.arousal() - span + room, mood.arousal() - room),
                span);
    }

    /** Whether it is the whole plane. */
    public boolean isWhole() {
        return span == 1;
    }

    /** Whether a mood is in sight. */
    public boolean shows(Mood mood) {
        return mood.valence() >= left
                && mood.valence() <= left + span
                && mood.arousal() >= bottom
                && mood.arousal() <= bottom + span;
    }

    private static double nearest(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }
}
