package circumplex.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the settings in a file. Changes are written a moment after the last one, on a thread of its own, and at the
 * latest by {@link #close()}. A file that cannot be understood is kept aside and the defaults hold. Thread-safe.
 */
public final class SettingsStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final Duration QUIET = Duration.ofMillis(500);

    private final Path file;
    private final Object writing = new Object();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "settings");
        thread.setDaemon(true);
        return thread;
    });
    private Settings current;
    private Settings saved;
    private ScheduledFuture<?> soon;

    private SettingsStore(Path file, Settings current, Settings saved) {
        this.file = file;
        this.current = current;
        this.saved = saved;
    }

    /**
     * Reads the settings. Never fails: without a usable file the defaults hold.
     *
     * @param file where they are kept
     * @param defaults what holds where the file says nothing
     */
    public static SettingsStore open(Path file, Settings defaults) {
        Settings read = read(file, defaults);
        return new SettingsStore(file, read, read);
    }

    /** What holds now. */
    public synchronized Settings get() {
        return current;
    }

    /** Changes the settings, at once for whoever asks, and a moment later in the file. */
    public synchronized void update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current);
        if (changed.equals(current)) {
            return;
        }
        current = changed;
        if (soon != null) {
            soon.cancel(false);
        }
        if (!writer.isShutdown()) {
            soon = writer.schedule(this::save, QUIET.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Writes what holds now, unless the file has it already. A failure is logged; the settings hold nevertheless. */
    public void save() {
        synchronized (writing) {
            Settings settings = get();
            if (settings.equals(saved)) {
                return;
            }
            try {
                WholeText.write(file, SettingsFile.write(settings));
                saved = settings;
            } catch (IOException e) {
                LOG.warn("The settings could not be written to {}", file, e);
            }
        }
    }

    /** Writes what is not written yet. */
    @Override
    public void close() {
        writer.shutdown();
        save();
    }

    private static Settings read(Path file, Settings defaults) {
        try {
            return SettingsFile.read(Files.readString(file), defaults);
        } catch (NoSuchFileException e) {
            return defaults;
        } catch (IllegalArgumentException | CharacterCodingException e) {
            keepAside(file, e);
            return defaults;
        } catch (IOException e) {
            LOG.warn("The settings in {} could not be read; the defaults are used", file, e);
            return defaults;
        }
    }

    private static void keepAside(Path file, Exception reason) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("The settings in {} are damaged; kept as {}, the defaults are used", file, aside, reason);
        } catch (IOException e) {
            e.addSuppressed(reason);
            LOG.warn("The settings in {} are damaged and could not be kept aside; the defaults are used", file, e);
        }
    }
}
