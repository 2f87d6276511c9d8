package circumplex.ui.common;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Does the parts of a work on the screen one in a frame, so that the window answers between them: for what is too much to
 * be built, styled and laid out at once. Used on the JavaFX thread.
 */
public final class OneAFrame {
    private final Queue<Runnable> left = new ArrayDeque<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            next();
        }
    };

    /** Does these in their order, beginning with the next frame, in place of all that was still to be done. */
    public void begin(List<Runnable> parts) {
        left.clear();
        left.addAll(parts);
        timer.start();
    }

    private void next() {
        Runnable part = left.poll();
        if (part == null) {
            timer.stop();
        } else {
            part.run();
        }
    }
}
