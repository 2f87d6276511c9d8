package circumplex.playlist;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The ways to name an audio file in a playlist file. */
final class FileReference {

    private FileReference() {}

    /** The absolute path without detours. */
    static Path absolute(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** The path from a folder to a file, or empty where none leads there, as between two drives. */
    static Optional<Path> relative(Path file, Path folder) {
        try {
            return Optional.of(absolute(folder).relativize(absolute(file)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The file URI, percent-encoded, with the very bytes of the name even where they are no text. */
    static String uri(Path file) {
        return absolute(file).toUri().toASCIIString();
    }

    /** A relative URI reference (RFC 3986, section 4.2) for a relative path. */
    static String relativeUri(Path relative) {
        StringBuilder reference = new StringBuilder();
        for (Path element : relative) {
            if (!reference.isEmpty()) {
                reference.append('/');
            }
            reference.append(segment(element));
        }
        return reference.toString();
    }

    /** Whether the name can be written as text and read back as the same path. */
    static boolean isText(Path path) {
        try {
            return Path.of(path.toString()).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String segment(Path element) {
        if (element.toString().equals("..")) {
            return "..";
        }
        String uri = element.toAbsolutePath().toUri().toASCIIString();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        // A colon in the first segment would read as the scheme of an absolute URI.
        return uri.substring(uri.lastIndexOf('/', end - 1) + 1, end).replace(":", "%3A");
    }
}
