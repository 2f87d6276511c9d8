package circumplex.emotion;

/**
 * One training of the comparison: an architecture, an unseen fold and a seed, and what came of it. Its file is
 * {@code experiment.json}.
 *
 * @param architecture name of the graph definition, as {@code train --architecture} takes it
 * @param fold the unseen fold, 1-based, or 0 where all songs were trained on
 * @param seed of the initial weights, the order and the augmentation
 * @param epochs passes over the training songs
 * @param parameters how many numbers were learned; 0 for the baseline
 * @param secondsPerStep median processor time of one training step, one thread
 * @param secondsPerWindow processor time to infer one window, in batches of five, one thread, after warm-up
 * @param date ISO 8601
 * @param command what repeats it
 * @param training on the songs trained on
 * @param unseen on the unseen fold; null where there is none
 * @param all on all songs, those trained on included (the paper's table 4)
 */
public record Experiment(
        String architecture,
        int fold,
        long seed,
        int epochs,
        long parameters,
        double secondsPerStep,
        double secondsPerWindow,
        String date,
        String command,
        TargetMetrics training,
        TargetMetrics unseen,
        TargetMetrics all) {

    /** Where its files lie under the folder of all experiments: {@code crnn/fold-1-seed-1}. */
    public String path() {
        return path(architecture, fold, seed);
    }

    /** Where the files of such a training lie. */
    public static String path(String architecture, int fold, long seed) {
        return architecture + (fold == 0 ? "/whole" : "/fold-" + fold) + "-seed-" + seed;
    }
}
