package circumplex.ui.moodplane;

import circumplex.model.Track;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Playback;
import circumplex.ui.common.SureText;
import circumplex.ui.common.UnplayableMark;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** One row of the closest tracks: number, title over artist, mood, distance, length. */
final class ClosestCell extends ListCell<ClosestRow> {
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    private final ObservableValue<Track> current;
    private final Label rank = figure(ClosestColumns.RANK);
    private final Label title = new Label();
    private final Label artist = new Label();
    private final Circle dot = new Circle(5);
    private final Label valence = figure(ClosestColumns.VALUE);
    private final Label arousal = figure(ClosestColumns.VALUE);
    private final Label distance = figure(ClosestColumns.DISTANCE);
    private final Label length = figure(ClosestColumns.LENGTH);
    private final Tooltip about = new Tooltip();
    private final HBox row;

    /**
     * @param playback what plays, and what could not be played
     * @param show shows a track on its page
     */
    ClosestCell(Playback playback, Consumer<Track> show) {
        this.current = playback.currentProperty();
        title.getStyleClass().add("row-title");
        artist.getStyleClass().addAll("quiet", "small");
        rank.getStyleClass().add("quiet");
        distance.getStyleClass().add("quiet");
        length.getStyleClass().add("quiet");
        rank.setContentDisplay(ContentDisplay.RIGHT);
        VBox words = new VBox(title, artist);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox heading =
                new HBox(words, new UnplayableMark<>(this, ClosestRow::track, playback.unplayable()), opener(show));
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        HBox.setHgrow(heading, Priority.ALWAYS);
        row = new HBox(ClosestColumns.GAP, rank, heading, dot, valence, arousal, distance, length);
        row.setAlignment(Pos.CENTER_LEFT);
        listViewProperty().subscribe(this::fit);
        getStyleClass().add("closest-cell");
        current.subscribe(now -> showPlaying());
    }

    @Override
    protected void updateItem(ClosestRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : row);
        setTooltip(empty || item == null ? null : about);
        if (!empty && item != null) {
            show(item);
        }
        showPlaying();
    }

    /** Takes the end of the title's place, as long as the pointer or the selection is on the row. */
    private Button opener(Consumer<Track> show) {
        Button open = Icons.iconOnly(new Button(), Feather.ACTIVITY, Messages.text("mood.show-track"));
        open.getStyleClass().add("row-button");
        open.setFocusTraversable(false);
        open.setOnAction(e -> show.accept(getItem().track()));
        open.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        open.managedProperty().bind(open.visibleProperty());
        return open;
    }

    private void show(ClosestRow item) {
        Track track = item.track();
        String by = track.tags().artist().isEmpty()
                ? Messages.text("common.unknown-artist")
                : track.tags().artist();
        title.setText(track.tags().title());
        artist.setText(by);
        dot.setFill(MoodColours.of(item.mood()));
        valence.setText(MoodWordsText.number(item.mood().valence()));
        arousal.setText(MoodWordsText.number(item.mood().arousal()));
        distance.setText(String.format(Locale.ENGLISH, "%.3f", item.distance()));
        length.setText(Durations.clock(track.tags().seconds()));
        String full = track.mood().map(SureText::full).orElseGet(() -> MoodWordsText.full(item.mood()));
        about.setText(full);
        setAccessibleText(Messages.text(
                "mood.row", item.rank(), track.tags().title(), by, full, distance.getText(), length.getText()));
    }

    private void showPlaying() {
        ClosestRow item = getItem();
        boolean plays = item != null
                && current.getValue() != null
                && current.getValue().id() == item.track().id();
        pseudoClassStateChanged(PLAYING, plays);
        rank.setGraphic(plays ? Icons.of(Feather.PLAY) : null);
        rank.setText(plays || item == null ? "" : String.valueOf(item.rank()));
    }

    /** As wide as the line with the names of the columns, whether there is a scroll bar or not. */
    private void fit(ListView<ClosestRow> list) {
        row.prefWidthProperty().unbind();
        if (list != null) {
            row.prefWidthProperty().bind(list.widthProperty().subtract(ClosestColumns.SIDES));
            row.setMinWidth(Region.USE_PREF_SIZE);
            row.setMaxWidth(Region.USE_PREF_SIZE);
        }
    }

    private static Label figure(double width) {
        Label label = new Label();
        label.getStyleClass().add("figure");
        label.setMinWidth(width);
        label.setPrefWidth(width);
        label.setMaxWidth(width);
        label.setMaxHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
