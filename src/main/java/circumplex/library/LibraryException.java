package circumplex.library;

/** The library's store, or the network that it needs, cannot be used. The message is for a person: what happened, what was kept, what to do. */
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message for a person, and the technical cause for the log. */
    public LibraryException(String message, Throwable cause) {
        super(message, cause);
    }
}
