package circumplex.ui.moodplane;

import circumplex.model.Mood;

/**
 * From moods to places in the square and back.
 *
 * @param side of the square, in pixels
 * @param view the part of the plane that the square shows
 */
record PlaneGeometry(double side, PlaneView view) {

    double x(Mood mood) {
        return x(mood.valence());
    }

    double x(double valence) {
        return (valence - view.left()) / view.span() * side;
    }

    /** Arousal grows upwards. */
    double y(Mood mood) {
        return y(mood.arousal());
    }

    double y(double arousal) {
        return (1 - (arousal - view.bottom()) / view.span()) * side;
    }

    double length(double distance) {
        return distance / view.span() * side;
    }

    /** The mood at a place; outside the square, the nearest in it. */
    Mood mood(double x, double y) {
        double right = Math.max(0, Math.min(1, x / side));
        double up = Math.max(0, Math.min(1, 1 - y / side));
        return Mood.clamped(view.left() + right * view.span(), view.bottom() + up * view.span());
    }

    double distance(double pixels) {
        return pixels / side * view.span();
    }
}
