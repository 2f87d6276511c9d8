package circumplex.ui.playlist;

import circumplex.ui.common.Messages;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/**
 * The columns of the playlist and the line with their names. Where it is narrow, the titles get the room of the mood's
 * numbers, which its colour and the words at the pointer tell too; distances stand only where there is one.
 */
final class PlaylistColumns {
    static final double NUMBER = 34;
    static final double DOT = 10;
    static final double VALUE = 48;
    static final double DISTANCE = 56;
    static final double LENGTH = 52;
    static final double GAP = 8;
    /** Left and right of the columns, with room for a scroll bar. */
    static final double SIDES = 34;

    private static final double ROOM_FOR_NUMBERS = 520;

    private final BooleanBinding numbers;
    private final BooleanBinding distance;
    private final BooleanBinding steps;

    PlaylistColumns(ObservableDoubleValue width, ObservableValue<PlaylistSource> source) {
        numbers = Bindings.greaterThanOrEqual(width, ROOM_FOR_NUMBERS);
        steps = Bindings.createBooleanBinding(() -> source.getValue() instanceof PlaylistSource.Journey, source);
        distance = Bindings.createBooleanBinding(() -> source.getValue() instanceof PlaylistSource.Closest, source)
                .or(steps);
    }

    /** Whether the number of a row is that of its step. */
    BooleanBinding steps() {
        return steps;
    }

    /** Shows the node only where there is room for the numbers of moods. */
    <N extends Node> N withNumbers(N node) {
        return shownWhere(numbers, node);
    }

    /** Shows the node only where there are distances. */
    <N extends Node> N withDistance(N node) {
        return shownWhere(distance, node);
    }

    HBox header() {
        Label title = new Label(Messages.text("playlist.column.title"));
        title.getStyleClass().addAll("quiet", "small");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Region dot = new Region();
        dot.setMinWidth(DOT);
        Label number = name("playlist.column.number", NUMBER);
        steps.subscribe(now -> number.setText(Messages.text(now ? "playlist.column.step" : "playlist.column.number")));
        Label far = name("playlist.column.distance", DISTANCE);
        Tooltip about = new Tooltip();
        steps.subscribe(now ->
                about.setText(Messages.text(now ? "playlist.column.distance-step" : "playlist.column.distance-full")));
        far.setTooltip(about);
        HBox header = new HBox(
                GAP,
                number,
                title,
                dot,
                withNumbers(explained("playlist.column.valence", "playlist.column.valence-full")),
                withNumbers(explained("playlist.column.arousal", "playlist.column.arousal-full")),
                withDistance(far),
                name("playlist.column.length", LENGTH));
        header.getStyleClass().add("playlist-header");
        return header;
    }

    private static Label explained(String key, String explanation) {
        Label label = name(key, VALUE);
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

    private static <N extends Node> N shownWhere(BooleanBinding condition, N node) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
        return node;
    }
}
