package circumplex.playlist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Writes extended M3U in UTF-8. A line that starts with # is a comment there and a line ends a name, so names that
 * would be misread get "./" before them or, where that cannot help, are written as a file URI.
 */
public final class M3u8Writer implements PlaylistWriter {

    @Override
    public String text(List<PlaylistEntry> entries, PathStyle style, Path folder) {
        StringBuilder text = new StringBuilder("#EXTM3U\n");
        for (PlaylistEntry entry : entries) {
            text.append("#EXTINF:")
                    .append(seconds(entry))
                    .append(',')
                    .append(label(entry))
                    .append('\n');
            text.append(reference(entry.file(), style, folder)).append('\n');
        }
        return text.toString();
    }

    private static long seconds(PlaylistEntry entry) {
        return entry.seconds() > 0 ? Math.max(1, Math.round(entry.seconds())) : -1;
    }

    private static String label(PlaylistEntry entry) {
        String title = oneLine(entry.title());
        String artist = oneLine(entry.artist());
        return artist.isEmpty() || title.isEmpty() ? artist + title : artist + " - " + title;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+|[\\u2028\\u2029]+", " ").strip();
    }

    private static String reference(Path file, PathStyle style, Path folder) {
        String name = file.toString();
        boolean breaksLine = name.chars().anyMatch(Character::isISOControl);
        boolean endsInSpace = !name.equals(name.stripTrailing());
        if (breaksLine || endsInSpace || !FileReference.isText(file)) {
            return FileReference.uri(file);
        }
        Optional<Path> relative = style == PathStyle.RELATIVE ? FileReference.relative(file, folder) : Optional.empty();
        return relative.map(M3u8Writer::relativeReference)
                .orElseGet(() -> FileReference.absolute(file).toString());
    }

    private static String relativeReference(Path relative) {
        String separator = relative.getFileSystem().getSeparator();
        String name = relative.toString().replace(separator, "/");
        String first = relative.getName(0).toString();
        boolean misread =
                first.startsWith("#") || first.startsWith("\\") || first.contains(":") || !first.equals(first.strip());
        return misread ? "./" + name : name;
    }
}
