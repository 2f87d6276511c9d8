package circumplex.config;

import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import java.util.Objects;
import java.util.Optional;

/**
 * How a person wants music to be played.
 *
 * @param replayGain by which of the files' values their loudness is changed
 * @param repeat what is played again
 * @param shuffle whether lists are played in an order of chance
 * @param output name of the sound output; empty for the system's own choice
 */
public record PlaybackSettings(ReplayGainMode replayGain, RepeatMode repeat, boolean shuffle, Optional<String> output) {

    /** All tracks equally loud, in the order of the list, once, through the output that the system chooses. */
    public static final PlaybackSettings DEFAULTS =
            new PlaybackSettings(ReplayGainMode.TRACK, RepeatMode.OFF, false, Optional.empty());

    /** Nothing in it is null. */
    public PlaybackSettings {
        Objects.requireNonNull(replayGain);
        Objects.requireNonNull(repeat);
        Objects.requireNonNull(output);
    }

    /** The same with the loudness changed by other values. */
    public PlaybackSettings withReplayGain(ReplayGainMode changed) {
        return new PlaybackSettings(changed, repeat, shuffle, output);
    }

    /** The same with something else played again. */
    public PlaybackSettings withRepeat(RepeatMode changed) {
        return new PlaybackSettings(replayGain, changed, shuffle, output);
    }

    /** The same, shuffled or not. */
    public PlaybackSettings withShuffle(boolean changed) {
        return new PlaybackSettings(replayGain, repeat, changed, output);
    }

    /** The same through another output. */
    public PlaybackSettings withOutput(Optional<String> changed) {
        return new PlaybackSettings(replayGain, repeat, shuffle, changed);
    }
}
