package circumplex.ui.playlist;

import circumplex.ui.common.Messages;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Asks which playlist file is meant. */
final class FileDialogs {
    private final PlaylistViewModel model;
    private final PlaylistFiles files;

    FileDialogs(PlaylistViewModel model, PlaylistFiles files) {
        this.model = model;
        this.files = files;
    }

    void write(Node owner) {
        ExtensionFilter m3u8 = new ExtensionFilter(Messages.text("playlist.format.m3u8"), "*.m3u8");
        ExtensionFilter xspf = new ExtensionFilter(Messages.text("playlist.format.xspf"), "*.xspf");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text("playlist.write"));
        chooser.getExtensionFilters().addAll(m3u8, xspf);
        chooser.setInitialFileName(
                fileName(PlaylistTitle.suggestion(model.stateProperty().get())));
        File chosen = chooser.showSaveDialog(owner.getScene().getWindow());
        if (chosen != null) {
            boolean named = chosen.getName().toLowerCase(Locale.ROOT).matches(".*\\.(m3u8|xspf)");
            String ending = chooser.getSelectedExtensionFilter() == xspf ? ".xspf" : ".m3u8";
            files.write(named ? chosen.toPath() : Path.of(chosen.getPath() + ending));
        }
    }

    void read(Node owner) {
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
        Optional.ofNullable(chooser.showOpenDialog(owner.getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(files::read);
    }

    /** What no file system takes in a name is left out. */
    static String fileName(String title) {
        String plain = title.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", " ").strip();
        return plain.isEmpty() ? Messages.text("playlist.name") : plain;
    }
}
