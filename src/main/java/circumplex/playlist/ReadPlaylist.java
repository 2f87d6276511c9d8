package circumplex.playlist;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A playlist file that was read.
 *
 * @param name what the file calls itself, may be empty
 * @param entries in order, those without a file among them
 * @param damage what is wrong with the file, in words for a person, where only the entries before that could be read
 */
public record ReadPlaylist(String name, List<ReadEntry> entries, Optional<String> damage) {
    /** Copies the list. */
    public ReadPlaylist {
        entries = List.copyOf(entries);
    }

    /** The files that are there, in order. */
    public List<Path> files() {
        return entries.stream()
                .filter(ReadEntry::isFound)
                .flatMap(entry -> entry.file().stream())
                .toList();
    }

    /** The entries without a file to play, in order. */
    public List<ReadEntry> notFound() {
        return entries.stream().filter(entry -> !entry.isFound()).toList();
    }
}
