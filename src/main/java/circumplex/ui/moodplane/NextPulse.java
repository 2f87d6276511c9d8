package circumplex.ui.moodplane;

import javafx.animation.AnimationTimer;

/** Does something once in the next frame, however often it is asked for before. */
final class NextPulse extends AnimationTimer {
    private final Runnable work;
    private boolean asked;

    NextPulse(Runnable work) {
        this.work = work;
    }

    void ask() {
        if (!asked) {
            asked = true;
            start();
        }
    }

    /** Does at once what was asked for, if anything was. */
    void now() {
        if (asked) {
            asked = false;
            stop();
            work.run();
        }
    }

    @Override
    public void handle(long nanos) {
        now();
    }
}
