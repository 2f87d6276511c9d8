package circumplex.ui.moodtags;

import circumplex.library.MoodTags;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.moodtags.MoodTagsViewModel.Scope;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Over the content: which files, what would change in them, and the button that does it. */
public final class MoodTagsPanel extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final MoodTagsViewModel model;
    private final Map<Scope, ToggleButton> scopes = new EnumMap<>(Scope.class);
    private final TableView<MoodTagRow> table = new TableView<>();
    private final Label nothing = new Label();
    private final Label summary = new Label();
    private final Button apply = new Button();
    private final Button stop = new Button(Messages.text("moodtags.stop"), Icons.of(Feather.X));
    private final Button close = Icons.iconOnly(new Button(), Feather.X, Messages.text("moodtags.close"));

    /** Shown as long as the model says so. */
    public MoodTagsPanel(MoodTagsViewModel model) {
        this.model = model;
        setId("mood-tags");
        getStyleClass().addAll("panel", "mood-tags");
        Label explained = new Label(Messages.text("moodtags.explained"));
        explained.setWrapText(true);
        explained.setMinHeight(Region.USE_PREF_SIZE);
        explained.getStyleClass().add("quiet");
        VBox.setVgrow(table, Priority.ALWAYS);
        buildTable();
        getChildren().addAll(head(), explained, choice(), table, foot());
        visibleProperty().bind(model.openProperty());
        model.openProperty().subscribe((was, is) -> {
            if (is) {
                close.requestFocus();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
        model.scopeProperty().subscribe(now -> update());
        model.chosenProperty().subscribe(now -> update());
        model.runningProperty().subscribe(now -> update());
        model.summaryProperty().subscribe(now -> update());
        model.statusProperty().subscribe(now -> update());
        model.rows().addListener((ListChangeListener<MoodTagRow>) change -> update());
    }

    private HBox head() {
        Label title = new Label(Messages.text("moodtags.title"));
        title.getStyleClass().add("panel-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        close.setId("mood-tags-close");
        close.setOnAction(event -> model.close());
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox choice() {
        ToggleGroup group = new ToggleGroup();
        HBox choice = new HBox();
        choice.getStyleClass().add("choice");
        for (Scope scope : Scope.values()) {
            ToggleButton button = new ToggleButton(Messages.text("moodtags.scope." + scope.name(), 1, ""));
            button.setId("mood-tags-" + scope.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setOnAction(event -> {
                button.setSelected(true);
                keepFocus();
                model.choose(scope);
            });
            scopes.put(scope, button);
            choice.getChildren().add(button);
        }
        return choice;
    }

    /** A button that is disabled while files are read would pass the focus to what lies behind the panel. */
    private void keepFocus() {
        table.requestFocus();
    }

    private HBox foot() {
        summary.setId("mood-tags-summary");
        summary.setWrapText(true);
        summary.setMinHeight(Region.USE_PREF_SIZE);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        apply.setId("mood-tags-apply");
        apply.getStyleClass().add("primary-button");
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(event -> {
            keepFocus();
            model.apply();
        });
        stop.setId("mood-tags-stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setOnAction(event -> model.cancel());
        stop.disableProperty().bind(model.cancellingProperty());
        HBox foot = new HBox(summary, stop, apply);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("mood-tags-foot");
        return foot;
    }

    private void buildTable() {
        table.setItems(model.rows());
        table.setId("mood-tags-table");
        table.getStyleClass().addAll("track-table", "mood-tags-table");
        table.setAccessibleText(Messages.text("moodtags.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(column(
                        "moodtags.column.file",
                        280,
                        row -> String.valueOf(row.file().getFileName())));
        table.getColumns().add(column("moodtags.column.format", 76, MoodTagRow::format));
        table.getColumns().add(column("moodtags.column.before", 190, row -> words(row.before())));
        table.getColumns().add(column("moodtags.column.after", 300, MoodTagsPanel::outcome));
        nothing.setWrapText(true);
        nothing.getStyleClass().add("quiet");
        table.setPlaceholder(nothing);
    }

    private static TableColumn<MoodTagRow, String> column(String key, double width, Function<MoodTagRow, String> text) {
        TableColumn<MoodTagRow, String> column = new TableColumn<>(Messages.text(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        column.setCellFactory(made -> new TableCell<>() {
            @Override
            protected void updateItem(String item, boolean empty) {
                super.updateItem(item, empty);
                MoodTagRow row = empty ? null : getTableRow().getItem();
                setText(empty ? null : item);
                pseudoClassStateChanged(REFUSED, row != null && row.state() == MoodTagRow.State.REFUSED);
                setTooltip(row == null ? null : new Tooltip(row.file() + "\n" + outcome(row)));
            }
        });
        return column;
    }

    private void update() {
        boolean running = model.runningProperty().get();
        boolean undo = model.scopeProperty().get() == Scope.UNDO;
        int chosen = model.chosenProperty().get().size();
        scopes.forEach((scope, button) -> {
            button.setSelected(scope == model.scopeProperty().get());
            button.setDisable(running);
        });
        ToggleButton some = scopes.get(Scope.CHOSEN);
        some.setVisible(chosen > 0);
        some.setManaged(chosen > 0);
        if (chosen > 0) {
            some.setText(Messages.text(
                    "moodtags.scope.CHOSEN",
                    chosen,
                    model.chosenProperty().get().get(0).tags().title()));
        }
        summary.setText(
                running ? model.statusProperty().get() : model.summaryProperty().get());
        nothing.setText(Messages.text(running ? "moodtags.nothing-yet" : "moodtags.nothing"));
        int files = model.toChange();
        apply.setText(Messages.text(undo ? "moodtags.undo" : "moodtags.write", files));
        apply.setDisable(running || files == 0);
        stop.setVisible(running);
        stop.setManaged(running);
    }

    private static String outcome(MoodTagRow row) {
        return switch (row.state()) {
            case REFUSED -> row.problem();
            case CHANGED -> Messages.text("moodtags.row.changed", words(row.after()));
            case TO_CHANGE -> words(row.after());
        };
    }

    private static String words(MoodTags tags) {
        if (tags.equals(MoodTags.NONE)) {
            return Messages.text("moodtags.row.none");
        }
        return String.join(
                " · ",
                MoodTags.NAMES.stream()
                        .map(name -> String.join(", ", tags.values(name)))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
