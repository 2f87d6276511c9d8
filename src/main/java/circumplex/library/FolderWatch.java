package circumplex.library;

import java.nio.file.Path;
import java.util.List;

/**
 * Notices what happens in folders while the program runs. It works on threads of its own: nobody waits for it.
 * Thread-safe.
 */
public interface FolderWatch extends AutoCloseable {

    /** Watches these folders and all that lies below them from now on, and no others; none if the list is empty. */
    void follow(List<Path> folders);

    @Override
    void close();

    /** Is told of changes, on a thread of the watch. */
    interface Listener {

        /**
         * Something was added, changed or removed in these folders or below them, and has come to rest.
         *
         * @param folders absolute, named as they were given to {@link #follow}
         */
        void changed(List<Path> folders);

        /**
         * Not everything can be watched; the folders are looked through now and then instead. Told once.
         *
         * @param sentence why, and what to do, for a person
         */
        void limited(String sentence);
    }

    /** Makes watches. */
    @FunctionalInterface
    interface Factory {
        /** Watches nothing yet. */
        FolderWatch watch(Listener listener);
    }
}
