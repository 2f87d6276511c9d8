package circumplex.ui.library;

import java.util.Comparator;
import java.util.List;

/**
 * What is asked of the list.
 *
 * @param text words that each must occur in title, artist, album or path, in any letter case, with or without accents
 * @param filter by state
 * @param sort the first decides, the next where it leaves a tie; then the order in which tracks came to the library
 */
public record TrackQuery(String text, TrackFilter filter, List<Sort> sort) {

    /**
     * @param column by what
     * @param ascending smallest or first letter first
     */
    public record Sort(TrackColumn column, boolean ascending) {}

    /** Copies the list. */
    public TrackQuery {
        sort = List.copyOf(sort);
    }

    Comparator<TrackEntry> order() {
        Comparator<TrackEntry> order = Comparator.comparingInt(entry -> 0);
        for (Sort by : sort) {
            order = order.thenComparing(by.column().order(by.ascending()));
        }
        return order;
    }
}
