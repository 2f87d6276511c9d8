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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lists the audio files of folders without opening them. Hidden files and folders are passed over. Symbolic links are
 * followed; no folder is entered twice, be it reached by links or mounted at two places, so that a link to a folder above
 * ends there. Thread-safe.
 */
public final class AudioFileFinder {
    /** Leaves a folder and all below it out of the moods. What stands in it makes no difference. */
    static final String NO_MOOD_FILE = ".nomood";

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

    /**
     * A folder to be read.
     *
     * @param noMood whether it lies below one with a file ".nomood"
     * @param root whether a person named it
     */
    private record Folder(Path path, boolean noMood, boolean root) {}

    private static final class Walk {
        private final Consumer<Path> entered;
        private final Cancellation cancellation;
        private final Map<Path, FoundFile> files = new TreeMap<>();
        private final Set<Path> readFolders = new HashSet<>();
        private final Set<Path> emptyFolders = new HashSet<>();
        private final Map<Object, Path> identities = new HashMap<>();
        private final List<FolderProblem> problems = new ArrayList<>();
        private final Deque<Folder> waiting = new ArrayDeque<>();
        private boolean complete = true;

        Walk(Consumer<Path> entered, Cancellation cancellation) {
            this.entered = entered;
            this.cancellation = cancellation;
        }

        void root(Path root) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
                boolean noMood = isBelowNoMoodFile(root);
                if (!attributes.isDirectory()) {
                    add(root, attributes, noMood);
                    return;
                }
                waiting.add(new Folder(root, noMood, true));
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

        private static boolean isBelowNoMoodFile(Path root) {
            for (Path above = root.getParent(); above != null; above = above.getParent()) {
                if (Files.exists(above.resolve(NO_MOOD_FILE))) {
                    return true;
                }
            }
            return false;
        }

        private void folder(Folder folder) {
            Path path = folder.path();
            entered.accept(path);
            List<Path> entries = new ArrayList<>();
            try {
                Path known = identities.putIfAbsent(identity(path), path);
                if (known != null) {
                    if (folder.root()) {
                        problems.add(new FolderProblem(
                                path, "The folder " + path + " is the same as " + known + ", which is read already."));
                    }
                    return;
                }
                try (DirectoryStream<Path> stream = Files.newDirectoryStream(path)) {
                    stream.forEach(entries::add);
                }
            } catch (IOException e) {
                problems.add(unreadable(path, e));
                return;
            } catch (DirectoryIteratorException e) {
                problems.add(unreadable(path, e.getCause()));
                return;
            }
            readFolders.add(path);
            if (entries.isEmpty()) {
                emptyFolders.add(path);
            }
            // Sorted, so that of two ways to the same folder the same one is taken at every scan.
            entries.sort(Comparator.naturalOrder());
            boolean noMood = folder.noMood() || entries.contains(path.resolve(NO_MOOD_FILE));
            entries.forEach(entry -> entry(entry, noMood));
        }

        /** The same for every name of a folder. Where the file system has none, the path without links. */
        private static Object identity(Path folder) throws IOException {
            Object key = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
            return key == null ? folder.toRealPath() : key;
        }

        private void entry(Path entry, boolean noMood) {
            try {
                if (Files.isHidden(entry)) {
                    return;
                }
                BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class);
                if (attributes.isDirectory()) {
                    waiting.add(new Folder(entry, noMood, false));
                } else if (attributes.isRegularFile() && AudioFileNames.matches(entry)) {
                    add(entry, attributes, noMood);
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

        private void add(Path file, BasicFileAttributes attributes, boolean noMood) {
            files.put(
                    file,
                    new FoundFile(
                            file,
                            attributes.size(),
                            attributes.lastModifiedTime().toMillis(),
                            noMood));
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
