package circumplex.ui;

import circumplex.model.AnalysisState;
import circumplex.model.AudioFingerprint;
import circumplex.model.Exclusion;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.nio.file.Path;
import java.util.Optional;

/** Single tracks of which a test knows everything. */
public final class TestTracks {
    private TestTracks() {}

    /** A track with a mood, {@code 100 + id} seconds long. */
    public static Track analysed(long id, String title, double valence, double arousal) {
        TrackMood mood = new TrackMood(
                new Mood(valence, arousal), 0.05, 0.04, Optional.of(new MoodUncertainty(0.17, 0.12)), 5, "invented 1");
        return track(id, title, new AnalysisState.Analysed(mood));
    }

    /** A track that was not heard yet. */
    public static Track pending(long id, String title) {
        return track(id, title, new AnalysisState.Pending());
    }

    /** A track that could not be heard. */
    public static Track failed(long id, String title) {
        return track(id, title, new AnalysisState.Failed(FailureCode.DAMAGED, ""));
    }

    /** A track that is left out of the moods. */
    public static Track excluded(long id, String title, Exclusion reason) {
        return track(id, title, new AnalysisState.Excluded(reason));
    }

    /** The same, whose drive is not connected. */
    public static Track away(Track track) {
        return new Track(track.id(), track.path(), track.tags(), track.file(), track.state(), false);
    }

    /** The same with this audio. */
    public static Track sounding(Track track, int audio) {
        return new Track(
                track.id(),
                track.path(),
                track.tags(),
                track.file().with(Optional.of(new AudioFingerprint(audio, audio))),
                track.state(),
                track.available());
    }

    private static Track track(long id, String title, AnalysisState state) {
        return new Track(
                id,
                Path.of("/music", title + ".flac").toAbsolutePath(),
                new Tags(title, "Ida Brandt", "Shore Songs", 2014, "Folk", 100.0 + id),
                new FileFacts(30_000_000, 1_700_000_000_000L, "FLAC", 44_100, 2),
                state);
    }
}
