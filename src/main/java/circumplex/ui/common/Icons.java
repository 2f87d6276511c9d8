package circumplex.ui.common;

import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of the Feather pack, coloured and sized by the style sheet. */
public final class Icons {
    private Icons() {}

    /** An icon in the colour of the text about it. */
    public static FontIcon of(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /** Makes a button that shows only an icon, and says what it does to screen readers and in a tooltip. */
    public static <B extends ButtonBase> B iconOnly(B button, Ikon ikon, String meaning) {
        button.setGraphic(of(ikon));
        button.getStyleClass().add("icon-button");
        name(button, meaning);
        return button;
    }

    /** Changes what a button that shows only an icon is said to do. */
    public static void name(ButtonBase button, String meaning) {
        button.setAccessibleText(meaning);
        // A new tooltip is dear, and rows of a list are named anew with every track they show.
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip(meaning));
        } else {
            button.getTooltip().setText(meaning);
        }
    }
}
