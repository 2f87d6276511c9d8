package circumplex.persistence;

import circumplex.library.LibraryException;
import java.nio.file.Path;
import java.sql.SQLException;

/** Says in plain words what an error of SQLite means for a person. The codes are those of sqlite.org/rescode.html. */
final class SqliteErrors {
    private static final int PRIMARY_CODE = 0xFF;

    private SqliteErrors() {}

    static LibraryException translate(Path file, SQLException error) {
        String sentence = switch (error.getErrorCode() & PRIMARY_CODE) {
            case 5, 6 -> // BUSY, LOCKED
                "The library file " + file + " is in use by another program."
                        + " Nothing was changed. Close the other program, then try again.";
            case 3, 8 -> // PERM, READONLY
                "The library file " + file + " is read-only."
                        + " Nothing was changed. Allow writing to it and to its folder, then try again.";
            case 14 -> // CANTOPEN
                "The library file " + file + " cannot be opened. Check that its folder exists and may be"
                        + " written to, or name another folder with --data-dir.";
            case 13 -> // FULL
                "The disk with the library file " + file + " is full."
                        + " What was stored before is kept. Make room, then try again.";
            case 10 -> // IOERR
                "The library file " + file + " could not be read or written."
                        + " What was stored before is kept. Check that its drive is connected, then try again.";
            case 11, 26 -> damagedSentence(file); // CORRUPT, NOTADB
            default ->
                "The library file " + file + " could not be used. What was stored before is kept."
                        + " The log file has the details.";
        };
        return new LibraryException(sentence, error);
    }

    static LibraryException damaged(Path file, String finding) {
        return new LibraryException(damagedSentence(file), new SQLException("quick_check: " + finding));
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

    private static String damagedSentence(Path file) {
        return "The library file " + file + " is damaged. It was left as it is. Put a backup in its place, or move it"
                + " away: a new library is then made and the music is analysed again.";
    }
}
