package circumplex.ui.playlist;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Words in place about the list: what just happened, or why it is shorter than was asked for. */
final class RemarkStrip extends VBox {
    private static final int MOST_LINES = 6;

    private final PlaylistViewModel model;
    private final Label text = new Label();
    private final Button action = new Button();
    private final ToggleButton unfold = new ToggleButton();
    private final Button close;
    private final TextArea details = new TextArea();

    RemarkStrip(PlaylistViewModel model) {
        this.model = model;
        getStyleClass().add("remark");
        setMinHeight(Region.USE_PREF_SIZE);
        text.setId("playlist-remark");
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        action.setId("playlist-remark-action");
        action.setMinWidth(Region.USE_PREF_SIZE);
        unfold.setId("playlist-remark-details");
        Icons.iconOnly(unfold, Feather.CHEVRON_DOWN, Messages.text("playlist.remark-details"));
        close = Icons.iconOnly(new Button(), Feather.X, Messages.text("playlist.remark-close"));
        close.setId("playlist-remark-close");
        close.setOnAction(e -> model.dismissRemark());
        HBox line = new HBox(6, text, action, unfold, close);
        line.setAlignment(Pos.CENTER_LEFT);
        details.setId("playlist-remark-lines");
        details.setEditable(false);
        details.setAccessibleText(Messages.text("playlist.remark-details"));
        details.visibleProperty().bind(unfold.selectedProperty());
        details.managedProperty().bind(unfold.selectedProperty());
        getChildren().addAll(line, details);
        model.remarkProperty().subscribe(now -> show());
        model.stateProperty().subscribe(now -> show());
    }

    private void show() {
        Optional<Remark> said = model.remarkProperty().get();
        Optional<Remark> shown = said.or(this::shortfall);
        setVisible(shown.isPresent());
        setManaged(shown.isPresent());
        unfold.setSelected(false);
        shown.ifPresent(remark -> {
            text.setText(remark.text());
            show(unfold, !remark.details().isEmpty());
            details.setText(String.join("\n", remark.details()));
            details.setPrefRowCount(Math.min(MOST_LINES, remark.details().size()) + 1);
            show(action, remark.action().isPresent());
            remark.action().ifPresent(does -> {
                action.setText(does.label());
                action.setOnAction(e -> does.run().run());
            });
            show(close, said.isPresent());
        });
    }

    private Optional<Remark> shortfall() {
        PlaylistState state = model.stateProperty().get();
        return state.full() || state.draft().size() == 0
                ? Optional.empty()
                : Optional.of(Remark.of(Messages.text("playlist.not-full")));
    }

    private static void show(Region node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }
}
