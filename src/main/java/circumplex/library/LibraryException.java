package circumplex.library;

/**
 * The library's store, or the network that it needs, cannot be used. The message is for a person: what happened, what
 * was kept, what to do.
 */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the program itself can do about it, if a person wants it to. */
    public enum Remedy {
        /** Nothing. */
        NONE,
        /** The same again, once the person has done what the message says. */
        TRY_AGAIN,
        /** Make the library anew from what can still be read of it. */
        REBUILD
    }

    private final Remedy remedy;

    /** A message for a person, and the technical cause for the log; there is no remedy. */
    public LibraryException(String message, Throwable cause) {
        this(message, cause, Remedy.NONE);
    }

    /** A message for a person, the technical cause for the log, and what can be done. */
    public LibraryException(String message, Throwable cause, Remedy remedy) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** What the program can do about it. */
    public Remedy remedy() {
        return remedy;
    }
}
