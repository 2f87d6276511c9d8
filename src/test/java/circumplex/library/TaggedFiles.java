package circumplex.library;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The small tagged audio files of the test resources. */
final class TaggedFiles {

    private TaggedFiles() {}

    static Path get(String name) {
        try {
            return Path.of(TaggedFiles.class.getResource("/tagged/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path copy(String name, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        return Files.copy(get(name), target);
    }
}
