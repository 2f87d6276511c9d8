package circumplex.ui.main;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Screen;
import circumplex.ui.common.TrackDrag;
import circumplex.ui.common.TrackDrop;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The pages of the window, at its left edge. */
final class NavigationBar extends VBox {
    private static final Duration HELD = Duration.millis(500);

    /**
     * Marks the page in front and asks for another.
     *
     * @param drop takes tracks that are dropped on the page with the playlist, which opens when they are held over it
     */
    NavigationBar(ObservableValue<Screen> current, Consumer<Screen> show, TrackDrop drop) {
        getStyleClass().add("navigation");
        setMinWidth(Region.USE_PREF_SIZE);
        for (Screen screen : Screen.values()) {
            ToggleButton button = button(screen, current, show);
            getChildren().add(button);
            if (screen == Screen.MOOD) {
                drop.install(button);
                openUnderDrag(button);
            }
        }
    }

    private static ToggleButton button(Screen screen, ObservableValue<Screen> current, Consumer<Screen> show) {
        String key = screen.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(Messages.text("main.nav." + key), Icons.of(icon(screen)));
        button.setId("nav-" + key);
        button.getStyleClass().setAll("nav-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setTooltip(
                new Tooltip(Messages.text("main.nav.tooltip", Messages.text("main.nav." + key), screen.ordinal() + 1)));
        button.setOnAction(e -> {
            show.accept(screen);
            button.setSelected(current.getValue() == screen);
        });
        current.subscribe(now -> button.setSelected(now == screen));
        return button;
    }

    /** The drop may then be on the playlist itself, for which the page has to be seen. */
    private static void openUnderDrag(ToggleButton button) {
        PauseTransition held = new PauseTransition(HELD);
        held.setOnFinished(e -> button.fire());
        button.addEventHandler(DragEvent.DRAG_ENTERED, e -> {
            if (TrackDrag.isOn(e.getDragboard())) {
                held.playFromStart();
            }
        });
        button.addEventHandler(DragEvent.DRAG_EXITED, e -> held.stop());
    }

    private static Feather icon(Screen screen) {
        return switch (screen) {
            case MOOD -> Feather.CROSSHAIR;
            case LIBRARY -> Feather.LIST;
            case TRACK -> Feather.ACTIVITY;
            case NETWORK -> Feather.TRENDING_UP;
            case SETTINGS -> Feather.SETTINGS;
        };
    }
}
