package circumplex.ui.moodplane;

import circumplex.ui.common.MoodColours;
import circumplex.ui.common.OkLab;
import java.util.function.UnaryOperator;

/** The colours of all moods as plain numbers, fine enough for pixels: asked for every one of them. */
final class MoodTable {
    private static final int SIDE = 128;

    private final int[] argb = new int[(SIDE + 1) * (SIDE + 1)];

    /** The colours as they are. */
    MoodTable() {
        this(colour -> colour);
    }

    /** @param change of each colour */
    MoodTable(UnaryOperator<OkLab> change) {
        for (int a = 0; a <= SIDE; a++) {
            for (int v = 0; v <= SIDE; v++) {
                argb[a * (SIDE + 1) + v] = change.apply(MoodColours.at((double) v / SIDE, (double) a / SIDE))
                        .argb();
            }
        }
    }

    /** 0xFFRRGGBB of a mood. */
    int at(double valence, double arousal) {
        return argb[(int) (arousal * SIDE + 0.5) * (SIDE + 1) + (int) (valence * SIDE + 0.5)];
    }
}
