package circumplex.library;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.model.AudioFingerprint;
import circumplex.task.WholeFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the spectrogram windows of tracks that were heard, so that a new version of the network hears them again without
 * a file being decoded. By the fingerprint of the audio, and apart for each way in which windows are made. What was not
 * used for the longest time makes room for the rest. All of it can be made again: what cannot be written or read is as if
 * it had not been kept. Thread-safe.
 */
public final class WindowCache {
    private static final Logger LOG = LoggerFactory.getLogger(WindowCache.class);

    /** A new number where windows are chosen, decoded or computed in another way than before. */
    private static final int MAKING = 1;

    private static final String ENDING = ".windows";
    /** Part of the room that is left filled when old windows are removed, so that this is done only now and then. */
    private static final double FILLED = 0.9;

    private final Path folder;
    private final LongSupplier most;
    private long size = -1;
    private boolean complained;

    /** A kept file. */
    private record Kept(Path file, long bytes, FileTime used) {}

    /**
     * Opens and makes nothing yet.
     *
     * @param folder where the windows are kept
     * @param most bytes that all of them may take; 0 keeps none
     */
    public WindowCache(Path folder, LongSupplier most) {
        this.folder = folder;
        this.most = most;
    }

    /**
     * The windows of a track, made with these settings.
     *
     * @param windows how many are made of a track
     */
    Optional<List<HeardWindow>> find(AudioFingerprint fingerprint, MelSpectrogramSettings settings, int windows) {
        Path file = file(fingerprint, settings, windows);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            List<HeardWindow> found = WindowFile.read(in, settings.bands(), settings.frames());
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            return Optional.of(found);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.debug("The kept windows in {} cannot be used", file, e);
            return Optional.empty();
        }
    }

    /** Keeps the windows of a track, as far as there is room. */
    void keep(AudioFingerprint fingerprint, MelSpectrogramSettings settings, int windows, List<HeardWindow> made) {
        if (most.getAsLong() <= 0) {
            makeRoom(0);
            return;
        }
        Path file = file(fingerprint, settings, windows);
        try {
            Files.createDirectories(file.getParent());
            WholeFile.write(file, out -> WindowFile.write(made, out));
            makeRoom(Files.size(file));
        } catch (IOException | RuntimeException e) {
            complain(file, e);
        }
    }

    private Path file(AudioFingerprint fingerprint, MelSpectrogramSettings settings, int windows) {
        String name = fingerprint.toString();
        return folder.resolve(making(settings, windows))
                .resolve(name.substring(0, 2))
                .resolve(name + ENDING);
    }

    /** Names the way in which windows are made. */
    private static String making(MelSpectrogramSettings settings, int windows) {
        String all = MAKING + " " + windows + " " + settings;
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private synchronized void makeRoom(long added) {
        try {
            boolean first = size < 0;
            size = first ? kept().stream().mapToLong(Kept::bytes).sum() : size + added;
            long allowed = Math.max(0, most.getAsLong());
            if (size > allowed) {
                removeOldest((long) (allowed * FILLED));
            }
        } catch (IOException | RuntimeException e) {
            complain(folder, e);
        }
    }

    private void removeOldest(long left) throws IOException {
        List<Kept> files = kept();
        files.sort(Comparator.comparing(Kept::used));
        size = files.stream().mapToLong(Kept::bytes).sum();
        for (Kept file : files) {
            if (size <= left) {
                break;
            }
            Files.deleteIfExists(file.file());
            size -= file.bytes();
        }
    }

    /** Everything below the folder, also what an interrupted writing left. */
    private List<Kept> kept() throws IOException {
        List<Kept> files = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all::iterator) {
                try {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    if (attributes.isRegularFile()) {
                        files.add(new Kept(file, attributes.size(), attributes.lastModifiedTime()));
                    }
                } catch (NoSuchFileException e) {
                    LOG.debug("{} was removed by another program", file);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return files;
    }

    /** Once: the next track has the same trouble. */
    private synchronized void complain(Path file, Exception e) {
        if (complained) {
            LOG.debug("Spectrogram windows could not be kept in {}", file, e);
        } else {
            complained = true;
            LOG.warn("Spectrogram windows could not be kept in {}; the analysis goes on without", file, e);
        }
    }
}
