package circumplex.model;

/**
 * Why a file has no mood. The names are stable: they are stored in the library and printed as JSON. The words that a
 * person reads are {@link #sentence()} and {@link #advice()}.
 */
public enum FailureCode {
    EMPTY_FILE("The file is empty.", "Replace it with a good copy, or remove it."),
    NOT_AUDIO("The file holds no audio that can be recognised.", "Check what it is; it may only be named like music."),
    UNSUPPORTED_FORMAT(
            "This kind of file is not supported.", "Convert it to MP3, FLAC, Ogg Vorbis, Opus, M4A, WAV or AIFF."),
    DAMAGED("The audio is damaged and cannot be decoded.", "Replace it with a good copy."),
    TOO_SHORT("The audio is too short to hear a mood in it.", "At least 3 seconds are needed."),
    SILENT("The audio is silent from beginning to end.", "There is nothing to hear a mood in."),
    NOT_MUSIC("The audio is noise or a steady signal rather than music.", "Nothing needs to be done."),
    UNREADABLE("The file cannot be read.", "Check its permissions and that its drive is connected."),
    TOO_LARGE("Decoding the file took more memory or time than one track may take.", "Split it, or convert it."),
    INTERNAL("The analysis of this file failed unexpectedly.", "Try again; the log file has the details.");

    private final String sentence;
    private final String advice;

    FailureCode(String sentence, String advice) {
        this.sentence = sentence;
        this.advice = advice;
    }

    /** One sentence that says what is wrong. */
    public String sentence() {
        return sentence;
    }

    /** One sentence that says what a person can do. */
    public String advice() {
        return advice;
    }
}
