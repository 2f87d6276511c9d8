package circumplex.emotion;

/**
 * A target's metrics over the folds of a cross-validation.
 *
 * @param mean of each metric over the folds
 * @param deviation sample standard deviation of each over the folds
 */
public record MetricsSpread(Metrics mean, Metrics deviation) {}
