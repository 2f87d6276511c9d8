package circumplex.ui.main;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import javafx.animation.AnimationTimer;

/**
 * Does pieces of work on the JavaFX thread with frames between them, so that together they do not hold the window up, and
 * so that code which a start runs for the first time has been compiled for the later ones.
 */
final class FramesBetween extends AnimationTimer {
    /** Four tenths of a second at sixty frames each. */
    private static final int FRAMES = 24;

    private final Queue<Runnable> pieces;
    private int frames;

    private FramesBetween(Collection<Runnable> pieces) {
        this.pieces = new ArrayDeque<>(pieces);
    }

    /** Does these, in this order. */
    static void run(Collection<Runnable> pieces) {
        new FramesBetween(pieces).start();
    }

    @Override
    public void handle(long now) {
        if (pieces.isEmpty()) {
            stop();
        } else if (++frames % FRAMES == 0) {
            pieces.remove().run();
        }
    }
}
