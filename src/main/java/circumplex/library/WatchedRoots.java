package circumplex.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The trees of folders that are to be watched: the imported folders, and what symbolic links in them lead to, since
 * systems do not follow links when they watch. Each tree is known by its real place and by the name that a scan gives it.
 */
final class WatchedRoots {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedRoots.class);

    private final Map<Path, Path> namesByPlace = new LinkedHashMap<>();

    private WatchedRoots() {}

    /** Looks through the folders; those that are not there are left out. */
    static WatchedRoots find(List<Path> folders) {
        WatchedRoots roots = new WatchedRoots();
        folders.forEach(roots::add);
        return roots;
    }

    /** Where the trees really are. */
    List<Path> places() {
        return List.copyOf(namesByPlace.keySet());
    }

    /** What the trees are called. */
    List<Path> names() {
        return List.copyOf(namesByPlace.values());
    }

    /** What a file or folder in one of the trees is called. */
    Optional<Path> name(Path real) {
        return namesByPlace.entrySet().stream()
                .filter(tree -> real.startsWith(tree.getKey()))
                .findFirst()
                .map(tree -> tree.getValue().resolve(tree.getKey().relativize(real)));
    }

    private void add(Path name) {
        try {
            Path place = name.toRealPath();
            if (!Files.isDirectory(place) || namesByPlace.keySet().stream().anyMatch(place::startsWith)) {
                return;
            }
            namesByPlace.put(place, name);
            Files.walkFileTree(place, new LinkFinder(place, name));
        } catch (IOException e) {
            LOG.debug("{} is not watched now", name, e);
        }
    }

    private final class LinkFinder extends SimpleFileVisitor<Path> {
        private final Path place;
        private final Path name;

        LinkFinder(Path place, Path name) {
            this.place = place;
            this.name = name;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                add(name.resolve(place.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            LOG.debug("{} cannot be looked through for links", file, e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
