package circumplex.ui.track;

import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The buttons that show more or less of a track, and the bar that moves through it while not all is shown. */
final class ZoomControls {
    private final TimeZoom zoom;
    private final Button out = Icons.iconOnly(new Button(), Feather.ZOOM_OUT, Messages.text("track.zoom.out"));
    private final Button in = Icons.iconOnly(new Button(), Feather.ZOOM_IN, Messages.text("track.zoom.in"));
    private final Button all = new Button(Messages.text("track.zoom.all"));
    private final HBox buttons = new HBox(out, in, all);
    private final ScrollBar bar = new ScrollBar();
    private final StackPane barRow = new StackPane(bar);
    private boolean updating;

    ZoomControls(TimeZoom zoom) {
        this.zoom = zoom;
        out.setId("zoom-out");
        in.setId("zoom-in");
        all.setId("zoom-all");
        all.getStyleClass().add("zoom-all");
        all.setMinWidth(Region.USE_PREF_SIZE);
        out.setOnAction(event -> zoom.out());
        in.setOnAction(event -> zoom.in());
        all.setOnAction(event -> {
            in.requestFocus();
            zoom.showAll();
        });
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getStyleClass().add("zoom-buttons");
        bar.setId("zoom-bar");
        bar.setAccessibleText(Messages.text("track.zoom.bar"));
        barRow.getStyleClass().add("zoom-bar-row");
        bar.valueProperty().subscribe((was, is) -> scrolled(is.doubleValue()));
        zoom.spanProperty().subscribe(this::show);
    }

    Region buttons() {
        return buttons;
    }

    /** As wide as the charts. */
    Region bar() {
        return barRow;
    }

    private void show(TimeSpan span) {
        boolean part = !span.isWhole();
        all.setVisible(part);
        all.setManaged(part);
        out.setDisable(!part);
        in.setDisable(span.seconds() <= 0 || span.length() <= Math.min(TimeSpan.SHORTEST, span.seconds()));
        barRow.setVisible(part);
        barRow.setManaged(part);
        updating = true;
        // The value of a scroll bar runs to its maximum, whatever it shows at once.
        bar.setMax(Math.max(0, span.seconds() - span.length()));
        bar.setVisibleAmount(span.seconds() > 0 ? bar.getMax() * span.length() / span.seconds() : 0);
        bar.setUnitIncrement(span.length() / 10);
        bar.setBlockIncrement(span.length());
        bar.setValue(span.from());
        updating = false;
    }

    private void scrolled(double second) {
        if (!updating) {
            zoom.startAt(second);
        }
    }
}
