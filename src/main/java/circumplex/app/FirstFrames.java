package circumplex.app;

import javafx.animation.AnimationTimer;

/** Waits until what was just set is painted. */
final class FirstFrames extends AnimationTimer {
    /** At the first the window is laid out and handed to be painted, at the next that has been done. */
    private static final int PULSES = 2;

    private final Runnable next;
    private int pulses;

    private FirstFrames(Runnable next) {
        this.next = next;
    }

    /** Runs this on the JavaFX thread once a frame with all that is there now was painted. */
    static void after(Runnable next) {
        new FirstFrames(next).start();
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses > PULSES) {
            stop();
            next.run();
        }
    }
}
