package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.TargetSpread;

/** Which songs a figure is of: the paper's tables 3, 2 and 4. */
public enum Songs {
    /** Of the fold that the network never heard. */
    UNSEEN,
    /** Those that it was trained on. */
    TRAINING,
    /** Both together. */
    ALL;

    /** The figures of these songs. */
    public TargetSpread of(ArchitectureResult result) {
        return switch (this) {
            case UNSEEN -> result.unseen();
            case TRAINING -> result.training();
            case ALL -> result.all();
        };
    }
}
