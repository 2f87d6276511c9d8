package circumplex.ui.common;

import circumplex.model.Track;
import java.util.function.Function;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.control.Cell;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * The mark in a row whose track could not be played when that was last tried; takes no room in any other row.
 *
 * @param <T> what the rows show
 */
public final class UnplayableMark<T> extends Label {
    private final Cell<T> cell;
    private final Function<T, Track> track;
    private final ObservableSet<Long> unplayable;
    /** Kept here so that it lives as long as the row. */
    private final SetChangeListener<Long> changes = change -> show();

    /**
     * @param cell the row
     * @param track the track of what the row shows
     * @param unplayable numbers of the tracks that are marked
     */
    public UnplayableMark(Cell<T> cell, Function<T, Track> track, ObservableSet<Long> unplayable) {
        this.cell = cell;
        this.track = track;
        this.unplayable = unplayable;
        setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        getStyleClass().add("unplayable-mark");
        setMinWidth(Region.USE_PREF_SIZE);
        setTooltip(new Tooltip(Messages.text("player.unplayable")));
        setAccessibleText(Messages.text("player.unplayable"));
        unplayable.addListener(new WeakSetChangeListener<>(changes));
        cell.itemProperty().subscribe(item -> show());
        cell.emptyProperty().subscribe(empty -> show());
    }

    private void show() {
        T item = cell.getItem();
        boolean marked = item != null
                && !cell.isEmpty()
                && unplayable.contains(track.apply(item).id());
        setVisible(marked);
        setManaged(marked);
    }
}
