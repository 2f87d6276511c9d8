package circumplex.ui.track;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which part of the track the charts of its page show, all of them the same. Used on the JavaFX thread. */
public final class TimeZoom {
    /** One step of the keys and buttons shows this part of what was shown. */
    private static final double STEP = 0.5;

    /** The arrow keys move by this part of what is shown. */
    private static final double STRIDE = 0.25;

    /** Where the charts follow the player, it begins this far into the new part. */
    private static final double LEAD = 0.05;

    private final ReadOnlyObjectWrapper<TimeSpan> span = new ReadOnlyObjectWrapper<>(this, "span", TimeSpan.whole(0));
    private double playhead = Double.NaN;

    /** Shows the whole of another track. */
    void reset(double seconds) {
        playhead = Double.NaN;
        span.set(TimeSpan.whole(seconds));
    }

    /** The track turns out to be so long; what is shown of it stays shown. */
    void setLength(double seconds) {
        TimeSpan now = span.get();
        if (seconds == now.seconds()) {
            return;
        }
        if (now.isWhole()) {
            span.set(TimeSpan.whole(seconds));
        } else {
            double length = Math.min(now.length(), seconds);
            span.set(new TimeSpan(0, length, seconds).startingAt(now.from()));
        }
    }

    /** Shows the whole track. */
    void showAll() {
        span.set(TimeSpan.whole(span.get().seconds()));
    }

    /**
     * Shows more or less.
     *
     * @param factor of the length shown; below 1 shows less
     * @param second keeps its place on the charts
     */
    void scale(double factor, double second) {
        span.set(span.get().scaled(factor, second));
    }

    /** One step nearer, about the player where it is in sight, else about the middle. */
    void in() {
        scale(STEP, anchor());
    }

    /** One step farther. */
    void out() {
        scale(1 / STEP, anchor());
    }

    /** Moves what is shown by so many seconds. */
    void move(double seconds) {
        startAt(span.get().from() + seconds);
    }

    /** A stride towards the end, or with -1 towards the start. */
    void stride(int direction) {
        move(direction * STRIDE * span.get().length());
    }

    /** Shows as long a part that begins there. */
    void startAt(double second) {
        span.set(span.get().startingAt(second));
    }

    /** The player is there: where it leaves the part shown by playing on, the charts follow it. */
    void follow(double second) {
        TimeSpan now = span.get();
        boolean wasInSight = now.contains(playhead);
        boolean leaves = second > now.to() && second - now.to() < now.length();
        playhead = second;
        if (wasInSight && leaves) {
            startAt(second - LEAD * now.length());
        }
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<TimeSpan> spanProperty() {
        return span.getReadOnlyProperty();
    }

    private double anchor() {
        TimeSpan now = span.get();
        return now.contains(playhead) ? playhead : (now.from() + now.to()) / 2;
    }
}
