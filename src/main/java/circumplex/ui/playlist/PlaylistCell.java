package circumplex.ui.playlist;

import circumplex.model.Track;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Playback;
import circumplex.ui.common.SureText;
import circumplex.ui.common.UnplayableMark;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** One row of the playlist: number or step, title over artist, mood, distance, length. */
final class PlaylistCell extends ListCell<PlaylistRow> {
    private static final double HEIGHT = 44;
    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final Playback playback;
    private final PlaylistColumns columns;
    private final PlaylistViewModel model;
    private final RowActions actions;
    private final Label number = figure(PlaylistColumns.NUMBER);
    private final StackPane pinned = PinIcon.create();
    private final Button pin = new Button();
    private final Label title = new Label();
    private final Label artist = new Label();
    private final Circle dot = new Circle(5);
    private final Label valence = figure(PlaylistColumns.VALUE);
    private final Label arousal = figure(PlaylistColumns.VALUE);
    private final Label distance = figure(PlaylistColumns.DISTANCE);
    private final Label length = figure(PlaylistColumns.LENGTH);
    private final Tooltip about = new Tooltip();
    private final HBox row;

    /**
     * @param playback what plays, and what could not
     */
    PlaylistCell(Playback playback, PlaylistColumns columns, PlaylistViewModel model, RowActions actions) {
        this.playback = playback;
        this.columns = columns;
        this.model = model;
        this.actions = actions;
        title.getStyleClass().add("row-title");
        artist.getStyleClass().addAll("quiet", "small", "row-artist");
        number.getStyleClass().add("quiet");
        distance.getStyleClass().add("quiet");
        length.getStyleClass().add("quiet");
        VBox words = new VBox(title, artist);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox heading = new HBox(words, new UnplayableMark<>(this, PlaylistRow::track, playback.unplayable()), more());
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.setMinWidth(0);
        HBox.setHgrow(heading, Priority.ALWAYS);
        row = new HBox(
                PlaylistColumns.GAP,
                numberAndPin(),
                heading,
                dot,
                columns.withNumbers(valence),
                columns.withNumbers(arousal),
                columns.withDistance(distance),
                length);
        row.setAlignment(Pos.CENTER_LEFT);
        listViewProperty().subscribe(this::fit);
        getStyleClass().add("playlist-cell");
        playback.currentProperty().subscribe(now -> showPlaying());
    }

    @Override
    protected void updateItem(PlaylistRow item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        boolean shown = !empty && item != null;
        setGraphic(shown ? row : null);
        setTooltip(shown ? about : null);
        pseudoClassStateChanged(MISSING, shown && item.missing());
        pseudoClassStateChanged(PINNED, shown && item.pinned());
        if (shown) {
            show(item);
        }
        showPlaying();
    }

    /** Under the pointer the number makes room for the pin. */
    private StackPane numberAndPin() {
        pin.setGraphic(PinIcon.create());
        pin.getStyleClass().addAll("icon-button", "row-button", "pin-button");
        pin.setFocusTraversable(false);
        pin.setOnAction(e -> model.pin(List.of(getIndex()), !getItem().pinned()));
        pin.visibleProperty().bind(hoverProperty());
        number.visibleProperty().bind(hoverProperty().not());
        pinned.getStyleClass().add("pinned-mark");
        pinned.setMouseTransparent(true);
        pinned.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane place = new StackPane(number, pinned, pin);
        place.setMinSize(PlaylistColumns.NUMBER, HEIGHT);
        place.setPrefWidth(PlaylistColumns.NUMBER);
        place.setMaxWidth(PlaylistColumns.NUMBER);
        StackPane.setAlignment(number, Pos.CENTER_RIGHT);
        StackPane.setAlignment(pinned, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(pin, Pos.CENTER_RIGHT);
        return place;
    }

    /** Takes the end of the title's place, as long as the pointer or the selection is on the row. */
    private Button more() {
        Button more = Icons.iconOnly(new Button(), Feather.MORE_VERTICAL, Messages.text("playlist.row-actions"));
        more.getStyleClass().add("row-button");
        more.setFocusTraversable(false);
        more.setOnAction(e -> {
            if (!isSelected()) {
                getListView().getSelectionModel().clearAndSelect(getIndex());
            }
            actions.menu().show(more, Side.BOTTOM, 0, 0);
        });
        more.visibleProperty().bind(hoverProperty().or(selectedProperty()));
        more.managedProperty().bind(more.visibleProperty());
        return more;
    }

    private void show(PlaylistRow item) {
        Track track = item.track();
        String by = track.tags().artist().isEmpty()
                ? Messages.text("common.unknown-artist")
                : track.tags().artist();
        title.setText(track.tags().title());
        artist.setText(item.missing() ? missing(track) : by);
        dot.setVisible(item.mood().isPresent());
        item.mood().ifPresent(mood -> dot.setFill(MoodColours.of(mood)));
        valence.setText(
                item.mood().map(mood -> MoodWordsText.number(mood.valence())).orElse("–"));
        arousal.setText(
                item.mood().map(mood -> MoodWordsText.number(mood.arousal())).orElse("–"));
        distance.setText(
                item.distance().isPresent()
                        ? String.format(Locale.ENGLISH, "%.3f", item.distance().getAsDouble())
                        : "–");
        length.setText(track.tags().seconds() > 0 ? Durations.clock(track.tags().seconds()) : "–");
        pinned.setVisible(item.pinned());
        Icons.name(pin, Messages.text(item.pinned() ? "playlist.unpin" : "playlist.pin"));
        describe(item, track, by);
    }

    private static String missing(Track track) {
        return Messages.text(
                OutsideTracks.isOutside(track.id()) ? "playlist.file-missing" : "playlist.file-away",
                track.path().toString());
    }

    private void describe(PlaylistRow item, Track track, String by) {
        String heard = track.mood().map(SureText::full).orElseGet(() -> Messages.text("playlist.no-mood"));
        String full = item.missing() ? missing(track) + "\n" + heard : heard;
        about.setText(track.tags().title() + "\n" + by + "\n" + full);
        String spoken = Messages.text(
                "playlist.row",
                item.number(),
                track.tags().title(),
                by,
                full,
                item.distance().isPresent() ? 1 : 0,
                distance.getText(),
                length.getText(),
                item.pinned() ? 1 : 0);
        setAccessibleText(spoken);
    }

    private void showPlaying() {
        PlaylistRow item = getItem();
        boolean plays = item != null
                && playback.currentProperty().get() != null
                && playback.currentProperty().get().id() == item.track().id();
        pseudoClassStateChanged(PLAYING, plays);
        number.setGraphic(plays ? Icons.of(Feather.PLAY) : null);
        number.setText(plays || item == null ? "" : numberOf(item));
    }

    /** On a journey the step; what was put in by hand has none. */
    private String numberOf(PlaylistRow item) {
        if (!columns.steps().get()) {
            return String.valueOf(item.number());
        }
        return item.step().isPresent() ? String.valueOf(item.step().getAsInt()) : "–";
    }

    /** As wide as the line with the names of the columns, whether there is a scroll bar or not. */
    private void fit(ListView<PlaylistRow> list) {
        row.prefWidthProperty().unbind();
        if (list != null) {
            row.prefWidthProperty().bind(list.widthProperty().subtract(PlaylistColumns.SIDES));
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
