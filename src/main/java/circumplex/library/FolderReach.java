package circumplex.library;

import circumplex.model.Track;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which tracks can be reached, from their folders alone: no file is looked at. The imported folders decide; a folder
 * within one is looked at only where its tracks could not be reached before, as their drive may be mounted there.
 */
final class FolderReach {
    private final List<Path> roots;
    private final Map<Path, Boolean> reached = new HashMap<>();

    /**
     * @param roots the imported folders
     */
    FolderReach(Collection<Path> roots) {
        this.roots = List.copyOf(roots);
    }

    /**
     * @param lost numbers of available tracks that cannot be reached now
     * @param back numbers of tracks that can be reached again
     */
    record News(List<Long> lost, List<Long> back) {}

    /** Looks at the folders of these tracks. */
    News look(Collection<Track> tracks) {
        List<Long> lost = new ArrayList<>();
        List<Long> back = new ArrayList<>();
        for (Track track : tracks) {
            boolean now = isReached(track);
            if (now != track.available()) {
                (now ? back : lost).add(track.id());
            }
        }
        return new News(lost, back);
    }

    private boolean isReached(Track track) {
        Optional<Path> root = roots.stream().filter(track.path()::startsWith).findFirst();
        if (root.isPresent() && !isReached(root.get())) {
            return false;
        }
        return root.isPresent() && track.available() || isReached(track.path().getParent());
    }

    /** Whether a folder is there and holds something: the mount point of a drive that is not connected is empty. */
    private boolean isReached(Path folder) {
        return reached.computeIfAbsent(folder, looked -> {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(looked)) {
                return entries.iterator().hasNext();
            } catch (AccessDeniedException e) {
                // It is there, and its files may be open to whoever knows their names.
                return true;
            } catch (IOException e) {
                return false;
            }
        });
    }
}
