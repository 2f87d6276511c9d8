package circumplex.ui.library;

import circumplex.model.Mood;

/**
 * A rectangle of the mood plane, its edges included.
 *
 * @param leastValence 0 to 1
 * @param mostValence 0 to 1, not less than the least
 * @param leastArousal 0 to 1
 * @param mostArousal 0 to 1, not less than the least
 */
public record MoodRegion(double leastValence, double mostValence, double leastArousal, double mostArousal) {

    /** The whole plane. */
    public static final MoodRegion PLANE = new MoodRegion(0, 1, 0, 1);

    /** A quarter of the plane by its everyday word. */
    public enum Quarter {
        EXCITED(new MoodRegion(0.5, 1, 0.5, 1)),
        CALM(new MoodRegion(0.5, 1, 0, 0.5)),
        TENSE(new MoodRegion(0, 0.5, 0.5, 1)),
        SAD(new MoodRegion(0, 0.5, 0, 0.5));

        private final MoodRegion region;

        Quarter(MoodRegion region) {
            this.region = region;
        }

        /** Where it lies. */
        public MoodRegion region() {
            return region;
        }
    }

    /**
     * @throws IllegalArgumentException if a value is not a number in 0..1, or a least is more than its most
     */
    public MoodRegion {
        if (!(leastValence >= 0 && leastValence <= mostValence && mostValence <= 1)
                || !(leastArousal >= 0 && leastArousal <= mostArousal && mostArousal <= 1)) {
            throw new IllegalArgumentException("No part of the mood plane: " + leastValence + " to " + mostValence
                    + " by " + leastArousal + " to " + mostArousal);
        }
    }

    /** Whether the mood lies in it. */
    public boolean contains(Mood mood) {
        return mood.valence() >= leastValence
                && mood.valence() <= mostValence
                && mood.arousal() >= leastArousal
                && mood.arousal() <= mostArousal;
    }

    /** The middle. */
    public Mood middle() {
        return new Mood((leastValence + mostValence) / 2, (leastArousal + mostArousal) / 2);
    }
}
