package circumplex.ui.library;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows files in the file manager of the desktop. Waits for other programs: never on the JavaFX thread. */
final class FileManager {
    private static final Logger LOG = LoggerFactory.getLogger(FileManager.class);
    private static final long PATIENCE_SECONDS = 10;

    private final String system;

    /**
     * @param system name of the operating system, as Java gives it
     */
    FileManager(String system) {
        this.system = system.toLowerCase(Locale.ROOT);
    }

    /** Whether the file is shown now; false where no file manager answers. */
    boolean show(Path file) {
        for (List<String> command : commands(file)) {
            if (isDone(command)) {
                return true;
            }
        }
        return false;
    }

    /** What to try, one after the other. */
    List<List<String>> commands(Path file) {
        if (system.contains("mac")) {
            return List.of(List.of("open", "-R", file.toString()));
        }
        if (system.contains("win")) {
            return List.of(List.of("explorer.exe", "/select," + file));
        }
        // A comma would end an element of the array.
        String address = file.toUri().toString().replace(",", "%2C");
        return List.of(
                List.of(
                        "dbus-send",
                        "--session",
                        "--print-reply",
                        "--dest=org.freedesktop.FileManager1",
                        "/org/freedesktop/FileManager1",
                        "org.freedesktop.FileManager1.ShowItems",
                        "array:string:" + address,
                        "string:"),
                List.of("xdg-open", file.getParent().toString()));
    }

    private boolean isDone(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // The explorer ends with 1 even where all went well, and xdg-open may last as long as the file manager.
            return !process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    || process.exitValue() == 0
                    || system.contains("win");
        } catch (IOException e) {
            LOG.debug("{} cannot be started", command.get(0), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
