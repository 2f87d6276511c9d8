package circumplex.ui.library;

import circumplex.model.AnalysisState;
import circumplex.model.Track;

/** Which tracks are listed. */
public enum TrackFilter {
    ALL,
    WITH_MOOD,
    CORRECTED,
    WAITING,
    FAILED,
    EXCLUDED,
    UNAVAILABLE,
    COPIES;

    /** Whether it is listed among the filters only where there is such a track. */
    public boolean isRare() {
        return this == CORRECTED || this == EXCLUDED || this == UNAVAILABLE || this == COPIES;
    }

    /** Whether the track belongs here. Of {@link #COPIES} only the whole list can tell; see {@link TrackIndex}. */
    public boolean accepts(Track track) {
        return switch (this) {
            case ALL -> true;
            case WITH_MOOD -> track.state() instanceof AnalysisState.Analysed;
            case CORRECTED ->
                track.mood().filter(mood -> mood.correction().isPresent()).isPresent();
            case WAITING -> track.state() instanceof AnalysisState.Pending;
            case FAILED -> track.state() instanceof AnalysisState.Failed;
            case EXCLUDED -> track.state() instanceof AnalysisState.Excluded;
            case UNAVAILABLE -> !track.available();
            case COPIES -> track.file().fingerprint().isPresent();
        };
    }
}
