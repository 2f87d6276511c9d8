package circumplex.emotion;

/** The network cannot be used at all, whatever it is asked. The message names what is wrong and what to do, for a person. */
public final class NetworkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A message for a person, and the technical cause for the log. */
    public NetworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
