package circumplex.playlist;

import circumplex.playlist.ReadEntry.Standing;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the files that a playlist file names. Programs do not agree on how to write a name, so several readings are
 * tried: the one that the format demands first. The first that leads to a file is taken.
 */
final class FileLocator {
    private static final int LONGEST_NAME = 16_384;
    private static final Pattern NETWORK_ADDRESS =
            Pattern.compile("(?i)(?!file:)[a-z][a-z0-9+.-]+://.*", Pattern.DOTALL);
    private static final Pattern FILE_URI =
            Pattern.compile("(?i)file:(?://(?<host>[^/]*))?(?<path>.*)", Pattern.DOTALL);
    private static final Pattern WINDOWS_PATH = Pattern.compile("(?i)(?:[a-z]:[\\\\/]|\\\\\\\\).*", Pattern.DOTALL);
    private static final Pattern DRIVE_IN_URI = Pattern.compile("(?i)/(?<drive>[a-z])[:|](?<path>/.*)", Pattern.DOTALL);
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*", Pattern.DOTALL);

    private final Path folder;
    private final Predicate<Path> isFile;

    /**
     * @param standing what came of a name
     * @param file the file, where the name leads to a place of this computer
     */
    record Place(Standing standing, Optional<Path> file) {
        static final Place FOREIGN = new Place(Standing.FOREIGN, Optional.empty());
        static final Place REMOTE = new Place(Standing.REMOTE, Optional.empty());
        static final Place UNREADABLE = new Place(Standing.UNREADABLE, Optional.empty());
    }

    /**
     * @param folder where the playlist file lies, absolute; relative names start there
     * @param isFile whether there is a file at an absolute path
     */
    FileLocator(Path folder, Predicate<Path> isFile) {
        this.folder = folder;
        this.isFile = isFile;
    }

    Place locate(WrittenReference reference) {
        String text = reference.text();
        if (reference.bytes().length == 0 || reference.bytes().length > LONGEST_NAME) {
            return Place.UNREADABLE;
        }
        if (NETWORK_ADDRESS.matcher(text).matches() || (reference.uri() && text.startsWith("//"))) {
            return Place.REMOTE;
        }
        Matcher fileUri = FILE_URI.matcher(text);
        if (fileUri.matches()) {
            return locateUri(fileUri.group("host"), fileUri.group("path"));
        }
        Place place = first(reference.uri() ? readingsOfUri(reference) : readingsOfLine(reference));
        if (place.standing() == Standing.FOUND) {
            return place;
        }
        if (!NameBytes.isWindows() && WINDOWS_PATH.matcher(text).matches()) {
            return Place.FOREIGN;
        }
        return reference.uri() && SCHEME.matcher(text).matches() ? Place.REMOTE : place;
    }

    private Place locateUri(String host, String path) {
        boolean here = host == null || host.isEmpty() || host.equalsIgnoreCase("localhost");
        if (!here) {
            return NameBytes.isWindows() ? first(List.of(NameBytes.utf8("\\\\" + host + path))) : Place.FOREIGN;
        }
        byte[] decoded = NameBytes.percentDecoded(NameBytes.utf8(path));
        Matcher drive = DRIVE_IN_URI.matcher(path);
        if (!drive.matches()) {
            return first(List.of(decoded));
        }
        if (NameBytes.isWindows()) {
            String onDrive = drive.group("drive") + ":" + drive.group("path");
            return first(List.of(NameBytes.percentDecoded(NameBytes.utf8(onDrive))));
        }
        Place place = first(List.of(decoded));
        return place.standing() == Standing.FOUND ? place : Place.FOREIGN;
    }

    private static List<byte[]> readingsOfLine(WrittenReference reference) {
        byte[] stripped = stripped(reference.bytes());
        byte[] inUtf8 = NameBytes.utf8(NameBytes.text(stripped));
        return List.of(
                stripped,
                reference.bytes(),
                inUtf8,
                withSlashes(stripped),
                withSlashes(inUtf8),
                NameBytes.percentDecoded(stripped));
    }

    private static List<byte[]> readingsOfUri(WrittenReference reference) {
        byte[] decoded = NameBytes.percentDecoded(reference.bytes());
        return List.of(decoded, reference.bytes(), withSlashes(decoded));
    }

    /** The first of the readings with a file, else the first that can be a path at all. */
    private Place first(List<byte[]> readings) {
        Optional<Path> missing = Optional.empty();
        for (int i = 0; i < readings.size(); i++) {
            byte[] reading = readings.get(i);
            if (readings.subList(0, i).stream().noneMatch(earlier -> Arrays.equals(earlier, reading))) {
                Optional<Path> path = NameBytes.path(folder, reading);
                if (path.filter(isFile).isPresent()) {
                    return new Place(Standing.FOUND, path);
                }
                missing = missing.or(() -> path);
            }
        }
        return missing.isPresent() ? new Place(Standing.MISSING, missing) : Place.UNREADABLE;
    }

    private static byte[] withSlashes(byte[] name) {
        byte[] slashed = name.clone();
        for (int i = 0; i < slashed.length; i++) {
            slashed[i] = slashed[i] == '\\' ? (byte) '/' : slashed[i];
        }
        return slashed;
    }

    private static byte[] stripped(byte[] name) {
        int from = 0;
        int to = name.length;
        while (from < to && isSpace(name[from])) {
            from++;
        }
        while (to > from && isSpace(name[to - 1])) {
            to--;
        }
        return Arrays.copyOfRange(name, from, to);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }
}
