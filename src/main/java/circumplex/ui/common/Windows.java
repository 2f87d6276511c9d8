package circumplex.ui.common;

import javafx.stage.Stage;
import javafx.stage.Window;

/** What is done with the program's windows from outside of them. On the JavaFX thread. */
public final class Windows {
    private Windows() {}

    /** Brings a window before all others. */
    public static void raise(Window window) {
        if (window instanceof Stage stage) {
            stage.setIconified(false);
            // Many desktops let no window come to the front by itself, but one that is always there.
            stage.setAlwaysOnTop(true);
            stage.toFront();
            stage.requestFocus();
            stage.setAlwaysOnTop(false);
        }
    }
}
