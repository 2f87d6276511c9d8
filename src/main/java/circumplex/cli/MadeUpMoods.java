package circumplex.cli;

import circumplex.library.TrackAnalyser;
import circumplex.model.AudioFailure;
import circumplex.model.AudioFingerprint;
import circumplex.model.Mood;
import circumplex.model.MoodAnalysis;
import circumplex.model.MoodCurve;
import circumplex.model.MoodUncertainty;
import circumplex.model.MoodWindow;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** A mood for every file, without listening. */
final class MadeUpMoods implements TrackAnalyser {
    private final Random random = new Random(3);

    @Override
    public MoodAnalysis analyse(Path file, Optional<AudioFingerprint> fingerprint, Cancellation cancellation)
            throws AudioFailure {
        cancellation.throwIfRequested();
        List<MoodWindow> windows = IntStream.range(0, 5)
                .mapToObj(i -> new MoodWindow(i * 10, mood()))
                .toList();
        return new MoodAnalysis(new MoodCurve(windows), Optional.of(new MoodUncertainty(0.1, 0.1)), network());
    }

    private synchronized Mood mood() {
        return Mood.clamped(0.5 + 0.2 * random.nextGaussian(), 0.5 + 0.2 * random.nextGaussian());
    }

    @Override
    public String network() {
        return "stand-in";
    }
}
