package circumplex.ui.track;

/** Levels in words. */
final class Decibels {
    private Decibels() {}

    /** Rounded to whole decibels: "−32 dB". */
    static String label(double level) {
        return (Math.round(level) + " dB").replace('-', '−');
    }
}
