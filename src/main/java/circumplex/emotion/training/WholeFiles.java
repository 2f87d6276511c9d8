package circumplex.emotion.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes text files that are there whole or not at all. */
final class WholeFiles {
    private WholeFiles() {}

    /** Replaces a file; two processes that do so at once do not mix. */
    static void write(Path file, String text) throws IOException {
        String writer =
                ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
        // Not by Files.createTempFile, whose files nobody else may read.
        Path temporary = file.resolveSibling(file.getFileName() + "." + writer + ".tmp");
        try {
            Files.writeString(temporary, text, StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
