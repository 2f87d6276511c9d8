package circumplex.ui.training;

import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;

/** In which direction the answers for some songs lie, in words. */
final class Tendency {
    /** A mean shift of less is no tendency. */
    private static final double SLIGHT = 0.03;

    private Tendency() {}

    /** Such as "heard 0.12 too pleasant and 0.08 too calm". */
    static String words(ErrorMap.Cell cell) {
        String valence = part(
                cell.saidValence() - cell.trueValence(), "network.tendency.pleasant", "network.tendency.unpleasant");
        String arousal =
                part(cell.saidArousal() - cell.trueArousal(), "network.tendency.excited", "network.tendency.calm");
        if (valence.isEmpty() && arousal.isEmpty()) {
            return Messages.text("network.tendency.none");
        }
        if (valence.isEmpty() || arousal.isEmpty()) {
            return Messages.text("network.tendency.one", valence + arousal);
        }
        return Messages.text("network.tendency.both", valence, arousal);
    }

    private static String part(double shift, String more, String less) {
        return Math.abs(shift) < SLIGHT ? "" : Messages.text(shift > 0 ? more : less, Decimals.two(Math.abs(shift)));
    }
}
