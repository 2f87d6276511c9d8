package circumplex.library;

import circumplex.model.AudioFailure;
import circumplex.model.AudioFingerprint;
import circumplex.model.MoodAnalysis;
import circumplex.task.Cancellation;
import java.nio.file.Path;
import java.util.Optional;

/** Hears one file from decoding to mood. Thread-safe. */
public interface TrackAnalyser {

    /**
     * Hears a file.
     *
     * @param fingerprint of its audio, by which what was prepared of it before may be found again
     * @return the moods of windows spread over the track, and how sure they are
     * @throws AudioFailure with a defined reason where the file has no mood
     * @throws java.util.concurrent.CancellationException if stopping was asked for
     */
    MoodAnalysis analyse(Path file, Optional<AudioFingerprint> fingerprint, Cancellation cancellation)
            throws AudioFailure;

    /** As {@link #analyse(Path, Optional, Cancellation)}, of a file that is not looked up. */
    default MoodAnalysis analyse(Path file, Cancellation cancellation) throws AudioFailure {
        return analyse(file, Optional.empty(), cancellation);
    }

    /**
     * Loads what takes long to load, so that it is not counted as the time of the first track. May be left out.
     *
     * @throws circumplex.emotion.NetworkException if the network cannot be loaded
     */
    default void prepare() {}

    /** Name and version of the network in use, as in its model card. Cheap: does not load the network. */
    String network();
}
