package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.playlist.PlaylistViewModel;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * The keys of the plane. Arrow keys move the choice by 0.01, with Shift by 0.002; Home goes to the middle; Enter plays, or
 * sets the ends of a journey while one is drawn. C, L and J choose, lasso and draw a journey; + and − zoom, 0 shows the
 * whole plane; Escape leaves what one is at.
 */
final class PlaneKeys {
    private static final double STEP = 0.01;
    private static final double FINE_STEP = 0.002;
    private static final double ZOOM_STEP = 1.5;

    private final MoodViewModel model;
    private final PlaylistViewModel playlist;

    PlaneKeys(MoodViewModel model, PlaylistViewModel playlist) {
        this.model = model;
        this.playlist = playlist;
    }

    void install(Node plane) {
        plane.setOnKeyPressed(event -> {
            boolean plain = !event.isControlDown() && !event.isShortcutDown() && !event.isAltDown();
            if (plain && (move(event) || act(event))) {
                event.consume();
            }
        });
        // By what is written, as + and − lie on different keys of different keyboards.
        plane.setOnKeyTyped(event -> {
            if (write(event.getCharacter())) {
                event.consume();
            }
        });
    }

    private boolean move(KeyEvent event) {
        double step = event.isShiftDown() ? FINE_STEP : STEP;
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> model.move(-step, 0);
            case RIGHT, KP_RIGHT -> model.move(step, 0);
            case UP, KP_UP -> model.move(0, step);
            case DOWN, KP_DOWN -> model.move(0, -step);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case HOME -> model.choose(Mood.NEUTRAL);
            case ENTER -> {
                if (model.modeProperty().get() == PlaneMode.JOURNEY) {
                    model.putPen();
                } else {
                    playlist.play();
                }
            }
            case ESCAPE -> {
                return model.leave();
            }
            case C -> model.enter(PlaneMode.CHOOSE);
            case L -> model.enter(PlaneMode.LASSO);
            case J -> model.enter(PlaneMode.JOURNEY);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean write(String character) {
        switch (character) {
            case "+", "=" -> model.zoom(ZOOM_STEP);
            case "-", "−" -> model.zoom(1 / ZOOM_STEP);
            case "0" -> model.showWhole();
            default -> {
                return false;
            }
        }
        return true;
    }
}
