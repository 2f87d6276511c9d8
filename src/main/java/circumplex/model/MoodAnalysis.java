package circumplex.model;

import java.util.Optional;

/**
 * What was heard in a track.
 *
 * @param curve the mood over time
 * @param uncertainty how far the track's mood may be off; empty where the network does not say
 * @param network name and version of the network that heard it, as in its model card
 */
public record MoodAnalysis(MoodCurve curve, Optional<MoodUncertainty> uncertainty, String network) {}
