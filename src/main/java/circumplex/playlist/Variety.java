package circumplex.playlist;

/**
 * How freely tracks are drawn from those near a mood.
 *
 * <p>At 0 they are exactly the closest. Above, every track's distance from the mood is shortened by a random amount, and
 * the tracks that then lie closest are taken. The random amounts have a Gumbel distribution with the scale amount ×
 * reach, where the reach is the distance of the last of the exactly closest tracks, but at least {@link Closeness#SAME}.
 * That makes the choice a draw without replacement with weights that fall with distance, exp(−distance / (amount ×
 * reach)) (the Gumbel-top-k trick, Kool et al. 2019). Only 1 + 3 × amount times as many tracks as wanted take part, and
 * none that is further away than 1 + amount times the reach: every track stays close.
 *
 * <p>The random amount of a track depends on the seed and the track's number alone. So the same seed gives the same
 * playlist; it changes little while the mood is dragged a little; and a track that comes into the library changes no
 * other's chance.
 *
 * @param amount 0 (the closest) to 1 (the freest)
 * @param seed another seed gives another playlist; of no effect at amount 0
 */
public record Variety(double amount, long seed) {
    /** Exactly the closest. */
    public static final Variety NONE = new Variety(0, 0);

    /**
     * @throws IllegalArgumentException if the amount is not a number from 0 to 1
     */
    public Variety {
        if (!(amount >= 0 && amount <= 1)) {
            throw new IllegalArgumentException("Variety must be a number from 0 to 1, but is " + amount);
        }
    }

    boolean isNone() {
        return amount == 0;
    }

    /** How many times as many tracks as wanted take part in the draw. */
    double poolFactor() {
        return 1 + 3 * amount;
    }

    /** How many times as far as without variety a track may be. */
    double reachFactor() {
        return 1 + amount;
    }

    Variety halved() {
        return new Variety(amount / 2, seed);
    }

    /** A number from the standard Gumbel distribution that belongs to a track. */
    double gumbel(long track) {
        return -Math.log(exponential(track));
    }

    /** A number from the standard exponential distribution that belongs to a track; above 0. */
    double exponential(long track) {
        return -Math.log(unit(track));
    }

    /** A number from (0, 1) that belongs to a track: the mixing function of SplitMix64 (Steele et al. 2014), twice. */
    private double unit(long track) {
        long bits = mixed(mixed(seed + 0x9E3779B97F4A7C15L) ^ track);
        return ((bits >>> 12) + 0.5) / (1L << 52);
    }

    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
