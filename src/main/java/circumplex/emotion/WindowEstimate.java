package circumplex.emotion;

import circumplex.model.Mood;

/**
 * What is heard in one window.
 *
 * @param mood mean over the averaged networks
 * @param valenceSpread sample standard deviation of valence over the networks, 0 for a single network
 * @param arousalSpread sample standard deviation of arousal over the networks, 0 for a single network
 */
public record WindowEstimate(Mood mood, double valenceSpread, double arousalSpread) {}
