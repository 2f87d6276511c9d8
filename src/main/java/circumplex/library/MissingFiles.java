package circumplex.library;

import circumplex.library.ScanReport.FolderProblem;
import circumplex.model.Track;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides which tracks are gone. A track is gone only where a folder that was read shows that it is: a folder that
 * could not be read, a link that leads nowhere, or an empty folder (as the mount point of a drive that is not connected
 * is) proves nothing, and the tracks are kept.
 */
final class MissingFiles {
    private final List<Path> roots;
    private final FolderListing listing;
    private final Set<Path> found = new HashSet<>();

    MissingFiles(List<Path> roots, FolderListing listing) {
        this.roots = roots.stream().filter(listing.readFolders()::contains).toList();
        this.listing = listing;
        listing.files().forEach(file -> found.add(file.path()));
    }

    /**
     * @param gone numbers of the tracks to take out
     * @param problems empty folders whose tracks were kept
     */
    record Verdict(List<Long> gone, List<FolderProblem> problems) {}

    Verdict judge(Collection<Track> tracks) {
        List<Long> gone = new ArrayList<>();
        Map<Path, Integer> kept = new TreeMap<>();
        for (Track track : tracks) {
            if (found.contains(track.path()) || roots.stream().noneMatch(track.path()::startsWith)) {
                continue;
            }
            Optional<Path> witness = witness(track.path());
            if (witness.isEmpty()) {
                continue;
            }
            if (listing.emptyFolders().contains(witness.get())) {
                kept.merge(witness.get(), 1, Integer::sum);
            } else {
                gone.add(track.id());
            }
        }
        List<FolderProblem> problems = new ArrayList<>();
        kept.forEach((folder, count) -> problems.add(emptied(folder, count)));
        return new Verdict(gone, problems);
    }

    /** The folder that was read and would list the file, or its folder, if that existed. */
    private Optional<Path> witness(Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (listing.readFolders().contains(folder)) {
                return Optional.of(folder);
            }
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static FolderProblem emptied(Path folder, int count) {
        return new FolderProblem(
                folder,
                "The folder " + folder + " is empty now; perhaps its drive is not connected. Its "
                        + (count == 1 ? "track is" : count + " tracks are")
                        + " kept. Take them out of the library if they are gone for good.");
    }
}
