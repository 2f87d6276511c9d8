package circumplex.ui.common;

import javafx.scene.paint.Color;

/**
 * The colours of the style sheet for what is drawn on a canvas, where style sheets do not reach; the same values as in
 * circumplex.css.
 *
 * @param ground behind everything
 * @param panel surfaces
 * @param line separators
 * @param text text
 * @param quiet text of second rank
 * @param accent what is chosen or can be pressed
 */
public record Palette(Color ground, Color panel, Color line, Color text, Color quiet, Color accent) {
    private static final Palette DARK = of("#0E1116", "#151A21", "#2A323D", "#E8EDF2", "#8D98A5", "#3AAFA9");
    private static final Palette LIGHT = of("#F5F6F8", "#FFFFFF", "#D8DEE5", "#1A2027", "#5D6976", "#0F6E69");

    /** The colours of a theme. */
    public static Palette of(Theme theme) {
        return theme == Theme.LIGHT ? LIGHT : DARK;
    }

    private static Palette of(String ground, String panel, String line, String text, String quiet, String accent) {
        return new Palette(
                Color.web(ground),
                Color.web(panel),
                Color.web(line),
                Color.web(text),
                Color.web(quiet),
                Color.web(accent));
    }
}
