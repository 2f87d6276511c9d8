package circumplex.ui.common;

import java.time.Duration;
import java.util.Locale;

/** Lengths of time in words. */
public final class Durations {
    private static final long MINUTE = 60;
    private static final long HOUR = 3600;

    private Durations() {}

    /** As a clock: "3:05", "1:02:03". Whole seconds, rounded down; negative and unknown count as zero. */
    public static String clock(double seconds) {
        long whole = seconds > 0 ? (long) seconds : 0;
        return whole >= HOUR
                ? String.format(Locale.ENGLISH, "%d:%02d:%02d", whole / HOUR, whole % HOUR / MINUTE, whole % MINUTE)
                : String.format(Locale.ENGLISH, "%d:%02d", whole / MINUTE, whole % MINUTE);
    }

    /** In words: "45 s", "6 min", "1 h 24 min". Rounded to the last unit shown. */
    public static String words(double seconds) {
        long whole = seconds > 0 ? Math.round(seconds) : 0;
        if (whole < MINUTE) {
            return Messages.text("common.duration.seconds", whole);
        }
        long minutes = Math.round(whole / (double) MINUTE);
        if (minutes < MINUTE) {
            return Messages.text("common.duration.minutes", minutes);
        }
        long rest = minutes % MINUTE;
        return rest == 0
                ? Messages.text("common.duration.hours", minutes / MINUTE)
                : Messages.text("common.duration.hours-minutes", minutes / MINUTE, rest);
    }

    /** In words: "45 s", "6 min", "1 h 24 min". */
    public static String words(Duration duration) {
        return words(duration.toMillis() / 1000.0);
    }
}
