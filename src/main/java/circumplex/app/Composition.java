package circumplex.app;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.audio.playback.JavaSoundDevice;
import circumplex.audio.playback.JavaSoundPlayer;
import circumplex.audio.playback.Player;
import circumplex.cli.CommandContext;
import circumplex.cli.LibraryFiles;
import circumplex.config.ApplicationDirectories;
import circumplex.config.ExclusionSettings;
import circumplex.config.Settings;
import circumplex.config.SettingsStore;
import circumplex.emotion.BundledModel;
import circumplex.emotion.ExperimentRecord;
import circumplex.emotion.Experiments;
import circumplex.emotion.ModelCard;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.RecordedTrainings;
import circumplex.emotion.RunningTrainings;
import circumplex.emotion.evaluation.CrossValidations;
import circumplex.emotion.network.NetworkLoader;
import circumplex.library.DefaultMusicLibrary;
import circumplex.library.ExclusionRules;
import circumplex.library.FileScanGate;
import circumplex.library.LibraryRepair;
import circumplex.library.MelTrackSpectrogramReader;
import circumplex.library.MoodTrackAnalyser;
import circumplex.library.MusicLibrary;
import circumplex.library.TagReader;
import circumplex.library.TrackAnalyser;
import circumplex.library.TrackSpectrogramReader;
import circumplex.library.WindowCache;
import circumplex.model.AudioFailure;
import circumplex.persistence.SqliteLibraryRepair;
import circumplex.persistence.SqliteLibraryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Builds the program's objects with their constructors: the one place that knows which class stands behind which
 * interface. Making a composition reads the settings, and opens and loads nothing else.
 */
public final class Composition implements CommandContext {
    private static final long BYTES_OF_MEGABYTE = 1_000_000;

    /** A file that changed later than this may be half written. */
    private static final Duration STILL = Duration.ofSeconds(2);

    private final ApplicationDirectories directories;
    private final AudioDecoder decoder = new AudioDecoders();
    private final ModelFolder model;
    private final ModelCard card;
    private final NetworkLoader network;
    private final SettingsStore settings;
    private final WindowCache windows;

    /**
     * @throws UncheckedIOException if the program was packed without its network
     */
    public Composition(ApplicationDirectories directories) {
        this.directories = directories;
        try {
            this.model = BundledModel.folder();
            this.card = model.card();
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
        this.network = new NetworkLoader(model, directories.natives());
        this.settings = SettingsStore.open(directories.settingsFile(), defaultSettings());
        this.windows =
                new WindowCache(directories.windows(), () -> settings.get().keptWindowsMegabytes() * BYTES_OF_MEGABYTE);
    }

    @Override
    public ApplicationDirectories directories() {
        return directories;
    }

    @Override
    public MusicLibrary openLibrary() {
        return new DefaultMusicLibrary(
                SqliteLibraryStore.open(directories.libraryFile(), directories.natives()),
                new TagReader(decoder),
                analyser(),
                this::exclusionRules,
                new FileScanGate(directories.scanLock()),
                STILL);
    }

    private ExclusionRules exclusionRules() {
        ExclusionSettings set = settings.get().exclusions();
        return new ExclusionRules(
                set.folders(),
                set.spokenWord(),
                set.longTracks() ? Duration.ofMinutes(set.longestMinutes()).toSeconds() : Double.POSITIVE_INFINITY);
    }

    @Override
    public LibraryFiles libraryFiles() {
        return new MeasuredLibraries(decoder, directories.natives());
    }

    @Override
    public LibraryRepair libraryRepair() {
        return new SqliteLibraryRepair(directories.libraryFile(), directories.natives(), Clock.systemDefaultZone());
    }

    @Override
    public TrackAnalyser analyser() {
        return new MoodTrackAnalyser(
                decoder, card, network, () -> settings.get().analysis().windows(), windows);
    }

    @Override
    public AudioDecoder decoder() {
        return decoder;
    }

    @Override
    public TrackSpectrogramReader spectrograms() {
        return new MelTrackSpectrogramReader(decoder, card.spectrogram());
    }

    @Override
    public double lengthSeconds(Path file) throws AudioFailure {
        try (PcmSource source = decoder.open(file)) {
            return Math.max(0, (double) source.frames() / source.sampleRate());
        }
    }

    @Override
    public ModelFolder model() {
        return model;
    }

    @Override
    public Supplier<MoodEstimator> network() {
        return network;
    }

    @Override
    public Experiments experiments() {
        return BundledModel.experiments();
    }

    @Override
    public String folds() throws IOException {
        return BundledModel.folds();
    }

    @Override
    public int defaultThreads() {
        return defaultSettings().analysisThreads();
    }

    /** What the person has set. */
    SettingsStore settings() {
        return settings;
    }

    /** Plays through the machine's sound device. */
    Player player() {
        return new JavaSoundPlayer(decoder, new TagReader(decoder)::replayGain, new JavaSoundDevice());
    }

    /**
     * All that was recorded of trainings.
     *
     * @throws UncheckedIOException if a record is missing or damaged
     */
    RecordedTrainings recordedTrainings() {
        try {
            List<ExperimentRecord> recorded = experiments().read();
            return new RecordedTrainings(
                    model.record(),
                    Optional.ofNullable(card.crossValidation()),
                    Optional.ofNullable(card.uncertainty()),
                    recorded,
                    CrossValidations.of(recorded));
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The trainings that run on this machine now. */
    RunningTrainings runningTrainings() {
        return new RunningTrainings(directories.trainings());
    }

    private static Settings defaultSettings() {
        return Settings.defaults(Runtime.getRuntime().availableProcessors());
    }
}
