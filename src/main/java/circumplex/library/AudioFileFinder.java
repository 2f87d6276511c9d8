package circumplex.library;

import circumplex.library.ScanReport.FolderProblem;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lists the audio files of folders without opening them. Hidden files and folders are passed over. Symbolic links are
 * followed; no folder is entered twice, so that a link to a folder above ends there. Thread-safe.
 */
public final class AudioFileFinder {

    /** The audio files in folders and all that lies below them, in the order of their paths. */
    public static List<Path> files(List<Path> roots) {
        List<Path> absolute = roots.stream().map(Path::toAbsolutePath).toList();
        return new AudioFileFinder()
                .find(absolute, folder -> {}, new Cancellation()).files().stream()
                        .map(FoundFile::path)
                        .toList();
    }

    /**
     * Lists folders and all that lies below them. A root that is a file is taken whatever its name.
     *
     * @param roots absolute paths of folders or files
     * @param entered is told each folder before it is read
     */
    FolderListing find(List<Path> roots, Consumer<Path> entered, Cancellation cancellation) {
        Walk walk = new Walk(entered, cancellation);
        for (Path root : roots) {
            walk.root(root);
        }
        return walk.listing();
    }

    private static final class Walk {
        private final Consumer<Path> entered;
        private final Cancellation cancellation;
        private final Map<Path, FoundFile> files = new TreeMap<>();
        private final Set<Path> readFolders = new HashSet<>();
        private final Set<Path> emptyFolders = new HashSet<>();
        private final Set<Path> realFolders = new HashSet<>();
        private final List<FolderProblem> problems = new ArrayList<>();
        private final Deque<Path> waiting = new ArrayDeque<>();
        private boolean complete = true;

        Walk(Consumer<Path> entered, Cancellation cancellation) {
            this.entered = entered;
            this.cancellation = cancellation;
        }

        void root(Path root) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
                if (!attributes.isDirectory()) {
                    add(root, attributes);
                    return;
                }
            } catch (NoSuchFileException e) {
                problems.add(new FolderProblem(
                        root,
                        "The folder " + root + " does not exist or its drive is not connected. What the library holds"
                                + " of it is kept."));
                return;
            } catch (IOException e) {
                problems.add(unreadable(root, e));
                return;
            }
            waiting.add(root);
            while (!waiting.isEmpty()) {
                if (cancellation.awaitTurn()) {
                    complete = false;
                    return;
                }
                folder(waiting.remove());
            }
        }

        FolderListing listing() {
            return new FolderListing(List.copyOf(files.values()), readFolders, emptyFolders, problems, complete);
        }

        private void folder(Path folder) {
            entered.accept(folder);
            List<Path> entries = new ArrayList<>();
            try {
                if (!realFolders.add(folder.toRealPath())) {
                    return;
                }
                try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                    stream.forEach(entries::add);
                }
            } catch (IOException e) {
                problems.add(unreadable(folder, e));
                return;
            } catch (DirectoryIteratorException e) {
                problems.add(unreadable(folder, e.getCause()));
                return;
            }
            readFolders.add(folder);
            if (entries.isEmpty()) {
                emptyFolders.add(folder);
            }
            // Sorted, so that of two ways to the same folder the same one is taken at every scan.
            entries.sort(Comparator.naturalOrder());
            entries.forEach(this::entry);
        }

        private void entry(Path entry) {
            try {
                if (Files.isHidden(entry)) {
                    return;
                }
                BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    waiting.add(entry);
                } else if (attributes.isRegularFile() && AudioFileNames.matches(entry)) {
                    add(entry, attributes);
                }
            } catch (NoSuchFileException e) {
                // A link that leads nowhere may lead to a drive that is not connected; a file may just have gone.
                if (Files.isSymbolicLink(entry) && AudioFileNames.matches(entry)) {
                    problems.add(new FolderProblem(entry, "The link " + entry + " leads to nothing that exists now."));
                }
            } catch (IOException e) {
                problems.add(unreadable(entry, e));
            }
        }

        private void add(Path file, BasicFileAttributes attributes) {
            files.put(
                    file,
                    new FoundFile(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis()));
        }

        private static FolderProblem unreadable(Path path, IOException reason) {
            String kind = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "The folder " : "The entry ";
            String why = reason instanceof AccessDeniedException
                    ? " may not be read. Check its permissions."
                    : " cannot be read. Check that its drive is connected and sound.";
            return new FolderProblem(path, kind + path + why + " What the library holds of it is kept.");
        }
    }
}
