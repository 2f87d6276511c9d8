package circumplex.ui.playlist;

import circumplex.ui.common.AddedWhenSeen;
import circumplex.ui.common.Messages;
import circumplex.ui.common.PageContext;
import circumplex.ui.common.TrackDrop;
import circumplex.ui.common.UiExecutors;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** The playlist beside the plane: what it is, how it is made, its rows, and in their place the saved playlists. */
public final class PlaylistPanel extends VBox {
    private final PlaylistViewModel model;
    private final PlaylistHead head;

    /** Shows this model. */
    public PlaylistPanel(PageContext context, PlaylistViewModel model) {
        this(context, model, new FileDialogs());
    }

    PlaylistPanel(PageContext context, PlaylistViewModel model, PlaylistFileChooser chooser) {
        this.model = model;
        UiExecutors executors = context.services().executors();
        SavedPlaylists saved = new SavedPlaylists(context.library(), model, executors);
        PlaylistFiles files = new PlaylistFiles(context.library(), model, context.importer(), executors);
        getStyleClass().addAll("panel", "playlist-panel");
        setMinWidth(0);
        PlaylistColumns columns = new PlaylistColumns(widthProperty(), model.sourceProperty());
        head = new PlaylistHead(model, saved, files, chooser);
        MakingBar bar = new MakingBar(model);
        MakingPanel making = new MakingPanel(model);
        making.visibleProperty().bind(bar.more().selectedProperty());
        making.managedProperty().bind(making.visibleProperty());
        RowList rows = new RowList(model, context.playback(), columns, context.navigator(), placeholder());
        VBox listed = new VBox(columns.header(), rows.node());
        VBox.setVgrow(rows.node(), Priority.ALWAYS);
        SavedList shelf = new SavedList(saved, () -> {
            head.shelf().setSelected(false);
            rows.requestFocus();
        });
        shelf.visibleProperty().bind(head.shelf().selectedProperty());
        listed.visibleProperty().bind(shelf.visibleProperty().not());
        head.shelf().setOnAction(e -> {
            if (head.shelf().isSelected()) {
                saved.refresh();
                shelf.shown();
            }
        });
        StackPane body = new StackPane(listed, new AddedWhenSeen(shelf));
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        for (Region fixed : List.of(head, bar, making)) {
            fixed.setMinHeight(Region.USE_PREF_SIZE);
        }
        new TrackDrop(context.library(), model).install(this);
        getChildren().addAll(head, bar, new AddedWhenSeen(making), new AddedWhenSeen(new RemarkStrip(model)), body);
    }

    /** Lets the keys for undo, redo and saving work in all of a page. */
    public void installKeys(Node page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (!event.isShortcutDown() || event.isAltDown() || event.getTarget() instanceof TextInputControl) {
            return;
        }
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    model.redo();
                } else {
                    model.undo();
                }
            }
            case Y -> model.redo();
            case S -> head.save();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static Label placeholder() {
        Label label = new Label(Messages.text("playlist.no-rows"));
        label.getStyleClass().add("quiet");
        label.setWrapText(true);
        label.setMaxWidth(300);
        label.setTextAlignment(TextAlignment.CENTER);
        return label;
    }
}
