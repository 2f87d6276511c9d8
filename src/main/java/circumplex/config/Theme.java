package circumplex.config;

/** How the window is coloured. */
public enum Theme {
    LIGHT,
    DARK,
    /** As the desktop is set. */
    SYSTEM
}
