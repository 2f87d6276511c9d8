package circumplex.ui.moodplane;

/** What the pointer does on the plane. */
public enum PlaneMode {
    /** It chooses a mood. */
    CHOOSE,
    /** It draws around tracks. */
    LASSO,
    /** It draws a way from one mood to another. */
    JOURNEY
}
