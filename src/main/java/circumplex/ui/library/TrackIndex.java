package circumplex.ui.library;

import circumplex.model.AudioFingerprint;
import circumplex.model.Track;
import circumplex.ui.common.Copies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The tracks ready to be searched and sorted. Immutable. */
public final class TrackIndex {
    private final List<TrackEntry> entries;

    private TrackIndex(List<TrackEntry> entries) {
        this.entries = entries;
    }

    /** An index of nothing. */
    public static TrackIndex empty() {
        return new TrackIndex(List.of());
    }

    /** The index of these tracks; what is known already of a track that did not change is taken over. */
    public TrackIndex with(List<Track> tracks) {
        List<TrackEntry> next = new ArrayList<>(tracks.size());
        Map<Long, TrackEntry> moved = null;
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            TrackEntry known = i < entries.size() ? entries.get(i) : null;
            if (known == null || known.track() != track) {
                if (moved == null) {
                    moved = byId();
                }
                known = moved.get(track.id());
            }
            next.add(known != null && known.track() == track ? known : TrackEntry.of(track));
        }
        return new TrackIndex(next);
    }

    /** The tracks that the query asks for, in its order. */
    public List<Track> select(TrackQuery query) {
        List<String> words = SearchText.words(query.text());
        Predicate<Track> filter = query.filter() == TrackFilter.COPIES ? copies()::contains : query.filter()::accepts;
        List<TrackEntry> found = new ArrayList<>();
        for (TrackEntry entry : entries) {
            if (filter.test(entry.track()) && isInRegion(entry.track(), query) && holds(entry, words)) {
                found.add(entry);
            }
        }
        if (!query.sort().isEmpty()) {
            found.sort(query.order());
        } else if (query.filter() == TrackFilter.COPIES) {
            found = sideBySide(found);
        }
        List<Track> tracks = new ArrayList<>(found.size());
        found.forEach(entry -> tracks.add(entry.track()));
        return tracks;
    }

    private Copies copies() {
        return Copies.among(entries.stream().map(TrackEntry::track).toList());
    }

    /** Tracks with the same audio after each other. */
    private static List<TrackEntry> sideBySide(List<TrackEntry> copies) {
        Map<Optional<AudioFingerprint>, List<TrackEntry>> groups = new LinkedHashMap<>();
        for (TrackEntry copy : copies) {
            groups.computeIfAbsent(copy.track().file().fingerprint(), none -> new ArrayList<>())
                    .add(copy);
        }
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static boolean isInRegion(Track track, TrackQuery query) {
        return query.region().isEmpty()
                || track.mood()
                        .filter(mood -> query.region().get().contains(mood.mood()))
                        .isPresent();
    }

    private static boolean holds(TrackEntry entry, List<String> words) {
        for (String word : words) {
            if (!entry.searched().contains(word)) {
                return false;
            }
        }
        return true;
    }

    private Map<Long, TrackEntry> byId() {
        Map<Long, TrackEntry> map = new HashMap<>(entries.size() * 2);
        entries.forEach(entry -> map.put(entry.track().id(), entry));
        return map;
    }
}
