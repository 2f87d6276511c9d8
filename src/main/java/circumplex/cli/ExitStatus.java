package circumplex.cli;

/** What the process returns. */
final class ExitStatus {
    /** All went well. */
    static final int WELL = 0;
    /** The command line or the program's own files are at fault; nothing or not all was done. */
    static final int FATAL = 1;
    /** The work was done, but some files failed. */
    static final int SOME_FAILED = 2;

    private ExitStatus() {}
}
