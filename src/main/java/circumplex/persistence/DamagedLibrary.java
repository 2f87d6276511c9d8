package circumplex.persistence;

import circumplex.library.LibraryException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A copy of a damaged library to read from, in a folder of its own beside it, so that whatever the database does with it
 * the original stays as it is. Nobody else may have the library open.
 */
final class DamagedLibrary implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DamagedLibrary.class);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final int BLOCK_BYTES = 4096;

    /** Where SQLite locks a database file that it has open: sqlite.org/fileformat2.html, "The Lock-Byte Page". */
    private static final long SHARED_LOCK_FIRST = 0x40000002L;

    private static final long SHARED_LOCK_SIZE = 510;

    private final DatabaseFile original;
    private final Path folder;

    private DamagedLibrary(Path file, Path folder) {
        this.original = new DatabaseFile(file);
        this.folder = folder;
    }

    /**
     * @throws LibraryException if there is no library, or another program has it open
     */
    static DamagedLibrary copyOf(Path file) throws IOException {
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "rebuild-");
        DamagedLibrary copy = new DamagedLibrary(file, folder);
        try {
            copy.copy();
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** The copy. */
    DatabaseFile database() {
        return new DatabaseFile(folder.resolve("damaged.db"));
    }

    /** Removed in the end with all that is in it. */
    Path folder() {
        return folder;
    }

    /**
     * Puts another library in the place of the damaged one. At no moment there is none.
     *
     * @return where the damaged one is kept
     */
    Path replaceBy(Path library, Clock clock) throws IOException {
        DatabaseFile kept = new DatabaseFile(freeName(clock));
        if (Files.exists(original.log())) {
            // First, because the database would take the log for that of the new file.
            Files.move(original.log(), kept.log());
        }
        Files.deleteIfExists(original.logIndex());
        try {
            Files.createLink(kept.path(), original.path());
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("No second name for {}; it is copied", original.path(), e);
            Files.copy(original.path(), kept.path());
        }
        Files.move(library, original.path(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return kept.path();
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            LOG.warn("The folder {} is left over from rebuilding the library; it may be removed", folder, e);
        }
    }

    private void copy() throws IOException {
        try (FileChannel from = FileChannel.open(original.path(), StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel to =
                        FileChannel.open(database().path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            requireUnused(from);
            copy(from, to);
            if (Files.exists(original.log())) {
                try (FileChannel log = FileChannel.open(original.log());
                        FileChannel copied = FileChannel.open(
                                database().log(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    copy(log, copied);
                }
            }
        } catch (NoSuchFileException e) {
            throw new LibraryException("There is no library file " + original.path() + " to be rebuilt.", e);
        }
    }

    private void requireUnused(FileChannel channel) throws IOException {
        boolean unused;
        try {
            unused = channel.tryLock(SHARED_LOCK_FIRST, SHARED_LOCK_SIZE, false) != null;
        } catch (OverlappingFileLockException e) {
            LOG.debug("Held by this process", e);
            unused = false;
        }
        if (!unused) {
            throw SqliteErrors.translate(original.path(), new SQLException("open elsewhere", null, 5));
        }
    }

    /** A block that the drive cannot read any more is damage like any other. */
    private static void copy(FileChannel from, FileChannel to) throws IOException {
        long size = from.size();
        for (long position = 0; position < size; position += BLOCK_BYTES) {
            ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK_BYTES, size - position));
            try {
                while (block.hasRemaining() && from.read(block, position + block.position()) >= 0) {
                    continue;
                }
            } catch (IOException e) {
                LOG.warn("The library file cannot be read at byte {}", position, e);
            }
            block.position(block.capacity()).flip();
            long written = position;
            while (block.hasRemaining()) {
                written += to.write(block, written);
            }
        }
    }

    private Path freeName(Clock clock) {
        String name = original.path().getFileName().toString().replaceFirst("\\.db$", "");
        LocalDate now = LocalDate.now(clock);
        String start = name + "-damaged-" + DATE.format(now);
        Path free = original.path().resolveSibling(start + ".db");
        for (int number = 2; Files.exists(free); number++) {
            free = original.path().resolveSibling(start + "-" + number + ".db");
        }
        return free;
    }
}
