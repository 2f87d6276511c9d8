package circumplex.ui.main;

import atlantafx.base.controls.CustomTextField;
import circumplex.ui.common.AddedWhenSeen;
import circumplex.ui.common.Icons;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Navigator;
import circumplex.ui.moodtags.MoodTagsViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the top of the window: title, search, long work, import. */
final class TopBar extends HBox {
    private final CustomTextField search = new CustomTextField();

    /**
     * @param navigator is sent to the library page by typing into the search field
     * @param showResults puts the cursor among the tracks found
     * @param showShortcuts shows or hides the list of keys
     */
    TopBar(
            LibraryModel library,
            ScanViewModel scan,
            MoodTagsViewModel moodTags,
            Navigator navigator,
            Runnable showResults,
            Runnable showShortcuts) {
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
        getChildren()
                .addAll(
                        title,
                        searchField(library, navigator, showResults),
                        space,
                        new AddedWhenSeen(tagWork(moodTags, scan)),
                        new AddedWhenSeen(longWork(scan)),
                        open,
                        shortcuts);
    }

    /** Puts the cursor into the search field. */
    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** The words searched for; the library page shows what they find. */
    StringProperty queryProperty() {
        return search.textProperty();
    }

    private Node searchField(LibraryModel library, Navigator navigator, Runnable showResults) {
        search.setId("search");
        search.setAccessibleText(Messages.text("main.search"));
        search.setPrefWidth(360);
        search.setMinWidth(140);
        library.sizeProperty()
                .subscribe(size -> search.setPromptText(
                        size.intValue() == 0
                                ? Messages.text("main.search")
                                : Messages.text("main.search-tracks", size.intValue())));
        search.setLeft(Icons.of(Feather.SEARCH));
        Button clear = Icons.iconOnly(new Button(), Feather.X, Messages.text("main.search-clear"));
        clear.setId("search-clear");
        clear.getStyleClass().add("clear-button");
        clear.setFocusTraversable(false);
        clear.setOnAction(e -> search.clear());
        search.textProperty().subscribe(text -> search.setRight(text.isEmpty() ? null : clear));
        search.textProperty().addListener((property, before, now) -> {
            if (search.isFocused()) {
                navigator.showLibrary(now);
            }
        });
        search.setOnAction(e -> {
            navigator.showLibrary(search.getText());
            showResults.run();
        });
        search.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                search.clear();
                e.consume();
            } else if (e.getCode() == KeyCode.DOWN) {
                navigator.showLibrary(search.getText());
                showResults.run();
                e.consume();
            }
        });
        return search;
    }

    private static Region longWork(ScanViewModel scan) {
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
        // A bar that runs to and fro would say that something is done.
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> scan.pausedProperty().get()
                                ? Math.max(0, scan.fractionProperty().get())
                                : scan.fractionProperty().get(),
                        scan.pausedProperty(),
                        scan.fractionProperty()));
        bar.accessibleTextProperty().bind(scan.statusProperty());
        bar.setPrefWidth(110);
        bar.setMinWidth(Region.USE_PREF_SIZE);
        Button cancel = Icons.iconOnly(new Button(), Feather.X, Messages.text("main.scan.cancel"));
        cancel.setId("scan-cancel");
        cancel.setOnAction(e -> scan.cancel());
        cancel.disableProperty().bind(scan.cancellingProperty());
        HBox box = new HBox(10, status, bar, new HBox(pause(scan), cancel));
        box.setAlignment(Pos.CENTER_RIGHT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.visibleProperty().bind(scan.runningProperty());
        box.managedProperty().bind(scan.runningProperty());
        return box;
    }

    /** Beside a scan there is room for its words alone. */
    private static Region tagWork(MoodTagsViewModel tags, ScanViewModel scan) {
        Label status = new Label();
        status.setId("tag-status");
        status.getStyleClass().add("quiet");
        status.textProperty().bind(tags.statusProperty());
        status.setMinWidth(60);
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(tags.fractionProperty());
        bar.accessibleTextProperty().bind(tags.statusProperty());
        bar.setPrefWidth(110);
        bar.visibleProperty().bind(scan.runningProperty().not());
        bar.managedProperty().bind(bar.visibleProperty());
        Button cancel = Icons.iconOnly(new Button(), Feather.X, Messages.text("moodtags.stop"));
        cancel.setId("tag-cancel");
        cancel.setOnAction(e -> tags.cancel());
        cancel.disableProperty().bind(tags.cancellingProperty());
        HBox box = new HBox(status, bar, cancel);
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("tag-work");
        box.visibleProperty().bind(tags.runningProperty());
        box.managedProperty().bind(tags.runningProperty());
        return box;
    }

    private static Button pause(ScanViewModel scan) {
        Button button = Icons.iconOnly(new Button(), Feather.PAUSE, Messages.text("main.scan.pause"));
        button.setId("scan-pause");
        scan.pausedProperty().subscribe(paused -> {
            button.setGraphic(Icons.of(paused ? Feather.PLAY : Feather.PAUSE));
            Icons.name(button, Messages.text(paused ? "main.scan.continue" : "main.scan.pause"));
        });
        button.setOnAction(e -> scan.togglePause());
        button.disableProperty().bind(scan.cancellingProperty());
        return button;
    }
}
