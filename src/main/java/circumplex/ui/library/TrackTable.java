package circumplex.ui.library;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Preferences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/**
 * The table of tracks. Sorting is left to the view model: a click on a header changes the query, and the rows follow.
 * While only failures, or only tracks that are left out, are listed, the columns of the mood make room for the reason and
 * the advice.
 */
final class TrackTable {
    private static final double DOT_RADIUS = 5;

    /** As in the style sheet, in pixels. */
    private static final double ROW_HEIGHT = 38;

    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
    private static final PseudoClass UNAVAILABLE = PseudoClass.getPseudoClass("unavailable");

    private static final String MOOD = "MOOD";
    private static final Set<String> FIRST =
            Set.of("TITLE", "ARTIST", "ALBUM", "YEAR", "LENGTH", "FORMAT", MOOD, "VALENCE", "AROUSAL", "STATE");
    /** What makes room for the reason and the advice. */
    private static final Set<String> WITHOUT_REASONS =
            Set.of("ARTIST", "ALBUM", "YEAR", "GENRE", "LENGTH", MOOD, "VALENCE", "AROUSAL", "STATE");

    private final LibraryViewModel model;
    private final TableView<Track> table = new TableView<>();
    private final TrackSelection selection = new TrackSelection(table);
    private final Map<TrackColumn, TableColumn<Track, Track>> columns = new EnumMap<>(TrackColumn.class);
    private final Map<String, TableColumn<Track, Track>> named = new LinkedHashMap<>();
    private final ColumnWidths widths = new ColumnWidths(table);
    private final ColumnMemory memory;
    private final TableColumn<Track, Track> dot = column("mood", "mood-column", TrackTable::moodDot);
    private final TableColumn<Track, Track> reason = textColumn("reason", StateText::reason);
    private final TableColumn<Track, Track> advice = textColumn("advice", StateText::advice);

    TrackTable(LibraryViewModel model, Preferences preferences) {
        this.model = model;
        table.setId("library-table");
        table.getStyleClass().add("track-table");
        table.setItems(model.rows());
        table.setSelectionModel(selection);
        new RangeInput(table, selection);
        table.setFixedCellSize(ROW_HEIGHT);
        new FirstRows(table, ROW_HEIGHT);
        build();
        memory = new ColumnMemory(table, preferences, widths, named, FIRST);
        memory.restore(table);
        table.setSortPolicy(sorted -> {
            model.sortProperty().set(order());
            return true;
        });
        model.filterProperty()
                .subscribe(filter -> showColumns(filter == TrackFilter.FAILED || filter == TrackFilter.EXCLUDED));
        keepSelection();
    }

    /** What the head of a column says. */
    String name(TrackColumn column) {
        return columns.get(column).getText();
    }

    /** Whether the person wants to see the column. */
    boolean isWanted(TrackColumn column) {
        return memory.isWanted(column.name());
    }

    /** Shows or hides a column from now on. */
    void want(TrackColumn column, boolean shown) {
        memory.want(column.name(), shown);
    }

    /** Columns as the program lays them out. */
    void layOutAsAtFirst() {
        memory.forget(table, FIRST);
    }

    TableView<Track> node() {
        return table;
    }

    /** The tracks chosen now. */
    List<Track> selection() {
        return List.copyOf(selection.getSelectedItems());
    }

    private void build() {
        add(
                TrackColumn.TITLE,
                column("title", "title-column", t -> new Content(t.tags().title())),
                130,
                3);
        add(TrackColumn.ARTIST, textColumn("artist", t -> t.tags().artist()), 100, 2);
        add(TrackColumn.ALBUM, textColumn("album", t -> t.tags().album()), 100, 2);
        add(TrackColumn.YEAR, figureColumn("year", TrackTable::year), 60, 0.2);
        add(TrackColumn.LENGTH, figureColumn("length", TrackTable::length), 72, 0.2);
        add(TrackColumn.FORMAT, textColumn("format", t -> t.file().format()), 98, 0.2);
        named.put(MOOD, dot);
        addUnsorted(dot, 36, 0);
        add(TrackColumn.VALENCE, figureColumn("valence", t -> moodValue(t, Mood::valence)), 80, 0.2);
        add(TrackColumn.AROUSAL, figureColumn("arousal", t -> moodValue(t, Mood::arousal)), 80, 0.2);
        add(TrackColumn.STATE, column("state", "state-column", this::state), 104, 0.3);
        add(TrackColumn.GENRE, textColumn("genre", t -> t.tags().genre()), 90, 0.5);
        add(TrackColumn.PATH, textColumn("path", t -> t.path().toString()), 160, 3);
        addUnsorted(reason, 250, 3);
        addUnsorted(advice, 210, 3);
    }

    private void add(TrackColumn key, TableColumn<Track, Track> column, double least, double weight) {
        columns.put(key, column);
        named.put(key.name(), column);
        table.getColumns().add(column);
        widths.add(column, least, weight);
    }

    private void addUnsorted(TableColumn<Track, Track> column, double least, double weight) {
        column.setSortable(false);
        table.getColumns().add(column);
        widths.add(column, least, weight);
    }

    private void showColumns(boolean reasons) {
        memory.hide(reasons ? WITHOUT_REASONS : Set.of());
        reason.setVisible(reasons);
        advice.setVisible(reasons);
    }

    private List<TrackQuery.Sort> order() {
        List<TrackQuery.Sort> order = new ArrayList<>();
        for (TableColumn<Track, ?> sorted : table.getSortOrder()) {
            columns.forEach((key, column) -> {
                if (column == sorted) {
                    order.add(new TrackQuery.Sort(key, column.getSortType() == TableColumn.SortType.ASCENDING));
                }
            });
        }
        return order;
    }

    /** The selection belongs to tracks, not to row numbers: it survives sorting, searching and a running scan. */
    private void keepSelection() {
        ObservableList<Track> rows = model.rows();
        SelectionKeeper keeper = new SelectionKeeper(selection, table, rows);
        model.aroundRowsChange(keeper::remember, keeper::restore);
    }

    private static TableColumn<Track, Track> textColumn(String name, Function<Track, String> text) {
        return column(name, "text-column", track -> new Content(text.apply(track)));
    }

    private static TableColumn<Track, Track> figureColumn(String name, Function<Track, String> text) {
        return column(name, "figure-column", track -> new Content(text.apply(track)));
    }

    private static TableColumn<Track, Track> column(String name, String styleClass, Function<Track, Content> content) {
        TableColumn<Track, Track> column = new TableColumn<>(Messages.text("library.column." + name));
        column.getStyleClass().add(styleClass);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new ContentCell(content, styleClass));
        return column;
    }

    private static Content moodDot(Track track) {
        return track.mood()
                .map(mood -> new Content(
                        "", new Circle(DOT_RADIUS, MoodColours.of(mood.mood())), MoodWordsText.full(mood.mood())))
                .orElse(Content.EMPTY);
    }

    private Content state(Track track) {
        boolean copied = model.isCopied(track);
        return new Content(StateText.word(track, copied), null, StateText.explained(track, copied));
    }

    private static String year(Track track) {
        return track.tags().year() > 0 ? String.valueOf(track.tags().year()) : "";
    }

    private static String length(Track track) {
        return track.tags().seconds() > 0 ? Durations.clock(track.tags().seconds()) : "";
    }

    private static String moodValue(Track track, ToDoubleFunction<Mood> value) {
        return track.mood()
                .map(mood -> MoodWordsText.number(value.applyAsDouble(mood.mood())))
                .orElse("");
    }

    private record Content(String text, Node graphic, String tooltip) {
        static final Content EMPTY = new Content("");

        Content(String text) {
            this(text, null, "");
        }
    }

    private static final class ContentCell extends TableCell<Track, Track> {
        private final Function<Track, Content> content;

        ContentCell(Function<Track, Content> content, String styleClass) {
            this.content = content;
            getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(Track track, boolean empty) {
            super.updateItem(track, empty);
            Content shown = empty || track == null ? Content.EMPTY : content.apply(track);
            setText(shown.text());
            setGraphic(shown.graphic());
            setTooltip(shown.tooltip().isEmpty() ? null : new Tooltip(shown.tooltip()));
            pseudoClassStateChanged(UNAVAILABLE, track != null && !track.available());
            pseudoClassStateChanged(FAILED, track != null && TrackFilter.FAILED.accepts(track));
        }
    }
}
