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
 * Decides which tracks are gone and which cannot be reached. A track is gone only where a folder that was read shows that
 * it is: a folder that could not be read, a link that leads nowhere, or an empty folder (as the mount point of a drive
 * that is not connected is) proves nothing, and the tracks are kept.
 */
final class MissingFiles {
    private final List<Path> roots;
    private final FolderListing listing;
    private final Set<Path> found = new HashSet<>();

    MissingFiles(List<Path> roots, FolderListing listing) {
        this.roots = List.copyOf(roots);
        this.listing = listing;
        listing.files().forEach(file -> found.add(file.path()));
    }

    /**
     * @param gone tracks to take out
     * @param unreachable numbers of the tracks that are kept and cannot be reached
     * @param reachable numbers of the others
     * @param problems empty folders whose tracks were kept
     */
    record Verdict(List<Track> gone, List<Long> unreachable, List<Long> reachable, List<FolderProblem> problems) {

        /** What is said where not everything was listed. */
        static final Verdict NONE = new Verdict(List.of(), List.of(), List.of(), List.of());
    }

    Verdict judge(Collection<Track> tracks) {
        List<Track> gone = new ArrayList<>();
        List<Long> unreachable = new ArrayList<>();
        List<Long> reachable = new ArrayList<>();
        Map<Path, Integer> emptied = new TreeMap<>();
        for (Track track : tracks) {
            if (roots.stream().noneMatch(track.path()::startsWith)) {
                continue;
            }
            if (found.contains(track.path()) || Files.exists(track.path(), LinkOption.NOFOLLOW_LINKS)) {
                reachable.add(track.id());
                continue;
            }
            Optional<Path> witness = witness(track.path());
            boolean proven = witness.isPresent() && !listing.emptyFolders().contains(witness.get());
            if (proven) {
                gone.add(track);
            } else {
                unreachable.add(track.id());
                witness.ifPresent(folder -> emptied.merge(folder, 1, Integer::sum));
            }
        }
        List<FolderProblem> problems = new ArrayList<>();
        emptied.forEach((folder, count) -> problems.add(emptied(folder, count)));
        return new Verdict(gone, unreachable, reachable, problems);
    }

    /** The folder that was read and would list the file, or its folder, if that existed. */
    private Optional<Path> witness(Path file) {
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
