package circumplex.ui.moodplane;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;

/** A line drawn by hand: only points that are some way from the one before are kept. */
final class Stroke {
    private static final double LEAST_STEP = 0.004;

    private final List<Mood> points = new ArrayList<>();
    private double length;

    void add(Mood point) {
        if (points.isEmpty()) {
            points.add(point);
            return;
        }
        double step = points.get(points.size() - 1).distanceTo(point);
        if (step >= LEAST_STEP) {
            points.add(point);
            length += step;
        }
    }

    void clear() {
        points.clear();
        length = 0;
    }

    List<Mood> points() {
        return List.copyOf(points);
    }

    /** How long the line is, on the scale of the plane. */
    double length() {
        return length;
    }
}
