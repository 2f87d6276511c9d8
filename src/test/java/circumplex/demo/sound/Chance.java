package circumplex.demo.sound;

import java.util.Random;

/** Random numbers from a seed, by arithmetic that every Java shares. */
public final class Chance {
    private final Random random;

    /** The same seed gives the same numbers. */
    public Chance(long seed) {
        random = new Random(seed);
    }

    /** Evenly between −1 and 1. */
    public double around() {
        return 2 * random.nextDouble() - 1;
    }

    /** Evenly between two values. */
    public double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Bell-shaped around 0 with standard deviation 1, never beyond 3.5: a sum of four even ones. */
    public double bell() {
        return (around() + around() + around() + around()) * 0.866;
    }
}
