package circumplex.model;

/** A file could not be turned into audio or into a mood. Carries the stable reason and words for a person. */
public final class AudioFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final String detail;

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
        this.detail = detail == null ? "" : detail.strip();
    }

    /** The stable reason. */
    public FailureCode code() {
        return code;
    }

    /** What exactly was found, for a person, without the sentence of the code; may be empty. */
    public String detail() {
        return detail;
    }
}
