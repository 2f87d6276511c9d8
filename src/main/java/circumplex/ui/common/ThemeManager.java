package circumplex.ui.common;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** Dresses a scene: AtlantaFX below, our palette and style classes above, in the theme chosen now. */
public final class ThemeManager {
    private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");
    private static final List<String> STYLE_SHEETS = List.of("circumplex.css", "pages.css");

    private final ObservableValue<Theme> theme;

    /** Follows this theme. */
    public ThemeManager(ObservableValue<Theme> theme) {
        this.theme = theme;
    }

    /** Dresses the scene, now and whenever the theme changes. */
    public void dress(Scene scene) {
        for (String sheet : STYLE_SHEETS) {
            scene.getStylesheets()
                    .add(Objects.requireNonNull(getClass().getResource("/circumplex/ui/" + sheet))
                            .toExternalForm());
        }
        theme.subscribe(now -> apply(now, scene.getRoot()));
    }

    /** The theme followed. */
    public ObservableValue<Theme> theme() {
        return theme;
    }

    private static void apply(Theme theme, Parent root) {
        boolean light = theme == Theme.LIGHT;
        Application.setUserAgentStylesheet(
                light ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet());
        root.pseudoClassStateChanged(LIGHT, light);
        root.setStyle("-fx-font-family: \"" + Typeface.family() + "\";");
    }
}
