package circumplex.library;

import java.nio.file.Path;
import java.util.Optional;

/** Looks a library over that is not open, and makes it anew where it is damaged. */
public interface LibraryRepair {

    /**
     * Looks through everything that is stored, beside whoever uses the library at the time.
     *
     * @return the first damage found, in technical words; empty if the library is sound, or was never made
     * @throws LibraryException if it cannot be looked through for another reason than damage
     */
    Optional<String> check();

    /**
     * Makes a new library from what can still be read, and keeps the damaged file beside it.
     *
     * @throws LibraryException if that cannot be done; the damaged library is then as it was
     */
    Rebuilt rebuild();

    /**
     * What was saved.
     *
     * @param keptAs where the damaged file is now
     * @param folders imported folders
     * @param tracks tracks, heard or not
     * @param analysed those of them whose analysis was saved
     * @param playlists saved playlists
     */
    record Rebuilt(Path keptAs, int folders, int tracks, int analysed, int playlists) {}
}
