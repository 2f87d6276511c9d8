package circumplex.ui.training;

import java.util.List;

/**
 * One measure by epoch.
 *
 * @param role which songs, or the training loss
 * @param values one a epoch, in order
 */
public record Curve(Role role, List<Double> values) {

    /** What a curve was measured on. */
    public enum Role {
        /** The songs trained on, without augmentation. */
        TRAINING,
        /** The songs that the network never heard in training. */
        UNSEEN,
        /** What the training made smaller, with augmentation and regularisation. */
        LOSS
    }

    /** Copies the values. */
    public Curve {
        values = List.copyOf(values);
    }
}
