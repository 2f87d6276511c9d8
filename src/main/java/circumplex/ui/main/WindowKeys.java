package circumplex.ui.main;

import circumplex.ui.common.Screen;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** The keys that hold on every page. A key that the focused control itself needs stays with it. */
final class WindowKeys {

    private static final double SEEK_SECONDS = 5;

    /** What the keys do. */
    interface Commands {
        void playOrPause();

        void next();

        void previous();

        void seekBy(double seconds);

        void toggleMute();

        void toggleShuffle();

        void changeRepeat();

        void importFolder();

        void search();

        void show(Screen screen);

        void toggleShortcuts();

        /** Closes what lies over the content, if anything does. */
        boolean closeOverlay();
    }

    private final Commands commands;

    WindowKeys(Commands commands) {
        this.commands = commands;
    }

    /** Listens to the scene's keys. */
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (handle(event, scene.getFocusOwner())) {
                event.consume();
            }
        });
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !(scene.getFocusOwner() instanceof TextInputControl)) {
                commands.toggleShortcuts();
                event.consume();
            }
        });
    }

    private boolean handle(KeyEvent event, Node focused) {
        if (event.isShortcutDown() && !event.isAltDown()) {
            return withShortcut(event, focused);
        }
        return switch (event.getCode()) {
            case SPACE -> {
                boolean ours = !needsSpace(focused) && !event.isAltDown();
                if (ours) {
                    commands.playOrPause();
                }
                yield ours;
            }
            case ESCAPE -> commands.closeOverlay();
            default -> withoutModifier(event, focused);
        };
    }

    /** Letters and signs, which a text field writes. */
    private boolean withoutModifier(KeyEvent event, Node focused) {
        if (event.isAltDown() || event.isShiftDown() || event.isMetaDown() || focused instanceof TextInputControl) {
            return false;
        }
        switch (event.getCode()) {
            case COMMA -> commands.seekBy(-SEEK_SECONDS);
            case PERIOD -> commands.seekBy(SEEK_SECONDS);
            case M -> commands.toggleMute();
            case S -> commands.toggleShuffle();
            case R -> commands.changeRepeat();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean withShortcut(KeyEvent event, Node focused) {
        boolean typing = focused instanceof TextInputControl;
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT -> {
                if (typing) {
                    return false;
                }
                commands.next();
            }
            case LEFT, KP_LEFT -> {
                if (typing) {
                    return false;
                }
                commands.previous();
            }
            case O -> commands.importFolder();
            case F -> commands.search();
            case DIGIT1, NUMPAD1 -> commands.show(Screen.MOOD);
            case DIGIT2, NUMPAD2 -> commands.show(Screen.LIBRARY);
            case DIGIT3, NUMPAD3 -> commands.show(Screen.TRACK);
            case DIGIT4, NUMPAD4 -> commands.show(Screen.NETWORK);
            case DIGIT5, NUMPAD5 -> commands.show(Screen.SETTINGS);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A focused button is pressed by the space bar, a text field writes it. */
    private static boolean needsSpace(Node focused) {
        return focused instanceof TextInputControl || focused instanceof ButtonBase || focused instanceof ComboBoxBase;
    }
}
