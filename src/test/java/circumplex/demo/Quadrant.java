package circumplex.demo;

import circumplex.model.Mood;
import java.util.Collection;

/** The quadrants of the mood plane, by one mood of each. */
enum Quadrant {
    HAPPY(1, 1),
    ANGRY(-1, 1),
    SAD(-1, -1),
    CALM(1, -1);

    private final int pleasant;
    private final int excited;

    Quadrant(int pleasant, int excited) {
        this.pleasant = pleasant;
        this.excited = excited;
    }

    /** How far the deepest of some moods lies within the quadrant, from its nearer border; negative if none does. */
    double depth(Collection<Mood> moods) {
        return moods.stream()
                .mapToDouble(mood -> Math.min(pleasant * (mood.valence() - 0.5), excited * (mood.arousal() - 0.5)))
                .max()
                .orElse(-1);
    }
}
