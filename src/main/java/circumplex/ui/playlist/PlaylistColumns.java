package circumplex.ui.playlist;

import circumplex.ui.common.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The columns of the playlist and the line with their names. */
final class PlaylistColumns {
    static final double RANK = 28;
    static final double DOT = 10;
    static final double VALUE = 48;
    static final double DISTANCE = 54;
    static final double LENGTH = 50;
    static final double GAP = 8;
    /** Left and right of the columns, with room for a scroll bar. */
    static final double SIDES = 34;

    private PlaylistColumns() {}

    static HBox header() {
        Label title = new Label(Messages.text("mood.column.title"));
        title.getStyleClass().addAll("quiet", "small");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Region dot = new Region();
        dot.setMinWidth(DOT);
        HBox header = new HBox(
                GAP,
                name("mood.column.rank", RANK),
                title,
                dot,
                explained("mood.column.valence", VALUE, "mood.column.valence-full"),
                explained("mood.column.arousal", VALUE, "mood.column.arousal-full"),
                explained("mood.column.distance", DISTANCE, "mood.column.distance-full"),
                name("mood.column.length", LENGTH));
        header.getStyleClass().add("playlist-header");
        return header;
    }

    private static Label explained(String key, double width, String explanation) {
        Label label = name(key, width);
        label.setTooltip(new Tooltip(Messages.text(explanation)));
        return label;
    }

    private static Label name(String key, double width) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().addAll("quiet", "small", "figure");
        label.setMinWidth(width);
        label.setPrefWidth(width);
        return label;
    }
}
