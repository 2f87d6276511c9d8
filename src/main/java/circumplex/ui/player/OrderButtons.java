package circumplex.ui.player;

import circumplex.config.PlaybackSettings;
import circumplex.model.RepeatMode;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The two buttons that say in which order is played: shuffled, and what again. What is on shines. */
final class OrderButtons {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private final Button shuffle = Icons.iconOnly(new Button(), Feather.SHUFFLE, Messages.text("player.shuffle"));
    private final Button repeat = Icons.iconOnly(new Button(), Feather.REPEAT, Messages.text("player.repeat.off"));
    private final Label once = new Label(Messages.text("player.repeat.badge"));

    OrderButtons(PlayerViewModel player) {
        shuffle.setId("shuffle");
        shuffle.getStyleClass().add("order-button");
        shuffle.setOnAction(e -> player.toggleShuffle());
        repeat.setId("repeat");
        repeat.getStyleClass().add("order-button");
        repeat.setOnAction(e -> player.cycleRepeat());
        once.getStyleClass().add("repeat-badge");
        StackPane icon = new StackPane(repeat.getGraphic(), once);
        StackPane.setAlignment(once, Pos.TOP_RIGHT);
        repeat.setGraphic(icon);
        player.settingsProperty().subscribe(this::show);
    }

    Button shuffle() {
        return shuffle;
    }

    Button repeat() {
        return repeat;
    }

    private void show(PlaybackSettings now) {
        shuffle.pseudoClassStateChanged(ON, now.shuffle());
        Icons.name(shuffle, Messages.text(now.shuffle() ? "player.shuffle-off" : "player.shuffle"));
        repeat.pseudoClassStateChanged(ON, now.repeat() != RepeatMode.OFF);
        once.setVisible(now.repeat() == RepeatMode.ONE);
        Icons.name(repeat, Messages.text("player.repeat." + now.repeat().name().toLowerCase(Locale.ROOT)));
    }
}
