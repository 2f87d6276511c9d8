package circumplex.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Folders that changed lately, held back until it has been quiet for a while, though not for ever: a flood of changes
 * is one change. Times are nanoseconds of one clock that never goes back.
 */
final class GatheredChanges {
    private final long quiet;
    private final long most;
    private final Set<Path> folders = new LinkedHashSet<>();
    private long first;
    private long last;

    /**
     * @param quiet how long nothing must have changed
     * @param most how long a change is held back at most
     */
    GatheredChanges(Duration quiet, Duration most) {
        this.quiet = quiet.toNanos();
        this.most = most.toNanos();
    }

    synchronized void add(Path folder, long now) {
        if (folders.isEmpty()) {
            first = now;
        }
        last = now;
        folders.add(folder);
    }

    /** Nanoseconds until the changes are to be told, 0 if it is time; empty if there are none. */
    synchronized OptionalLong dueIn(long now) {
        return folders.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(Math.max(0, Math.min(quiet - (now - last), most - (now - first))));
    }

    /** The folders, which count as told from now on. */
    synchronized List<Path> take() {
        List<Path> taken = List.copyOf(folders);
        folders.clear();
        return taken;
    }
}
