package circumplex.library;

import circumplex.model.AudioFingerprint;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes moods into the tags of files, and takes them back. A file is changed as a copy beside it, which takes its place
 * only after it was read again and its audio was found to be the same; it keeps its date and its permissions. What a file
 * had before is kept, so that it can be put back. Used by one thread at a time.
 */
public final class MoodTagWriter {
    private final MoodTagJournal journal;

    /**
     * What writing would change in a file.
     *
     * @param file the file
     * @param before its mood fields now
     * @param after its mood fields then
     */
    public record Change(Path file, MoodTags before, MoodTags after) {

        /** Whether there is nothing to do. */
        public boolean isNone() {
            return before.equals(after);
        }
    }

    /**
     * @param journal where it is kept what files had before; made when it is needed
     */
    public MoodTagWriter(Path journal) {
        this.journal = new MoodTagJournal(journal);
    }

    /**
     * Looks what would change, and changes nothing.
     *
     * @throws IOException in words for a person, if the file's tags cannot be written
     */
    public Change plan(Path file, MoodTags tags) throws IOException {
        if (!Files.exists(file)) {
            throw new IOException("The file is not there.");
        }
        Path real = file.toRealPath();
        if (!Files.isWritable(real) || !Files.isWritable(real.getParent())) {
            throw new IOException("The file or its folder is read-only.");
        }
        return new Change(file, MoodTagFormat.read(real), tags);
    }

    /**
     * Makes a change.
     *
     * @throws IOException in words for a person, if it could not be made; the file is then as it was
     */
    public void write(Change change) throws IOException {
        if (!change.isNone()) {
            Path real = change.file().toRealPath();
            replace(real, change, () -> journal.add(change.file(), change.before()));
        }
    }

    /** What every written file had before, by its path. */
    public Map<Path, MoodTags> written() throws IOException {
        return journal.read();
    }

    /**
     * Gives a file the mood fields back that it had before any was written.
     *
     * @throws IOException in words for a person, if that cannot be done; the file is then as it was
     */
    public void undo(Path file) throws IOException {
        MoodTags before = journal.read().get(file);
        if (before == null) {
            throw new IOException("No mood was written into it.");
        }
        undo(plan(file, before));
    }

    /**
     * Gives a file the mood fields back that it had before any was written.
     *
     * @param change planned from what {@link #written()} says the file had
     * @throws IOException in words for a person, if that cannot be done; the file is then as it was
     */
    public void undo(Change change) throws IOException {
        if (!change.isNone()) {
            replace(change.file().toRealPath(), change, () -> {});
        }
        journal.forget(change.file());
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void replace(Path file, Change change, Step beforeReplacing) throws IOException {
        AudioFingerprint audio = fingerprint(file)
                .orElseThrow(
                        () -> new IOException("Its audio cannot be told apart from its tags, so it is not touched."));
        FileTime modified = Files.getLastModifiedTime(file);
        long size = Files.size(file);
        Path copy = file.resolveSibling(".circumplex-" + UUID.randomUUID() + ".tmp");
        try {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
            MoodTagFormat.write(copy, change.after());
            if (!MoodTagFormat.read(copy).equals(change.after())) {
                throw new IOException("What was written could not be read again, so it was left as it was.");
            }
            if (!fingerprint(copy).equals(Optional.of(audio))) {
                throw new IOException("Its audio would have changed, so it was left as it was.");
            }
            if (!Files.getLastModifiedTime(file).equals(modified) || Files.size(file) != size) {
                throw new IOException("Another program changed it meanwhile, so it was left as it was.");
            }
            Files.setLastModifiedTime(copy, modified);
            beforeReplacing.run();
            move(copy, file);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static Optional<AudioFingerprint> fingerprint(Path file) {
        return Fingerprints.of(file);
    }

    private static void move(Path copy, Path file) throws IOException {
        try {
            Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("Its folder cannot replace a file at once, so it was left as it was.", e);
        }
    }
}
