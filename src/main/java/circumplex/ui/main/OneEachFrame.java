package circumplex.ui.main;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/** Does pieces of work on the JavaFX thread with frames between them, so that together they do not hold the window up. */
final class OneEachFrame extends AnimationTimer {
    /** What a piece adds to the window is laid out in the same frame; the next is left to the person. */
    private static final int FRAMES_EACH = 2;

    private final Queue<Runnable> pieces;
    private int frames;

    private OneEachFrame(Collection<Runnable> pieces) {
        this.pieces = new ArrayDeque<>(pieces);
    }

    /** Does these, in this order. */
    static void run(Collection<Runnable> pieces) {
        new OneEachFrame(pieces).start();
    }

    @Override
    public void handle(long now) {
        if (pieces.isEmpty()) {
            stop();
        } else if (++frames % FRAMES_EACH == 0) {
            pieces.remove().run();
        }
    }
}
