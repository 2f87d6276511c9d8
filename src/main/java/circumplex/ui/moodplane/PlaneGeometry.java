package circumplex.ui.moodplane;

import circumplex.model.Mood;

/**
 * From moods to places in the square and back.
 *
 * @param side of the square, in pixels
 */
record PlaneGeometry(double side) {

    double x(Mood mood) {
        return mood.valence() * side;
    }

    /** Arousal grows upwards. */
    double y(Mood mood) {
        return (1 - mood.arousal()) * side;
    }

    double length(double distance) {
        return distance * side;
    }

    /** The mood at a place; outside the square, the nearest in it. */
    Mood mood(double x, double y) {
        return Mood.clamped(x / side, 1 - y / side);
    }

    double distance(double pixels) {
        return pixels / side;
    }
}
