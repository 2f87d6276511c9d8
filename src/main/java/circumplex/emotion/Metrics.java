package circumplex.emotion;

/**
 * How far predictions lie from the truth, for one target or for the mean of both.
 *
 * @param mse mean squared error
 * @param rmse its root
 * @param mae mean absolute error
 * @param r2 coefficient of determination: 1 perfect, 0 no better than the mean of the truth
 * @param ccc Lin's concordance correlation coefficient, −1..1
 */
public record Metrics(double mse, double rmse, double mae, double r2, double ccc) {}
