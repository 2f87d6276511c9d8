package circumplex.model;

/** A file could not be turned into audio or into a mood. Carries the stable reason and words for a person. */
public final class AudioFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;

    /**
     * @param code the stable reason
     * @param detail what exactly was found, for a person; may be empty
     */
    public AudioFailure(FailureCode code, String detail) {
        this(code, detail, null);
    }

    /**
     * @param code the stable reason
     * @param detail what exactly was found, for a person; may be empty
     * @param cause the technical cause, for the log
     */
    public AudioFailure(FailureCode code, String detail, Throwable cause) {
        super(detail == null || detail.isBlank() ? code.sentence() : code.sentence() + " " + detail, cause);
        this.code = code;
    }

    /** The stable reason. */
    public FailureCode code() {
        return code;
    }
}
