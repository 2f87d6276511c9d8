package circumplex.model;

/**
 * A point of the mood plane: Russell's circumplex model of affect (Russell 1980), scaled to the unit square.
 *
 * @param valence how pleasant, 0 (unpleasant) to 1 (pleasant), neutral at 0.5
 * @param arousal how excited, 0 (calm) to 1 (excited), neutral at 0.5
 */
public record Mood(double valence, double arousal) {

    /** The middle of the plane. */
    public static final Mood NEUTRAL = new Mood(0.5, 0.5);

    /**
     * @throws IllegalArgumentException if a value is not a number in 0..1
     */
    public Mood {
        requireUnit("valence", valence);
        requireUnit("arousal", arousal);
    }

    /** The mood at the given place, each value moved to the nearest that is within 0..1. */
    public static Mood clamped(double valence, double arousal) {
        return new Mood(Math.max(0, Math.min(1, valence)), Math.max(0, Math.min(1, arousal)));
    }

    /** Euclidean distance in the valence-arousal plane, 0 to √2 (Petrescu 2021, equation 13). */
    public double distanceTo(Mood other) {
        double dv = valence - other.valence;
        double da = arousal - other.arousal;
        return Math.sqrt(dv * dv + da * da);
    }

    private static void requireUnit(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be a number from 0 to 1, but is " + value);
        }
    }
}
