package circumplex.config;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is played, so that the next start can go on with it. What changes is written every few seconds on a thread
 * of its own: a process that is killed loses little. The list, which may be long and seldom changes, has a file of its
 * own beside that of the place. Thread-safe.
 */
public final class LastPlayedStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LastPlayedStore.class);
    private static final Gson GSON = new Gson();
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(4);

    private final Path listFile;
    private final Path placeFile;
    private final Duration pause;
    private final Object writing = new Object();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "last-played");
        thread.setDaemon(true);
        return thread;
    });
    private Optional<LastPlayed> current = Optional.empty();
    private boolean scheduled;

    /** What the list file holds. Guarded by {@link #writing}. */
    private List<Long> writtenList = List.of();

    /** A place as it stands in its file. Where the two files do not fit together, the track's number counts. */
    private record Place(Long track, Integer index, Double seconds) {}

    /**
     * @param folder where the two files lie
     */
    public LastPlayedStore(Path folder) {
        this(folder, USUAL_PAUSE);
    }

    /**
     * @param pause from a change until it is written
     */
    LastPlayedStore(Path folder, Duration pause) {
        this.listFile = folder.resolve("last-playlist.json");
        this.placeFile = folder.resolve("last-place.json");
        this.pause = pause;
    }

    /** What was kept in an earlier session. Reads files; where there are none, or none that fit, there is nothing. */
    public Optional<LastPlayed> read() {
        try {
            Place place = GSON.fromJson(Files.readString(placeFile), Place.class);
            Long[] list = GSON.fromJson(Files.readString(listFile), Long[].class);
            List<Long> tracks = List.of(list);
            int index = place.index() >= 0
                            && place.index() < tracks.size()
                            && tracks.get(place.index()).equals(place.track())
                    ? place.index()
                    : tracks.indexOf(place.track());
            return index < 0
                    ? Optional.of(new LastPlayed(List.of(place.track()), 0, place.seconds()))
                    : Optional.of(new LastPlayed(tracks, index, place.seconds()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JsonParseException | NullPointerException | IllegalArgumentException e) {
            LOG.info("What was played last is not known: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Keeps what is played now, or that nothing is. Returns at once. */
    public synchronized void keep(Optional<LastPlayed> played) {
        if (played.equals(current)) {
            return;
        }
        current = played;
        if (!scheduled && !writer.isShutdown()) {
            scheduled = true;
            writer.schedule(this::write, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        Optional<LastPlayed> played;
        synchronized (this) {
            played = current;
            scheduled = false;
        }
        synchronized (writing) {
            try {
                if (played.isEmpty()) {
                    Files.deleteIfExists(placeFile);
                    return;
                }
                LastPlayed last = played.get();
                if (!last.tracks().equals(writtenList)) {
                    WholeText.write(listFile, GSON.toJson(last.tracks()));
                    writtenList = last.tracks();
                }
                WholeText.write(placeFile, GSON.toJson(new Place(last.track(), last.index(), last.seconds())));
            } catch (IOException e) {
                LOG.warn("What is played could not be kept in {}", placeFile, e);
            }
        }
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        writer.shutdown();
        boolean left;
        synchronized (this) {
            left = scheduled;
        }
        if (left) {
            write();
        }
    }
}
