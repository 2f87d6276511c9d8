package circumplex.ui.training;

import circumplex.ui.common.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks with the desktop's own dialog, beginning where the last file was saved. */
final class FileDialog implements SaveChooser {
    private File lastFolder = new File(System.getProperty("user.home"));

    @Override
    public Optional<Path> choose(Window owner, String name, Format format) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Names.words("network.save.title.", format));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        Names.words("network.save.format.", format), "*" + format.ending()));
        chooser.setInitialFileName(Messages.text("network.save.name", name) + format.ending());
        if (lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        File file = chooser.showSaveDialog(owner);
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = file.getParentFile();
        boolean named = file.getName().toLowerCase(Locale.ROOT).endsWith(format.ending());
        return Optional.of(named ? file.toPath() : Path.of(file.getPath() + format.ending()));
    }
}
