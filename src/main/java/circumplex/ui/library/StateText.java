package circumplex.ui.library;

import circumplex.model.AnalysisState;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.common.Messages;
import java.util.List;

/** Says how a track stands: in a word, and in sentences where there is more to say. */
final class StateText {
    private StateText() {}

    /** One or two words. */
    static String word(Track track, boolean copied) {
        if (!track.available()) {
            return Messages.text("library.state.unavailable");
        }
        if (track.state() instanceof AnalysisState.Analysed) {
            if (track.mood().flatMap(TrackMood::correction).isPresent()) {
                return Messages.text("library.state.corrected");
            }
            return Messages.text(copied ? "library.state.copy" : "library.state.heard");
        }
        if (track.state() instanceof AnalysisState.Failed) {
            return Messages.text("library.state.failed");
        }
        boolean excluded = track.state() instanceof AnalysisState.Excluded;
        return Messages.text(excluded ? "library.state.excluded" : "library.state.waiting");
    }

    /** What is wrong or special, and what one can do about it; empty where there is nothing to say. */
    static String explained(Track track, boolean copied) {
        if (!track.available()) {
            return Messages.text("library.unavailable.explained");
        }
        if (track.state() instanceof AnalysisState.Failed || track.state() instanceof AnalysisState.Excluded) {
            return reason(track) + " " + advice(track);
        }
        return copied ? Messages.text("library.copy.explained") : "";
    }

    /** Why the track has no mood; empty where it has one or waits for it. */
    static String reason(Track track) {
        if (track.state() instanceof AnalysisState.Failed failed) {
            return (failed.code().sentence() + " " + failed.detail()).strip();
        }
        return track.state() instanceof AnalysisState.Excluded excluded
                ? excluded.reason().sentence()
                : "";
    }

    /** What to do to give it one; empty where it has one or waits for it. */
    static String advice(Track track) {
        if (track.state() instanceof AnalysisState.Failed failed) {
            return failed.code().advice();
        }
        return track.state() instanceof AnalysisState.Excluded excluded
                ? excluded.reason().advice()
                : "";
    }

    /** Where the same audio is as well. */
    static String copies(List<Track> others) {
        return Messages.text("library.copy.of", others.size(), others.get(0).path());
    }
}
