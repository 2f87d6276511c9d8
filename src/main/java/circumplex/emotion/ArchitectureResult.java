package circumplex.emotion;

/**
 * What one architecture reached over all folds: a row of the comparison.
 *
 * @param architecture name of the graph definition
 * @param folds how many folds were trained; fewer than the protocol's four while trainings are missing
 * @param networks how many networks of different seeds are averaged for each fold's answer
 * @param parameters how many numbers the averaged networks have learned together
 * @param secondsPerStep time of one training step of one network, mean over the folds
 * @param secondsPerWindow time to infer one window with all averaged networks, mean over the folds
 * @param training on the songs trained on
 * @param unseen on the unseen folds
 * @param all on all songs, those trained on included
 */
public record ArchitectureResult(
        String architecture,
        int folds,
        int networks,
        long parameters,
        double secondsPerStep,
        double secondsPerWindow,
        TargetSpread training,
        TargetSpread unseen,
        TargetSpread all) {}
