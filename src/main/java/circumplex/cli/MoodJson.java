package circumplex.cli;

import circumplex.model.MoodUncertainty;
import circumplex.model.TrackMood;
import java.util.Map;

/** A track's mood as the commands print it in JSON. */
final class MoodJson {
    private MoodJson() {}

    /** Adds a mood and how it was heard. */
    static void put(Map<String, Object> object, TrackMood mood) {
        object.put("valence", Output.rounded(mood.mood().valence()));
        object.put("arousal", Output.rounded(mood.mood().arousal()));
        putUncertainty(object, mood);
        putHeard(object, mood);
        object.put("valenceSpread", Output.rounded(mood.valenceSpread()));
        object.put("arousalSpread", Output.rounded(mood.arousalSpread()));
        object.put("windows", mood.windows());
        object.put("model", mood.network());
    }

    /** Adds, of a mood that a person corrected, what the network had heard. */
    static void putHeard(Map<String, Object> object, TrackMood mood) {
        if (mood.correction().isPresent()) {
            object.put("corrected", true);
            object.put("heardValence", Output.rounded(mood.heard().valence()));
            object.put("heardArousal", Output.rounded(mood.heard().arousal()));
        }
    }

    /** Adds how far the mood may be off, null where that is not known or the person said it. */
    static void putUncertainty(Map<String, Object> object, TrackMood mood) {
        object.put(
                "valenceUncertainty",
                mood.uncertainty()
                        .map(MoodUncertainty::valence)
                        .map(Output::rounded)
                        .orElse(null));
        object.put(
                "arousalUncertainty",
                mood.uncertainty()
                        .map(MoodUncertainty::arousal)
                        .map(Output::rounded)
                        .orElse(null));
    }
}
