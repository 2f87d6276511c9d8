package circumplex.cli;

/** What the process returns. */
public final class ExitStatus {
    /** All went well. */
    public static final int WELL = 0;
    /** The command line or the program's own files are at fault; nothing or not all was done. */
    public static final int FATAL = 1;
    /** The work was done, but some files failed. */
    public static final int SOME_FAILED = 2;

    private ExitStatus() {}
}
