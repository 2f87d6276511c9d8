package circumplex.ui.chart;

import java.util.Optional;
import javafx.scene.paint.Color;

/**
 * A line of a callout.
 *
 * @param words what is said
 * @param swatch colour of what it is said of, drawn before the words
 */
public record CalloutLine(String words, Optional<Color> swatch) {

    /** A line of words alone. */
    public static CalloutLine of(String words) {
        return new CalloutLine(words, Optional.empty());
    }

    /** A line about what is drawn in this colour. */
    public static CalloutLine of(String words, Color swatch) {
        return new CalloutLine(words, Optional.of(swatch));
    }
}
