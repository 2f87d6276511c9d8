package circumplex.ui.library;

import circumplex.model.AnalysisState;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What the list can be sorted by. A track that lacks the value comes last in either direction. */
public enum TrackColumn {
    TITLE(text(TrackEntry::title)),
    ARTIST(text(TrackEntry::artist)),
    ALBUM(text(TrackEntry::album)),
    YEAR(number(entry -> entry.track().tags().year() > 0 ? entry.track().tags().year() : Double.NaN)),
    LENGTH(number(
            entry -> entry.track().tags().seconds() > 0 ? entry.track().tags().seconds() : Double.NaN)),
    FORMAT(text(entry -> entry.track().file().format())),
    VALENCE(number(TrackEntry::valence)),
    AROUSAL(number(TrackEntry::arousal)),
    STATE(text(TrackColumn::state)),
    GENRE(text(entry -> SearchText.fold(entry.track().tags().genre()))),
    PATH(text(entry -> entry.track().path().toString()));

    private final Direction order;

    TrackColumn(Direction order) {
        this.order = order;
    }

    Comparator<TrackEntry> order(boolean ascending) {
        return order.comparator(ascending);
    }

    private interface Direction {
        Comparator<TrackEntry> comparator(boolean ascending);
    }

    private static Direction text(Function<TrackEntry, String> value) {
        return ascending -> (a, b) -> {
            String left = value.apply(a);
            String right = value.apply(b);
            if (left.isEmpty() || right.isEmpty()) {
                return Boolean.compare(left.isEmpty(), right.isEmpty());
            }
            return ascending ? left.compareTo(right) : right.compareTo(left);
        };
    }

    private static Direction number(ToDoubleFunction<TrackEntry> value) {
        return ascending -> (a, b) -> {
            double left = value.applyAsDouble(a);
            double right = value.applyAsDouble(b);
            if (Double.isNaN(left) || Double.isNaN(right)) {
                return Boolean.compare(Double.isNaN(left), Double.isNaN(right));
            }
            return ascending ? Double.compare(left, right) : Double.compare(right, left);
        };
    }

    private static String state(TrackEntry entry) {
        AnalysisState state = entry.track().state();
        if (state instanceof AnalysisState.Failed failed) {
            return "2" + failed.code().name();
        }
        if (state instanceof AnalysisState.Excluded excluded) {
            return "3" + excluded.reason().name();
        }
        return state instanceof AnalysisState.Pending ? "1" : "0";
    }
}
