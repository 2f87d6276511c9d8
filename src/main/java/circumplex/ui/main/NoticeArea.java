package circumplex.ui.main;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Notices.Notice;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The messages above the content. */
final class NoticeArea extends VBox {
    private final Notices notices;

    NoticeArea(Notices notices) {
        this.notices = notices;
        setId("notices");
        getStyleClass().add("notices");
        notices.notices().addListener((ListChangeListener<Notice>) change -> show());
        show();
    }

    private void show() {
        getChildren().setAll(notices.notices().stream().map(this::bar).toList());
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private Node bar(Notice notice) {
        boolean error = notice.kind() == Notices.Kind.ERROR;
        Label text = new Label(notice.text(), Icons.of(error ? Feather.ALERT_TRIANGLE : Feather.INFO));
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox bar = new HBox(12, text);
        bar.getStyleClass().addAll("notice", error ? "notice-error" : "notice-info");
        bar.setAlignment(Pos.CENTER_LEFT);
        notice.action().ifPresent(action -> {
            Button button = new Button(action.label());
            button.getStyleClass().add("notice-action");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(e -> {
                notices.dismiss(notice);
                action.run().run();
            });
            bar.getChildren().add(button);
        });
        Button dismiss = Icons.iconOnly(new Button(), Feather.X, Messages.text("main.dismiss"));
        dismiss.setOnAction(e -> notices.dismiss(notice));
        bar.getChildren().add(dismiss);
        return bar;
    }
}
