package circumplex.ui.moodplane;

import circumplex.model.Mood;
import java.util.List;

/**
 * An area of the plane within a closed line.
 *
 * @param outline its corners in order; the last is joined to the first
 */
public record Lasso(List<Mood> outline) {

    /** Copies the list. */
    public Lasso {
        outline = List.copyOf(outline);
    }

    /** Whether a mood is inside: a line from it to the right crosses the outline an odd number of times. */
    public boolean contains(Mood mood) {
        boolean inside = false;
        for (int i = 0, before = outline.size() - 1; i < outline.size(); before = i++) {
            Mood a = outline.get(i);
            Mood b = outline.get(before);
            boolean crosses = (a.arousal() > mood.arousal()) != (b.arousal() > mood.arousal());
            if (crosses && mood.valence() < crossing(a, b, mood.arousal())) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** The middle of its corners. */
    public Mood middle() {
        double valence = outline.stream().mapToDouble(Mood::valence).average().orElse(0.5);
        double arousal = outline.stream().mapToDouble(Mood::arousal).average().orElse(0.5);
        return Mood.clamped(valence, arousal);
    }

    private static double crossing(Mood a, Mood b, double arousal) {
        return (b.valence() - a.valence()) * (arousal - a.arousal()) / (b.arousal() - a.arousal()) + a.valence();
    }
}
