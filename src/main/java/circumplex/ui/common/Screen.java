package circumplex.ui.common;

import java.util.Arrays;
import java.util.Optional;

/** The pages of the window, in the order of the navigation. */
public enum Screen {
    MOOD,
    LIBRARY,
    TRACK,
    NETWORK,
    SETTINGS;

    /** The page of this name, if there is one. */
    public static Optional<Screen> named(String name) {
        return Arrays.stream(values())
                .filter(screen -> screen.name().equals(name))
                .findFirst();
    }
}
