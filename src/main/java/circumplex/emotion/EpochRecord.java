package circumplex.emotion;

/**
 * One line of a training history.
 *
 * @param epoch 1-based
 * @param loss mean training loss over the epoch (with augmentation and regularisation as trained)
 * @param learningRate at the end of the epoch
 * @param seconds how long it took
 * @param training metrics on the songs trained on, without augmentation
 * @param unseen metrics on the songs of the unseen fold
 */
public record EpochRecord(
        int epoch, double loss, double learningRate, double seconds, TargetMetrics training, TargetMetrics unseen) {}
