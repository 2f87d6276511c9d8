package circumplex.persistence;

import circumplex.library.LibraryException;
import circumplex.library.LibraryException.Remedy;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says in plain words what an error of SQLite means for a person. The codes are those of sqlite.org/rescode.html. */
final class SqliteErrors {
    private static final int PRIMARY_CODE = 0xFF;
    private static final int READONLY = 8;

    private SqliteErrors() {}

    static LibraryException translate(Path file, SQLException error) {
        return switch (error.getErrorCode() & PRIMARY_CODE) {
            case 5, 6 -> // BUSY, LOCKED
                passing(
                        "The library file " + file + " is in use by another program."
                                + " Nothing was changed. Close the other program, then try again.",
                        error);
            case 3, 8 -> // PERM, READONLY
                passing(
                        "The library file " + file + " is read-only."
                                + " Nothing was changed. Allow writing to it and to its folder, then try again.",
                        error);
            case 14 -> // CANTOPEN
                passing(
                        "The library file " + file + " cannot be opened. Check that its folder exists and may be"
                                + " written to, or name another folder with --data-dir.",
                        error);
            case 13 -> // FULL
                passing(
                        "The disk with the library file " + file + " is full."
                                + " What was stored before is kept. Make room, then try again.",
                        error);
            case 10 -> // IOERR
                passing(
                        "The library file " + file + " could not be read or written."
                                + " What was stored before is kept. Check that its drive is connected, then try again.",
                        error);
            case 11, 26 -> damaged(file, error); // CORRUPT, NOTADB
            default ->
                new LibraryException(
                        "The library file " + file + " could not be used. What was stored before is kept."
                                + " The log file has the details.",
                        error);
        };
    }

    private static LibraryException passing(String sentence, SQLException error) {
        return new LibraryException(sentence, error, Remedy.TRY_AGAIN);
    }

    static LibraryException readOnly(Path file) {
        return translate(file, new SQLException("not writable", null, READONLY));
    }

    static LibraryException damaged(Path file, String finding) {
        return damaged(file, new SQLException("quick_check: " + finding));
    }

    private static LibraryException damaged(Path file, SQLException error) {
        return new LibraryException(
                "The library file " + file + " is damaged. It was left as it is. Put a backup in its place, or have it"
                        + " rebuilt from what can still be read ('library rebuild' on the command line); the damaged"
                        + " file is then kept beside it.",
                error,
                Remedy.REBUILD);
    }

    static boolean isDamage(SQLException error) {
        int code = error.getErrorCode() & PRIMARY_CODE;
        return code == 11 || code == 26;
    }

    static LibraryException newer(Path file, int version, int known) {
        return new LibraryException(
                "The library file " + file + " was made by a newer version of Circumplex."
                        + " Nothing was changed. Use that version, or name another folder with --data-dir.",
                new SQLException("schema version " + version + ", known up to " + known));
    }

    static LibraryException foreign(Path file) {
        return new LibraryException(
                "The file " + file + " is a database of another program, not a library of Circumplex."
                        + " Nothing was changed. Move it away, or name another folder with --data-dir.",
                new SQLException("tables, but no application_id"));
    }
}
