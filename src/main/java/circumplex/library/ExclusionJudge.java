package circumplex.library;

import circumplex.model.AnalysisState;
import circumplex.model.Exclusion;
import circumplex.model.Track;
import java.util.Optional;

/** Keeps with each track why it is left out of the moods, as the rules are now. */
final class ExclusionJudge {
    private final TrackRepository tracks;
    private final ExclusionRules rules;

    ExclusionJudge(TrackRepository tracks, ExclusionRules rules) {
        this.tracks = tracks;
        this.rules = rules;
    }

    /** Whether the rules want another thing of the track than what is stored. */
    boolean isNews(Track track) {
        return !rules.judge(track.path(), track.tags(), hadNoMoodFile(track)).equals(reason(track));
    }

    /** The track as the rules want it; stored where that is news. */
    Track judge(Track track, boolean noMoodFile) {
        Optional<Exclusion> now = rules.judge(track.path(), track.tags(), noMoodFile);
        return now.equals(reason(track))
                ? track
                : tracks.exclude(track.id(), now).orElse(track);
    }

    /** As {@link #judge(Track, boolean)}, of a folder that is not looked at: a file ".nomood" there stays as it was. */
    Track judge(Track track) {
        return judge(track, hadNoMoodFile(track));
    }

    private static boolean hadNoMoodFile(Track track) {
        return reason(track).equals(Optional.of(Exclusion.NO_MOOD_FILE));
    }

    private static Optional<Exclusion> reason(Track track) {
        return track.state() instanceof AnalysisState.Excluded excluded
                ? Optional.of(excluded.reason())
                : Optional.empty();
    }
}
