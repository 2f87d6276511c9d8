package circumplex.ui.library;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of the list.
 *
 * @param text words that each must occur in title, artist, album or path, in any letter case, with or without accents
 * @param filter by state
 * @param region the part of the mood plane that the track must lie in; empty for any track, with a mood or without
 * @param sort the first decides, the next where it leaves a tie; then the order in which tracks came to the library
 */
public record TrackQuery(String text, TrackFilter filter, Optional<MoodRegion> region, List<Sort> sort) {

    /**
     * @param column by what
     * @param ascending smallest or first letter first
     */
    public record Sort(TrackColumn column, boolean ascending) {}

    /** A query that asks for no mood. */
    public TrackQuery(String text, TrackFilter filter, List<Sort> sort) {
        this(text, filter, Optional.empty(), sort);
    }

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

    /** Whether it asks for every track in the order in which they came. */
    boolean isEverything() {
        return text.isBlank() && filter == TrackFilter.ALL && region.isEmpty() && sort.isEmpty();
    }
}
