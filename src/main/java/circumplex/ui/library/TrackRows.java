package circumplex.ui.library;

import circumplex.model.Track;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableListBase;

/**
 * The rows of the list. Where only what is in the rows changed, as while a scan runs, the rows stay and are refreshed,
 * so that the view keeps its place and its selection.
 */
final class TrackRows extends ObservableListBase<Track> {
    private List<Track> rows = new ArrayList<>();

    @Override
    public Track get(int index) {
        return rows.get(index);
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Shows these tracks. */
    void show(List<Track> next) {
        beginChange();
        if (sameRows(next)) {
            for (int i = 0; i < next.size(); i++) {
                if (rows.get(i) != next.get(i)) {
                    nextSet(i, rows.set(i, next.get(i)));
                }
            }
        } else {
            List<Track> before = rows;
            rows = new ArrayList<>(next);
            nextReplace(0, rows.size(), before);
        }
        endChange();
    }

    private boolean sameRows(List<Track> next) {
        if (rows.size() != next.size()) {
            return false;
        }
        for (int i = 0; i < next.size(); i++) {
            if (rows.get(i).id() != next.get(i).id()) {
                return false;
            }
        }
        return true;
    }
}
