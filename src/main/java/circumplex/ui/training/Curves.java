package circumplex.ui.training;

import circumplex.ui.chart.ChartPen;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The curves that one chart shows.
 *
 * @param list each architecture's curve of songs never heard first
 */
record Curves(List<Curve> list) {

    /** Copies the list. */
    Curves {
        list = List.copyOf(list);
    }

    /** Epochs of the longest. */
    int longest() {
        return list.stream().mapToInt(c -> c.values().size()).max().orElse(0);
    }

    /** Whether more than one architecture is compared. */
    boolean several() {
        return list.stream().map(Curve::architecture).distinct().count() > 1;
    }

    /** Whether there is any of songs never heard. */
    boolean anyUnseen() {
        return list.stream().anyMatch(Curve::unseen);
    }

    /** In words, which songs a curve is of. */
    static String songs(Curve curve) {
        return Names.words("network.role.", curve.unseen() ? Songs.UNSEEN : Songs.TRAINING);
    }

    /** The colour of a curve. */
    static Color colour(ChartPen pen, Curve curve) {
        return ArchitectureColours.of(curve.architecture(), pen.style());
    }
}
