package circumplex.ui.main;

import circumplex.ui.common.Icons;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the top of the window: title, search, long work, import. */
final class TopBar extends HBox {
    private final TextField search = new TextField();

    TopBar(LibraryModel library, ScanViewModel scan, Navigator navigator, Runnable showShortcuts) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(Messages.text("main.title"));
        title.getStyleClass().add("app-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button open = new Button(Messages.text("main.import"), Icons.of(Feather.FOLDER_PLUS));
        open.setId("import");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setTooltip(new Tooltip(Messages.text("main.import-tooltip")));
        open.setOnAction(e -> scan.chooseFolder());
        Button shortcuts = Icons.iconOnly(new Button(), Feather.HELP_CIRCLE, Messages.text("main.shortcuts"));
        shortcuts.setId("shortcuts");
        shortcuts.setOnAction(e -> showShortcuts.run());
        getChildren().addAll(title, searchField(library, navigator), space, longWork(scan), open, shortcuts);
    }

    /** Puts the cursor into the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    private Node searchField(LibraryModel library, Navigator navigator) {
        search.setId("search");
        search.setAccessibleText(Messages.text("main.search"));
        search.setPrefWidth(360);
        search.setMinWidth(140);
        library.sizeProperty()
                .subscribe(size -> search.setPromptText(
                        size.intValue() == 0
                                ? Messages.text("main.search")
                                : Messages.text("main.search-tracks", size.intValue())));
        search.textProperty().addListener((property, before, now) -> navigator.showLibrary(now));
        search.setOnAction(e -> navigator.showLibrary(search.getText()));
        search.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                e.consume();
            }
        });
        return search;
    }

    private static Node longWork(ScanViewModel scan) {
        Label status = new Label();
        status.setId("scan-status");
        status.getStyleClass().add("quiet");
        status.textProperty().bind(scan.statusProperty());
        status.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip item = new Tooltip();
        item.textProperty().bind(scan.itemProperty());
        scan.itemProperty().subscribe(text -> status.setTooltip(text.isEmpty() ? null : item));
        ProgressBar bar = new ProgressBar();
        bar.setId("scan-progress");
        bar.progressProperty().bind(scan.fractionProperty());
        bar.accessibleTextProperty().bind(scan.statusProperty());
        bar.setPrefWidth(110);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        Button cancel = Icons.iconOnly(new Button(), Feather.X, Messages.text("main.scan.cancel"));
        cancel.setId("scan-cancel");
        cancel.setOnAction(e -> scan.cancel());
        cancel.disableProperty().bind(scan.cancellingProperty());
        HBox box = new HBox(10, status, bar, cancel);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.visibleProperty().bind(scan.runningProperty());
        box.managedProperty().bind(scan.runningProperty());
        return box;
    }
}
