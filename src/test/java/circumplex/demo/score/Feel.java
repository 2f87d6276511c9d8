package circumplex.demo.score;

/**
 * How a player is not a machine.
 *
 * @param timing standard deviation of the onsets in seconds
 * @param dynamics standard deviation of the velocities, as a part
 * @param accent how much the first beat of a bar stands out over the offbeats, as a part
 * @param beatsPerBar of the metre
 * @param swingStep the subdivision that swings, in beats
 * @param swing where the second of two such steps falls: 0.5 is straight, 0.667 a triplet
 * @param late by how many seconds all is played behind the beat
 */
public record Feel(
        double timing,
        double dynamics,
        double accent,
        double beatsPerBar,
        double swingStep,
        double swing,
        double late) {
    public static final Feel STRAIGHT = new Feel(0.005, 0.06, 0.12, 4, 0.5, 0.5, 0);
    public static final Feel LOOSE = new Feel(0.010, 0.09, 0.15, 4, 0.5, 0.5, 0);
    public static final Feel MACHINE = new Feel(0.001, 0.02, 0.06, 4, 0.5, 0.5, 0);

    /** The same in another metre. */
    public Feel inMetre(double beats) {
        return new Feel(timing, dynamics, accent, beats, swingStep, swing, late);
    }

    /** The same with steps that swing. */
    public Feel swinging(double step, double place) {
        return new Feel(timing, dynamics, accent, beatsPerBar, step, place, late);
    }

    /** The same behind the beat. */
    public Feel laidBack(double seconds) {
        return new Feel(timing, dynamics, accent, beatsPerBar, swingStep, swing, seconds);
    }

    double swung(double beat) {
        double pair = 2 * swingStep;
        double start = Math.floor(beat / pair + 1e-9) * pair;
        double place = (beat - start) / pair;
        double moved = place < 0.5 ? place * 2 * swing : swing + (place - 0.5) * 2 * (1 - swing);
        return start + moved * pair;
    }

    double stress(double beat) {
        double inBar = beat - Math.floor(beat / beatsPerBar + 1e-9) * beatsPerBar;
        if (inBar < 0.06) {
            return 1 + accent;
        }
        double inBeat = beat - Math.floor(beat + 1e-9);
        return inBeat < 0.06 ? 1 + accent / 4 : 1 - accent / 2;
    }
}
