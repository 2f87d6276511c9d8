package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.PcmSource;
import circumplex.emotion.MoodEstimator;
import circumplex.model.AudioFailure;
import circumplex.model.Mood;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures how far the mood of a few windows lies from the mood of all windows of a track. */
public final class WindowsBenchmark {
    private final AudioDecoder decoder;
    private final MoodEstimator network;
    private final List<Integer> counts;

    /**
     * One track.
     *
     * @param seconds its length
     * @param windows how many windows fit into it side by side
     * @param whole its mood from all of these
     * @param few its mood from as many windows as each of the counts says, in their order
     */
    public record Comparison(Path file, double seconds, int windows, Mood whole, List<Mood> few) {
        /** Copies the list. */
        public Comparison {
            few = List.copyOf(few);
        }
    }

    /**
     * @param counts numbers of windows to compare, each at least 1
     */
    public WindowsBenchmark(AudioDecoder decoder, MoodEstimator network, List<Integer> counts) {
        this.decoder = decoder;
        this.network = network;
        this.counts = List.copyOf(counts);
    }

    /**
     * Hears a track as a whole and in parts.
     *
     * @throws AudioFailure if it has no mood
     */
    public Comparison compare(Path file) throws AudioFailure {
        double seconds;
        try (PcmSource source = decoder.open(file)) {
            seconds = Math.max(0, (double) source.frames() / source.sampleRate());
        }
        int windows = Math.max(1, (int) (seconds / network.card().spectrogram().windowSeconds()));
        List<Mood> few = new ArrayList<>();
        for (int count : counts) {
            few.add(mood(file, count));
        }
        return new Comparison(file, seconds, windows, mood(file, windows), few);
    }

    private Mood mood(Path file, int windows) throws AudioFailure {
        return new MoodTrackAnalyser(decoder, network.card(), () -> network, windows)
                .analyse(file, new Cancellation())
                .curve()
                .mean();
    }
}
