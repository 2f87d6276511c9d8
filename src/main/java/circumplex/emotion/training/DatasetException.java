package circumplex.emotion.training;

/** A data set cannot be used. The message names the file and what to do, for a person. */
public final class DatasetException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, where, and what to do. */
    public DatasetException(String message) {
        super(message);
    }

    /** What is wrong, where, and what to do; with the technical cause. */
    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }
}
