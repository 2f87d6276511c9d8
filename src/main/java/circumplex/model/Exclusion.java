package circumplex.model;

/**
 * Why a track is left out of the moods. The names are stable: they are stored in the library and printed as JSON. Where
 * several hold, the first counts.
 */
public enum Exclusion {
    NO_MOOD_FILE(
            "Its folder, or one above it, holds a file named “.nomood”.",
            "Remove that file and scan again to have its mood heard."),
    FOLDER("Its folder is left out in the settings.", "Take the folder off the list in the settings."),
    SPOKEN_WORD(
            "Its genre says that it is spoken word, such as an audiobook or a podcast.",
            "Correct its genre, or let spoken word in by the settings."),
    LONG("It is longer than a track may be to have one mood.", "Raise the limit in the settings.");

    private final String sentence;
    private final String advice;

    Exclusion(String sentence, String advice) {
        this.sentence = sentence;
        this.advice = advice;
    }

    /** One sentence that says why. */
    public String sentence() {
        return sentence;
    }

    /** One sentence that says what a person can do to have it heard. */
    public String advice() {
        return advice;
    }
}
