package circumplex.ui.common;

/** The pages of the window, in the order of the navigation. */
public enum Screen {
    MOOD,
    LIBRARY,
    TRACK,
    NETWORK,
    SETTINGS
}
