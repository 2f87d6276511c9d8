package circumplex.ui.library;

import circumplex.model.Track;
import circumplex.ui.common.DemoButton;
import circumplex.ui.common.Icons;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import circumplex.ui.common.TrackDrag;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Every track of the library in one table, with search, filters, failures and folders. */
public final class LibraryPage implements Page {
    private final PageContext context;
    private final LibraryModel library;
    private final LibraryViewModel model;
    private final TrackTable table;
    private final TrackActions actions;
    private final SelectionBar selectionBar;
    private final Map<TrackFilter, ToggleButton> filters = new EnumMap<>(TrackFilter.class);
    private final Label summary = new Label();
    private final VBox empty = new VBox();
    private final BorderPane content = new BorderPane();
    private final StackPane node = new StackPane();

    /** Builds the page; it lists nothing until it is shown. */
    public LibraryPage(PageContext context) {
        this.context = context;
        this.library = context.library();
        this.model = new LibraryViewModel(
                library,
                context.playback(),
                context.importer(),
                context.notices(),
                context.services().executors());
        this.table = new TrackTable(model, context.preferences());
        this.actions = new TrackActions(model, context);
        this.selectionBar = new SelectionBar(table, model, actions, model.filterProperty());
        buildContent();
        buildEmptyState();
        node.getStyleClass().add("library-page");
        node.getChildren().setAll(content, empty);
        InvalidationListener update = observable -> update();
        for (Observable observed : new Observable[] {
            library.statusProperty(),
            library.sizeProperty(),
            library.analysedProperty(),
            library.correctedProperty(),
            library.pendingProperty(),
            library.failedProperty(),
            library.excludedProperty(),
            library.unavailableProperty(),
            library.copiedProperty()
        }) {
            observed.addListener(update);
        }
        update();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void prepare() {
        model.prepare();
    }

    @Override
    public void shown() {
        model.resume();
    }

    @Override
    public void hidden() {
        model.pause();
    }

    /** The words searched for, as typed; empty lists every track. */
    public StringProperty queryProperty() {
        return model.queryProperty();
    }

    /** Searches for these words among the tracks listed now, or among all where the page comes to the front. */
    public void search(String query) {
        if (!node.isVisible()) {
            model.filterProperty().set(TrackFilter.ALL);
        }
        model.queryProperty().set(query);
    }

    /** Puts the cursor into the list, at its first track where none is selected. */
    public void focusTracks() {
        table.node().requestFocus();
        if (table.selection().isEmpty()) {
            table.node().getSelectionModel().selectFirst();
        }
    }

    /** Lists only the tracks that failed. */
    public void showFailures() {
        model.queryProperty().set("");
        model.filterProperty().set(TrackFilter.FAILED);
    }

    private void buildContent() {
        VBox top = new VBox(header(), tools());
        top.getStyleClass().add("page-top");
        wireTable();
        VBox panel = new VBox(table.node(), selectionBar.node());
        panel.getStyleClass().addAll("panel", "table-panel");
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        content.setTop(top);
        content.setCenter(panel);
        content.getStyleClass().add("page");
    }

    private HBox header() {
        Label title = new Label(Messages.text("library.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        summary.setId("library-summary");
        summary.getStyleClass().add("quiet");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        ToggleButton folders = new ToggleButton(Messages.text("library.folders"), Icons.of(Feather.FOLDER));
        FolderPanel panel = new FolderPanel(context);
        folders.selectedProperty().subscribe(open -> {
            if (open) {
                ((VBox) content.getTop()).getChildren().add(1, panel.node());
            } else if (content.getTop() != null) {
                ((VBox) content.getTop()).getChildren().remove(panel.node());
            }
        });
        Button rescan = new Button(Messages.text("library.rescan"), Icons.of(Feather.REFRESH_CW));
        rescan.disableProperty().bind(context.importer().runningProperty());
        rescan.setOnAction(event -> context.importer().rescan());
        ToggleButton mood = new ToggleButton(Messages.text("library.region"), Icons.of(Feather.CROSSHAIR));
        mood.setId("library-by-mood");
        RegionBar region = new RegionBar(model);
        mood.setOnAction(event -> showRegion(region.node(), mood.isSelected()));
        model.regionProperty().subscribe(chosen -> {
            if (chosen.isPresent() && !mood.isSelected()) {
                mood.setSelected(true);
                showRegion(region.node(), true);
            }
        });
        Region columns = new ColumnsMenu(table).node();
        for (Region button : new Region[] {mood, columns, folders, rescan}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox header = new HBox(title, summary, spring, mood, columns, folders, rescan);
        header.getStyleClass().add("page-header");
        return header;
    }

    /** Closed, it lists every mood again: nobody looks for what is not on screen. */
    private void showRegion(Region bar, boolean open) {
        VBox top = (VBox) content.getTop();
        if (top == null) {
            return;
        }
        top.getChildren().remove(bar);
        if (open) {
            top.getChildren().add(bar);
        } else {
            model.regionProperty().set(Optional.empty());
        }
    }

    private HBox tools() {
        HBox chips = new HBox();
        chips.getStyleClass().add("chips");
        ToggleGroup group = new ToggleGroup();
        for (TrackFilter filter : TrackFilter.values()) {
            ToggleButton chip = new ToggleButton();
            chip.setId("library-filter-" + filter.name().toLowerCase(Locale.ROOT));
            chip.getStyleClass().addAll("chip", "filter-chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chip.setToggleGroup(group);
            chip.setOnAction(event -> {
                chip.setSelected(true);
                model.filterProperty().set(filter);
            });
            filters.put(filter, chip);
            chips.getChildren().add(chip);
        }
        model.filterProperty().subscribe(filter -> {
            group.selectToggle(filters.get(filter));
            update();
        });
        Label searched = new Label();
        searched.setId("library-searched");
        searched.getStyleClass().add("quiet");
        searched.setMinWidth(0);
        InvalidationListener count = observable -> {
            String query = model.queryProperty().get().strip();
            searched.setText(
                    query.isEmpty()
                            ? ""
                            : Messages.text("library.searched", model.rows().size(), query));
        };
        model.queryProperty().addListener(count);
        model.rows().addListener(count);
        HBox tools = new HBox(chips, searched);
        tools.getStyleClass().add("page-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private void wireTable() {
        TableView<Track> view = table.node();
        view.setRowFactory(ignored -> {
            TableRow<Track> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    model.playFrom(row.getIndex());
                }
            });
            row.setOnDragDetected(event -> {
                if (!row.isEmpty()) {
                    row.startDragAndDrop(TransferMode.COPY).setContent(TrackDrag.content(table.selection()));
                    event.consume();
                }
            });
            row.emptyProperty().subscribe(none -> row.setContextMenu(none ? null : actions.menu(table)));
            return row;
        });
        view.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !table.selection().isEmpty()) {
                actions.open(table.selection().get(0));
                event.consume();
            }
        });
        Label nothing = new Label();
        nothing.getStyleClass().add("quiet");
        nothing.setWrapText(true);
        Button all = new Button(Messages.text("library.show-all"));
        all.setOnAction(event -> model.showAll());
        VBox placeholder = new VBox(nothing, all);
        placeholder.getStyleClass().add("empty-state");
        Runnable explain = () -> {
            nothing.setText(
                    model.regionProperty().get().isPresent()
                            ? Messages.text("library.nothing-in-region")
                            : model.queryProperty().get().isBlank()
                                    ? Messages.text("library.nothing."
                                            + model.filterProperty().get().name())
                                    : Messages.text(
                                            "library.nothing-found",
                                            model.queryProperty().get().strip()));
        };
        model.regionProperty().subscribe(explain);
        model.queryProperty().subscribe(explain);
        model.filterProperty().subscribe(explain);
        explain.run();
        view.setPlaceholder(placeholder);
    }

    private void buildEmptyState() {
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(Pos.CENTER);
    }

    private void update() {
        LibraryModel.Status status = library.statusProperty().get();
        boolean anything = library.sizeProperty().get() > 0;
        content.setVisible(anything);
        empty.setVisible(!anything);
        if (!anything) {
            showEmptyState(status);
        }
        summary.setText(Messages.text(
                "library.summary",
                library.sizeProperty().get(),
                library.analysedProperty().get(),
                library.pendingProperty().get(),
                library.failedProperty().get(),
                library.excludedProperty().get(),
                library.unavailableProperty().get()));
        label(TrackFilter.ALL, library.sizeProperty()::get);
        label(TrackFilter.WITH_MOOD, library.analysedProperty()::get);
        label(TrackFilter.CORRECTED, library.correctedProperty()::get);
        label(TrackFilter.WAITING, library.pendingProperty()::get);
        label(TrackFilter.FAILED, library.failedProperty()::get);
        label(TrackFilter.EXCLUDED, library.excludedProperty()::get);
        label(TrackFilter.UNAVAILABLE, library.unavailableProperty()::get);
        label(TrackFilter.COPIES, library.copiedProperty()::get);
    }

    private void label(TrackFilter filter, IntSupplier count) {
        ToggleButton chip = filters.get(filter);
        chip.setText(Messages.text("library.filter." + filter.name(), count.getAsInt()));
        boolean shown = !filter.isRare()
                || count.getAsInt() > 0
                || model.filterProperty().get() == filter;
        chip.setVisible(shown);
        chip.setManaged(shown);
    }

    private void showEmptyState(LibraryModel.Status status) {
        Label words = new Label(Messages.text("library.empty." + status.name()));
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        empty.getChildren().setAll(words);
        if (status == LibraryModel.Status.READY) {
            Button start = new Button(Messages.text("main.start.import"));
            start.getStyleClass().add("primary-button");
            start.setOnAction(event -> context.importer().chooseFolder());
            empty.getChildren().addAll(start, DemoButton.of(context.demo()));
        }
    }
}
