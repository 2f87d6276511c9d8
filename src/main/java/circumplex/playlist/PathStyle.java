package circumplex.playlist;

/** How a playlist file names its audio files. */
public enum PathStyle {
    /** From the root: the playlist file may be moved, the music may not. */
    ABSOLUTE,
    /** From the folder of the playlist file: both may be moved together. */
    RELATIVE
}
