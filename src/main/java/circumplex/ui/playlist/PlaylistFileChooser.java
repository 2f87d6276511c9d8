package circumplex.ui.playlist;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks which playlist file is meant, and waits for the answer. */
interface PlaylistFileChooser {

    /**
     * Asks where to write.
     *
     * @param owner the window in front
     * @param name suggested, without its ending
     * @return a file that ends in .m3u8 or .xspf, or empty if the person thought better of it
     */
    Optional<Path> toWrite(Window owner, String name);

    /**
     * Asks what to read.
     *
     * @param owner the window in front
     * @return the file, or empty if the person thought better of it
     */
    Optional<Path> toRead(Window owner);
}
