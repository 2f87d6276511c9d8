package circumplex.ui.common;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;

/** Brings music into the library: one scan at a time. Used on the JavaFX thread. */
public interface Importer {

    /** Lets the person choose a folder, then imports it. */
    void chooseFolder();

    /** Scans these folders (or single files); while another scan runs they wait for their turn. */
    void importFolders(List<Path> folders);

    /** Scans the imported folders again, for what is new or changed. */
    void rescan();

    /** What was asked for this folder and did not come to its end is not gone on with. */
    void dismiss(Path folder);

    /** Whether a scan is running. */
    ReadOnlyBooleanProperty runningProperty();
}
