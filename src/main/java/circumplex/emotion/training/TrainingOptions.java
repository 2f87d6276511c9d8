package circumplex.emotion.training;

import circumplex.emotion.network.Architecture;

/**
 * How to train.
 *
 * @param architecture the graph
 * @param fold the unseen fold, 1-based, or {@link Folds#NONE} to train on all songs
 * @param epochs passes over the training songs
 * @param seed of the initial weights, the order and the augmentation
 * @param batch songs a step
 * @param learningRate at its highest; it rises over the first epoch and falls to zero along a cosine
 * @param weightDecay decoupled (Loshchilov and Hutter 2019)
 * @param averaging part of the running average of weights that is kept at each step, 0..1
 * @param augmentation how the songs are varied
 */
public record TrainingOptions(
        Architecture architecture,
        int fold,
        int epochs,
        long seed,
        int batch,
        double learningRate,
        double weightDecay,
        double averaging,
        Augmentation augmentation) {

    /** The recipe of the bundled network. */
    public static TrainingOptions recipe(Architecture architecture, int fold, int epochs, long seed) {
        return new TrainingOptions(architecture, fold, epochs, seed, 32, 2e-3, 0.01, 0.98, Augmentation.MILD);
    }

    /** Whether there are songs that the network does not see. */
    boolean unseenFold() {
        return fold != Folds.NONE;
    }

    /** What repeats the training. */
    String command() {
        String songs = unseenFold() ? " --fold " + fold : " --whole";
        return "train --dataset DIR --architecture " + architecture.label() + songs + " --epochs " + epochs + " --seed "
                + seed + " --output DIR";
    }

    /**
     * The learning rate of a step.
     *
     * @param step 0-based
     * @param stepsPerEpoch steps in one epoch
     */
    double learningRate(long step, int stepsPerEpoch) {
        double rise = Math.min(1, (step + 1.0) / stepsPerEpoch);
        double progress = (double) step / ((long) epochs * stepsPerEpoch);
        return learningRate * rise * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, progress)));
    }
}
