package circumplex.library;

import circumplex.task.BackgroundExecutors;
import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeEvent.EventType;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.DefaultFileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trees of folders that the operating system watches, from now until it is closed or they are gone. */
final class WatchedTrees implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedTrees.class);

    private final WatchedRoots roots;
    private final Listener listener;
    private final DirectoryWatcher watcher;
    private final Thread thread;

    /** Set before the watcher is closed, which says so of itself only afterwards. */
    private volatile boolean closing;

    /** Is told on the thread of the watcher. */
    interface Listener {
        /** Something in the folder, named as by a scan. */
        void changed(Path folder);

        /** A link to a folder came, whose tree is not watched yet. */
        void linked();

        /** The system watches no more folders. */
        void limited(Exception reason);
    }

    private WatchedTrees(WatchedRoots roots, Listener listener) throws IOException {
        this.roots = roots;
        this.listener = listener;
        this.watcher = DirectoryWatcher.builder()
                .paths(roots.places())
                .fileHashing(false)
                .fileTreeVisitor(new Visitor())
                .listener(new Events())
                .build();
        this.thread = BackgroundExecutors.threads("folder-events", Thread.NORM_PRIORITY)
                .newThread(this::run);
    }

    /** Begins to watch; empty if there is nothing to watch, or the system does not let it. */
    static Optional<WatchedTrees> watch(WatchedRoots roots, Listener listener) {
        if (roots.places().isEmpty()) {
            return Optional.empty();
        }
        try {
            WatchedTrees trees = new WatchedTrees(roots, listener);
            trees.thread.start();
            return Optional.of(trees);
        } catch (IOException e) {
            listener.limited(e);
            return Optional.empty();
        }
    }

    /** What tells a folder from another one of the same name; empty if there is no folder. */
    static Optional<Object> identity(Path folder) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            if (!attributes.isDirectory()) {
                return Optional.empty();
            }
            return Optional.of(attributes.fileKey() == null ? folder.toRealPath() : attributes.fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether it tells no more: all trees are gone, or it failed. */
    boolean hasEnded() {
        return !thread.isAlive();
    }

    @Override
    public void close() {
        closing = true;
        try {
            watcher.close();
        } catch (IOException e) {
            LOG.debug("A folder watch did not close", e);
        }
    }

    private void run() {
        try {
            watcher.watch();
        } catch (RuntimeException e) {
            if (closing) {
                LOG.debug("Closed while it began", e);
            } else {
                listener.limited(e);
            }
        }
    }

    /** One folder that may not be read, or is gone when its turn comes, must not keep the others from being watched. */
    private static final class Visitor extends DefaultFileTreeVisitor {
        @Override
        public void recursiveVisitFiles(Path root, Callback onFolder, Callback onFile) throws IOException {
            super.recursiveVisitFiles(
                    root,
                    folder -> {
                        try {
                            onFolder.call(folder);
                        } catch (FileSystemException e) {
                            LOG.debug("{} is not watched", folder, e);
                        }
                    },
                    onFile);
        }
    }

    private final class Events implements DirectoryChangeListener {
        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == EventType.OVERFLOW || event.path() == null) {
                // More happened than the system can tell one by one: anything may have changed.
                roots.names().forEach(listener::changed);
                return;
            }
            Path path = event.path();
            boolean link =
                    event.eventType() == EventType.CREATE && Files.isSymbolicLink(path) && Files.isDirectory(path);
            boolean folder = event.isDirectory() && event.eventType() != EventType.MODIFY;
            if (link || folder || isHeard(path)) {
                roots.name(path).map(Path::getParent).ifPresent(listener::changed);
            }
            if (link) {
                listener.linked();
            }
        }

        @Override
        public void onException(Exception e) {
            if (e instanceof IOException && !(e instanceof FileSystemException)) {
                listener.limited(e);
            } else {
                LOG.debug("A change could not be followed", e);
            }
        }

        /** Covers and texts come and go without a sound; a link that is gone has no kind any more. */
        private boolean isHeard(Path path) {
            String name = path.getFileName().toString();
            return name.equals(".nomood")
                    || !name.startsWith(".")
                            && (AudioFileNames.matches(path) || roots.places().contains(path));
        }
    }
}
