package circumplex.library;

import circumplex.library.ScanReport.FolderProblem;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out files that are still being written, so that none is heard half. */
final class SettledFiles {
    private final Duration still;
    private final Clock clock;

    /**
     * @param still how long size and time of a file must stay the same; zero takes every file as it is
     */
    SettledFiles(Duration still, Clock clock) {
        this.still = still;
        this.clock = clock;
    }

    /** Waits once if files were changed just now, and leaves out those that change meanwhile. */
    FolderListing of(FolderListing listing, Cancellation cancellation) {
        long now = clock.millis();
        // A file from the future, as a clock that was set back leaves it, is not written now.
        List<FoundFile> fresh = listing.files().stream()
                .filter(file -> Math.abs(now - file.modifiedMillis()) < still.toMillis())
                .toList();
        if (fresh.isEmpty() || cancellation.sleep(still)) {
            return listing;
        }
        Set<FoundFile> growing = new HashSet<>(fresh);
        growing.removeIf(file -> isAsBefore(file.path(), file.size(), file.modifiedMillis()));
        if (growing.isEmpty()) {
            return listing;
        }
        List<FolderProblem> problems = new ArrayList<>(listing.problems());
        growing.forEach(file -> problems.add(problem(file.path())));
        return new FolderListing(
                listing.files().stream().filter(file -> !growing.contains(file)).toList(),
                listing.readFolders(),
                listing.emptyFolders(),
                problems,
                listing.complete());
    }

    /** Whether a file has this size and time, or cannot be looked at, which is no sign of being written. */
    static boolean isAsBefore(Path file, long size, long modifiedMillis) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.size() == size && now.lastModifiedTime().toMillis() == modifiedMillis;
        } catch (IOException e) {
            return true;
        }
    }

    /** What a person is told of a file that is left for later. */
    static FolderProblem problem(Path file) {
        return new FolderProblem(file, "The file " + file + " is still being written. It is heard at the next scan.");
    }
}
