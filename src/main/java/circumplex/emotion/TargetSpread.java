package circumplex.emotion;

/**
 * The metrics of both targets and of their mean over the folds of a cross-validation.
 *
 * @param valence of valence
 * @param arousal of arousal
 * @param mean of the mean of the two, taken in each fold
 */
public record TargetSpread(MetricsSpread valence, MetricsSpread arousal, MetricsSpread mean) {}
