package circumplex.model;

/** What is played again. */
public enum RepeatMode {
    /** Nothing: at its end the list stops. */
    OFF,
    /** The whole list, from its beginning. */
    ALL,
    /** The track that plays, until another one is asked for. */
    ONE
}
