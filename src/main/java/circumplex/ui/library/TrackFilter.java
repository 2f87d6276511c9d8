package circumplex.ui.library;

import circumplex.model.AnalysisState;
import circumplex.model.Track;

/** Which tracks are listed. */
public enum TrackFilter {
    ALL,
    WITH_MOOD,
    WAITING,
    FAILED;

    /** Whether the track belongs here. */
    public boolean accepts(Track track) {
        return switch (this) {
            case ALL -> true;
            case WITH_MOOD -> track.state() instanceof AnalysisState.Analysed;
            case WAITING -> track.state() instanceof AnalysisState.Pending;
            case FAILED -> track.state() instanceof AnalysisState.Failed;
        };
    }
}
