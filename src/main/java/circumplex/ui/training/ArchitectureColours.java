package circumplex.ui.training;

import circumplex.ui.chart.ChartStyle;
import circumplex.ui.common.Theme;
import java.util.List;
import javafx.scene.paint.Color;

/**
 * The one colour of each architecture in every chart: a hue for each family (grey the floor, blue the CNN, orange the
 * LSTM, pink the hybrids, teal and green the CRNN, yellow the related work), lightness within it. Told apart with red-green
 * blindness too, and each with a contrast of 3:1 at least to the cards of its theme.
 */
final class ArchitectureColours {
    private static final List<Color> ON_DARK = colours(
            "#8D98A5", "#5B9BEB", "#F9633A", "#D45FBE", "#F5BDEB", "#A83A98", "#35C2A8", "#257D58", "#76C482",
            "#F4EF92", "#8A8426", "#DBBD3D", "#C9D1DA");
    private static final List<Color> ON_LIGHT = colours(
            "#6F7C8A", "#3F73CF", "#E2471B", "#BF2BB4", "#6B1D5F", "#E263B6", "#12806F", "#4E9C64", "#1F693D",
            "#453207", "#675A10", "#A88E2C", "#3A444F");

    private ArchitectureColours() {}

    /** The colour of an architecture where a chart looks like this; averaged networks have that of the single one. */
    static Color of(Architecture architecture, ChartStyle style) {
        return of(architecture, style.ground().getBrightness() < 0.5 ? Theme.DARK : Theme.LIGHT);
    }

    /** The colour of an architecture in this theme. */
    static Color of(Architecture architecture, Theme theme) {
        return (theme == Theme.LIGHT ? ON_LIGHT : ON_DARK).get(architecture.place());
    }

    private static List<Color> colours(String... names) {
        return List.of(names).stream().map(Color::web).toList();
    }
}
