package circumplex.ui.training;

import circumplex.emotion.EpochRecord;

/** What a learning curve shows. */
public enum CurveMeasure {
    R2(Measure.R2),
    MAE(Measure.MAE),
    RMSE(Measure.RMSE),
    MSE(Measure.MSE),
    CCC(Measure.CCC),
    /** What the training makes smaller, on varied copies of the songs that are trained on; of no target alone. */
    LOSS(null);

    private final Measure measure;

    CurveMeasure(Measure measure) {
        this.measure = measure;
    }

    /** Whether there is a curve of songs never heard beside that of those trained on. */
    public boolean hasUnseen() {
        return measure != null;
    }

    /** Whether a larger value is better: then 1 is perfect; otherwise 0 is. */
    public boolean higherIsBetter() {
        return measure != null && measure.higherIsBetter();
    }

    /** The value on the songs trained on. */
    public double training(EpochRecord epoch, Target target) {
        return measure == null ? epoch.loss() : measure.of(target.of(epoch.training()));
    }

    /** The value on the songs never heard; not-a-number for the loss. */
    public double unseen(EpochRecord epoch, Target target) {
        return measure == null || epoch.unseen() == null ? Double.NaN : measure.of(target.of(epoch.unseen()));
    }
}
