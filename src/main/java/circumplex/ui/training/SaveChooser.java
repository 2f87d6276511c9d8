package circumplex.ui.training;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;

/** Asks where to save. */
@FunctionalInterface
interface SaveChooser {

    /** What is saved of a chart. */
    enum Format {
        PNG,
        CSV;

        /** Ending of its files, with the dot. */
        String ending() {
            return "." + Names.code(this);
        }
    }

    /**
     * Asks, and waits for the answer.
     *
     * @param owner the window in front
     * @param name suggested, without its ending
     * @return the file, or empty if the person thought better of it
     */
    Optional<Path> choose(Window owner, String name, Format format);
}
