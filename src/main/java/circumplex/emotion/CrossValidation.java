package circumplex.emotion;

/**
 * What the recipe of a bundled network reached in cross-validation; the bundled networks themselves have seen all songs.
 *
 * @param folds how many
 * @param networks how many networks of different seeds were averaged in each fold
 * @param training on the songs trained on
 * @param unseen on the unseen folds
 */
public record CrossValidation(int folds, int networks, TargetSpread training, TargetSpread unseen) {}
