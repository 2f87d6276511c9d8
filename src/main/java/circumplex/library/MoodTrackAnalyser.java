package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.PcmSource;
import circumplex.dsp.MelSpectrogram;
import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.TrackUncertainty;
import circumplex.emotion.WindowEstimate;
import circumplex.emotion.WindowHalves;
import circumplex.emotion.WindowPlacement;
import circumplex.model.AudioFailure;
import circumplex.model.AudioFingerprint;
import circumplex.model.FailureCode;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodWindow;
import circumplex.model.WindowsPerTrack;
import circumplex.task.Allowance;
import circumplex.task.Cancellation;
import circumplex.task.Watchdog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Hears a track in a few windows spread over its length: decode, mel-spectrogram, network, mean. */
public final class MoodTrackAnalyser implements TrackAnalyser {

    /** How many windows are heard in a track. */
    public static final int WINDOWS = 5;

    /** Shorter audio has no mood: a few notes can be anything. */
    public static final double SHORTEST_SECONDS = 3;

    /** How much computing a track gets: this, and a tenth of its length, but at most half an hour. */
    private static final Duration COMPUTING = Duration.ofMinutes(2);

    private static final double COMPUTING_FOR_LENGTH = 0.1;
    private static final Duration MOST_COMPUTING = Duration.ofMinutes(30);
    private static final int MOST_HANGING_DECODERS = 4;

    /** Peak amplitude, −80 dB below full scale. */
    private static final float SILENT_BELOW = 1e-4f;

    private final AudioDecoder decoder;
    private final ModelCard card;
    private final Supplier<? extends MoodEstimator> estimator;
    private final Optional<WindowCache> cache;
    private final MelSpectrogram melSpectrogram;
    private final Supplier<WindowPlacement> placements;
    private final Watchdog watchdog;

    /**
     * @param decoder opens the files
     * @param card of the network
     * @param estimator gives the network; asked on the first analysis only, because loading takes seconds
     */
    public MoodTrackAnalyser(AudioDecoder decoder, ModelCard card, Supplier<MoodEstimator> estimator) {
        this(decoder, card, estimator, few(WINDOWS, card), Optional.empty(), defaultWatchdog());
    }

    /**
     * As {@link #MoodTrackAnalyser(AudioDecoder, ModelCard, Supplier)}.
     *
     * @param windows in how many windows a track is heard; asked before each
     * @param cache keeps the windows of what was heard
     */
    public MoodTrackAnalyser(
            AudioDecoder decoder,
            ModelCard card,
            Supplier<MoodEstimator> estimator,
            Supplier<WindowsPerTrack> windows,
            WindowCache cache) {
        this(
                decoder,
                card,
                estimator,
                () -> placement(windows.get(), card.spectrogram().windowSeconds()),
                Optional.of(cache),
                defaultWatchdog());
    }

    /**
     * As {@link #MoodTrackAnalyser(AudioDecoder, ModelCard, Supplier)}, with another number of windows.
     *
     * @param windows how many are heard in a track, at least 1
     */
    MoodTrackAnalyser(AudioDecoder decoder, ModelCard card, Supplier<? extends MoodEstimator> estimator, int windows) {
        this(decoder, card, estimator, few(windows, card), Optional.empty(), defaultWatchdog());
    }

    /**
     * @param watchdog gives up on decoders that hang
     */
    MoodTrackAnalyser(AudioDecoder decoder, ModelCard card, Supplier<MoodEstimator> estimator, Watchdog watchdog) {
        this(decoder, card, estimator, few(WINDOWS, card), Optional.empty(), watchdog);
    }

    private MoodTrackAnalyser(
            AudioDecoder decoder,
            ModelCard card,
            Supplier<? extends MoodEstimator> estimator,
            Supplier<WindowPlacement> placements,
            Optional<WindowCache> cache,
            Watchdog watchdog) {
        this.decoder = decoder;
        this.card = card;
        this.estimator = estimator;
        this.cache = cache;
        this.watchdog = watchdog;
        this.melSpectrogram = new MelSpectrogram(card.spectrogram());
        this.placements = placements;
    }

    private static Supplier<WindowPlacement> few(int windows, ModelCard card) {
        WindowPlacement placement =
                new WindowPlacement(windows, card.spectrogram().windowSeconds());
        return () -> placement;
    }

    /** Of all of a track, none is heard twice. */
    private static WindowPlacement placement(WindowsPerTrack windows, double seconds) {
        return new WindowPlacement(windows.most(), seconds, windows != WindowsPerTrack.ALL);
    }

    private static Watchdog defaultWatchdog() {
        return new Watchdog("decoding", MOST_HANGING_DECODERS);
    }

    @Override
    public String network() {
        return card.id();
    }

    @Override
    public void prepare() {
        estimator.get();
    }

    @Override
    public MoodAnalysis analyse(Path file, Optional<AudioFingerprint> fingerprint, Cancellation cancellation)
            throws AudioFailure {
        List<HeardWindow> windows = windows(file, fingerprint, cancellation);
        if (windows.stream().allMatch(HeardWindow::steady)) {
            throw new AudioFailure(FailureCode.NOT_MUSIC, "");
        }
        cancellation.throwIfRequested();
        MoodEstimator network = estimator.get();
        List<WindowEstimate> heard =
                network.estimate(windows.stream().map(HeardWindow::image).toList());
        List<MoodWindow> curve = new ArrayList<>(windows.size());
        for (int i = 0; i < windows.size(); i++) {
            curve.add(new MoodWindow(windows.get(i).startSeconds(), heard.get(i).mood()));
        }
        // A single window does not differ from others, which does not make it surer: its halves are compared instead.
        List<Mood> compared = windows.size() == 1
                ? network.moods(WindowHalves.of(windows.get(0).image()))
                : heard.stream().map(WindowEstimate::mood).toList();
        return new MoodAnalysis(new MoodCurve(curve), TrackUncertainty.of(card, heard, compared), card.id());
    }

    private List<HeardWindow> windows(Path file, Optional<AudioFingerprint> fingerprint, Cancellation cancellation)
            throws AudioFailure {
        WindowPlacement placement = placements.get();
        Optional<List<HeardWindow>> kept = cache.flatMap(
                keeper -> fingerprint.flatMap(audio -> keeper.find(audio, card.spectrogram(), placement.windows())));
        if (kept.isPresent()) {
            return kept.get();
        }
        List<HeardWindow> windows = hear(file, placement, cancellation);
        cache.ifPresent(keeper ->
                fingerprint.ifPresent(audio -> keeper.keep(audio, card.spectrogram(), placement.windows(), windows)));
        return windows;
    }

    /** On a thread that is left behind where a decoder hangs. */
    private List<HeardWindow> hear(Path file, WindowPlacement placement, Cancellation cancellation)
            throws AudioFailure {
        Allowance computing = new Allowance(COMPUTING, MOST_COMPUTING);
        try {
            return watchdog.<List<HeardWindow>, AudioFailure>call(
                    () -> {
                        try (PcmSource source = decoder.open(file)) {
                            double seconds = (double) source.frames() / source.sampleRate();
                            computing.grantSeconds(seconds * COMPUTING_FOR_LENGTH);
                            return hear(source, placement, cancellation);
                        }
                    },
                    computing);
        } catch (Watchdog.GivenUpException e) {
            throw new AudioFailure(FailureCode.TOO_LARGE, e.getMessage(), e);
        } catch (Watchdog.ExhaustedException e) {
            throw new LibraryException(
                    e.getMessage() + " What is finished is kept; start Circumplex again to go on with the rest.", e);
        }
    }

    private List<HeardWindow> hear(PcmSource source, WindowPlacement placement, Cancellation cancellation)
            throws AudioFailure {
        if (source.frames() > 0) {
            double length = (double) source.frames() / source.sampleRate();
            requireLength(length);
            List<HeardWindow> windows = hear(source, placement.starts(0, length), length, cancellation);
            if (!windows.isEmpty()) {
                return windows;
            }
        }
        AudibleExtent extent = AudibleExtent.measure(source, SILENT_BELOW, cancellation);
        requireLength(extent.lengthSeconds());
        if (extent.fromSeconds() == extent.toSeconds()) {
            throw new AudioFailure(FailureCode.SILENT, "");
        }
        requireLength(extent.toSeconds() - extent.fromSeconds());
        List<HeardWindow> windows = hear(
                source, placement.starts(extent.fromSeconds(), extent.toSeconds()), extent.toSeconds(), cancellation);
        if (windows.isEmpty()) {
            throw new AudioFailure(FailureCode.SILENT, "Only single clicks stand out of the silence.");
        }
        return windows;
    }

    private static void requireLength(double seconds) throws AudioFailure {
        if (seconds < SHORTEST_SECONDS) {
            throw new AudioFailure(
                    FailureCode.TOO_SHORT, String.format(Locale.ROOT, "It lasts %.1f seconds.", seconds));
        }
    }

    /**
     * The windows that hold sound; none if a window reaches past the real end of the track, so that its length has to
     * be measured.
     */
    private List<HeardWindow> hear(PcmSource source, List<Double> starts, double to, Cancellation cancellation)
            throws AudioFailure {
        MelSpectrogramSettings settings = card.spectrogram();
        MonoReader reader = new MonoReader(source, settings.sampleRate());
        List<HeardWindow> windows = new ArrayList<>();
        for (double start : starts) {
            cancellation.throwIfRequested();
            int wanted =
                    Math.min(settings.windowSamples(), (int) Math.floor((to - start) * settings.sampleRate() + 1e-6));
            float[] mono = reader.read(start, wanted);
            // The end that a header tells is off by up to a frame or two of the codec.
            if (mono.length < wanted - settings.sampleRate() / 10) {
                return List.of();
            }
            if (peak(mono) >= SILENT_BELOW) {
                float[][] logMel = melSpectrogram.logMelForImage(filled(mono, settings.windowSamples()));
                windows.add(new HeardWindow(start, MelSpectrogram.image(logMel), SteadySignal.is(logMel)));
            }
        }
        return windows;
    }

    /** A whole window: audio shorter than that is repeated, as the network was trained on windows turned in time. */
    static float[] filled(float[] mono, int samples) {
        if (mono.length == samples) {
            return mono;
        }
        float[] window = new float[samples];
        for (int i = 0; i < samples; i++) {
            window[i] = mono[i % mono.length];
        }
        return window;
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
