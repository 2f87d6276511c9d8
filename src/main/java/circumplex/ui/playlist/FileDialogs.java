package circumplex.ui.playlist;

import circumplex.ui.common.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** Asks with the desktop's own dialogs. */
final class FileDialogs implements PlaylistFileChooser {

    @Override
    public Optional<Path> toWrite(Window owner, String name) {
        ExtensionFilter m3u8 = new ExtensionFilter(Messages.text("playlist.format.m3u8"), "*.m3u8");
        ExtensionFilter xspf = new ExtensionFilter(Messages.text("playlist.format.xspf"), "*.xspf");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("playlist.write"));
        chooser.getExtensionFilters().addAll(m3u8, xspf);
        chooser.setInitialFileName(fileName(name));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen == null) {
            return Optional.empty();
        }
        boolean named = chosen.getName().toLowerCase(Locale.ROOT).matches(".*\\.(m3u8|xspf)");
        String ending = chooser.getSelectedExtensionFilter() == xspf ? ".xspf" : ".m3u8";
        return Optional.of(named ? chosen.toPath() : Path.of(chosen.getPath() + ending));
    }

    @Override
    public Optional<Path> toRead(Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("playlist.read-file"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                Messages.text("playlist.format.any"),
                                "*.m3u8",
                                "*.m3u",
                                "*.xspf",
                                "*.M3U8",
                                "*.M3U",
                                "*.XSPF"),
                        new ExtensionFilter(Messages.text("playlist.format.all"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /** What no file system takes in a name is left out. */
    static String fileName(String title) {
        String plain = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", " ").strip();
        return plain.isEmpty() ? Messages.text("playlist.name") : plain;
    }
}
