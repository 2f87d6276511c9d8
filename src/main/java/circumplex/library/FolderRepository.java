package circumplex.library;

import java.nio.file.Path;
import java.util.List;

/** The stored folders that a person imported. Thread-safe. Failures of the store come as {@link LibraryException}. */
public interface FolderRepository {

    /** The folders, absolute, in the order of their names. */
    List<Path> all();

    /** Adds a folder. One that lies within a stored folder adds nothing; those that lie within it are replaced by it. */
    void add(Path folder);

    /** Removes a stored folder; its tracks stay. Any other is ignored. */
    void remove(Path folder);
}
