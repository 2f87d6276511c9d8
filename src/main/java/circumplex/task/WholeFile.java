package circumplex.task;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /**
         * @throws IOException if the stream cannot be written
         */
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes beside the target and moves it there when it is complete: what was there before stays until then.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path target, Content content) throws IOException {
        Path file = target.toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        // Two processes or threads that write at once do not mix.
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        // Not by Files.createTempFile: what it makes may be read by its owner alone, and so would the saved file.
        Path temporary = folder.resolve(file.getFileName() + "." + writer + ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
                content.write(out);
            }
            try {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * The same with a text, as UTF-8.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(Path target, String text) throws IOException {
        write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
}
