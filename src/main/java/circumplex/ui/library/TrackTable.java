package circumplex.ui.library;

import circumplex.model.AnalysisState;
import circumplex.model.Track;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/**
 * The table of tracks. Sorting is left to the view model: a click on a header changes the query, and the rows follow.
 * While only failures are listed, the columns of the mood make room for the reason and the advice.
 */
final class TrackTable {
    private static final double DOT_RADIUS = 5;
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final LibraryViewModel model;
    private final TableView<Track> table = new TableView<>();
    private final Map<TrackColumn, TableColumn<Track, Track>> columns = new EnumMap<>(TrackColumn.class);
    private final TableColumn<Track, Track> dot = column("", this::moodDot, "mood-column", 34, 34);
    private final TableColumn<Track, Track> reason =
            textColumn("library.column.reason", t -> failure(t).code().sentence() + " " + failure(t).detail(), 300);
    private final TableColumn<Track, Track> advice =
            textColumn("library.column.advice", t -> failure(t).code().advice(), 280);

    TrackTable(LibraryViewModel model) {
        this.model = model;
        table.setId("library-table");
        table.getStyleClass().add("track-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(model.rows());
        build();
        table.setSortPolicy(sorted -> {
            model.sortProperty().set(order());
            return true;
        });
        model.filterProperty().subscribe(filter -> showColumns(filter == TrackFilter.FAILED));
        keepSelection();
    }

    TableView<Track> node() {
        return table;
    }

    /** The tracks chosen now. */
    List<Track> selection() {
        return table.getSelectionModel().getSelectedItems().stream()
                .filter(track -> track != null)
                .toList();
    }

    private void build() {
        add(TrackColumn.TITLE, textColumn("library.column.title", t -> t.tags().title(), 230));
        add(TrackColumn.ARTIST, textColumn("library.column.artist", t -> t.tags().artist(), 160));
        add(TrackColumn.ALBUM, textColumn("library.column.album", t -> t.tags().album(), 160));
        add(TrackColumn.YEAR, figureColumn("library.column.year", TrackTable::year, 62));
        add(TrackColumn.LENGTH, figureColumn("library.column.length", TrackTable::length, 72));
        add(TrackColumn.FORMAT, textColumn("library.column.format", t -> t.file().format(), 82));
        table.getColumns().add(dot);
        dot.setSortable(false);
        add(TrackColumn.VALENCE, figureColumn("library.column.valence", t -> moodValue(t, true), 82));
        add(TrackColumn.AROUSAL, figureColumn("library.column.arousal", t -> moodValue(t, false), 82));
        add(TrackColumn.STATE, column(Messages.text("library.column.state"), TrackTable::state, "state-column", 96, 96));
        table.getColumns().add(reason);
        table.getColumns().add(advice);
        reason.setSortable(false);
        advice.setSortable(false);
    }

    private void add(TrackColumn key, TableColumn<Track, Track> column) {
        columns.put(key, column);
        table.getColumns().add(column);
    }

    private void showColumns(boolean failures) {
        for (TrackColumn key : List.of(
                TrackColumn.ALBUM,
                TrackColumn.YEAR,
                TrackColumn.LENGTH,
                TrackColumn.VALENCE,
                TrackColumn.AROUSAL,
                TrackColumn.STATE)) {
            columns.get(key).setVisible(!failures);
        }
        dot.setVisible(!failures);
        reason.setVisible(failures);
        advice.setVisible(failures);
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
        SelectionKeeper keeper = new SelectionKeeper(table.getSelectionModel(), rows);
        model.aroundRowsChange(keeper::remember, keeper::restore);
    }

    private TableColumn<Track, Track> textColumn(String key, Function<Track, String> text, double width) {
        return column(Messages.text(key), track -> new Content(text.apply(track), null, ""), "text-column", width, 60);
    }

    private TableColumn<Track, Track> figureColumn(String key, Function<Track, String> text, double width) {
        TableColumn<Track, Track> column = column(
                Messages.text(key), track -> new Content(text.apply(track), null, ""), "figure-column", width, width);
        column.setMaxWidth(width + 20);
        return column;
    }

    private static TableColumn<Track, Track> column(
            String name, Function<Track, Content> content, String styleClass, double width, double minimum) {
        TableColumn<Track, Track> column = new TableColumn<>(name);
        column.getStyleClass().add(styleClass);
        column.setPrefWidth(width);
        column.setMinWidth(minimum);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(ignored -> new ContentCell(content, styleClass));
        return column;
    }

    private Content moodDot(Track track) {
        return track.mood()
                .map(mood -> new Content(
                        "", new Circle(DOT_RADIUS, MoodColours.of(mood.mood())), MoodWordsText.full(mood.mood())))
                .orElse(Content.EMPTY);
    }

    private static Content state(Track track) {
        if (track.state() instanceof AnalysisState.Failed failed) {
            return new Content(
                    Messages.text("library.state.failed"),
                    null,
                    failed.code().sentence() + " " + failed.code().advice());
        }
        boolean pending = track.state() instanceof AnalysisState.Pending;
        return new Content(Messages.text(pending ? "library.state.waiting" : "library.state.heard"), null, "");
    }

    private static String year(Track track) {
        return track.tags().year() > 0 ? String.valueOf(track.tags().year()) : "";
    }

    private static String length(Track track) {
        return track.tags().seconds() > 0 ? Durations.clock(track.tags().seconds()) : "";
    }

    private static String moodValue(Track track, boolean valence) {
        return track.mood()
                .map(mood -> MoodWordsText.number(
                        valence ? mood.mood().valence() : mood.mood().arousal()))
                .orElse("");
    }

    private static AnalysisState.Failed failure(Track track) {
        return (AnalysisState.Failed) track.state();
    }

    private record Content(String text, Node graphic, String tooltip) {
        static final Content EMPTY = new Content("", null, "");
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
            pseudoClassStateChanged(
                    FAILED, track != null && TrackFilter.FAILED.accepts(track));
        }
    }
}
