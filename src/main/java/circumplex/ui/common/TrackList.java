package circumplex.ui.common;

import circumplex.model.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.collections.ObservableListBase;

/** The tracks in the order in which they came, found by number at once; listeners hear of a batch as one change. */
final class TrackList extends ObservableListBase<Track> {
    /**
     * Tracks and where each is; whoever shows them changes them from then on.
     *
     * @param places the index in {@code tracks} by number of the track
     */
    record Contents(List<Track> tracks, Map<Long, Integer> places) {
        /** Of these tracks; no number comes twice. */
        static Contents of(Collection<Track> tracks) {
            List<Track> copy = new ArrayList<>(tracks);
            Map<Long, Integer> places = new HashMap<>();
            for (int i = 0; i < copy.size(); i++) {
                places.put(copy.get(i).id(), i);
            }
            return new Contents(copy, places);
        }
    }

    private List<Track> tracks = new ArrayList<>();
    private Map<Long, Integer> places = new HashMap<>();

    @Override
    public Track get(int index) {
        return tracks.get(index);
    }

    @Override
    public int size() {
        return tracks.size();
    }

    Optional<Track> byId(long id) {
        Integer place = places.get(id);
        return place == null ? Optional.empty() : Optional.of(tracks.get(place));
    }

    /** Holds these and nothing else from now on. */
    void show(Contents contents) {
        beginChange();
        List<Track> before = List.copyOf(tracks);
        tracks = contents.tracks();
        places = contents.places();
        nextReplace(0, tracks.size(), before);
        endChange();
    }

    /** Replaces the tracks that are there already, appends the others. */
    void put(Collection<Track> changed) {
        beginChange();
        List<Track> added = new ArrayList<>();
        for (Track track : changed) {
            Integer place = places.get(track.id());
            if (place == null) {
                places.put(track.id(), tracks.size() + added.size());
                added.add(track);
            } else if (place < tracks.size()) {
                nextSet(place, tracks.set(place, track));
            } else {
                added.set(place - tracks.size(), track);
            }
        }
        if (!added.isEmpty()) {
            int from = tracks.size();
            tracks.addAll(added);
            nextAdd(from, tracks.size());
        }
        endChange();
    }

    void remove(Set<Long> ids) {
        if (ids.stream().noneMatch(places::containsKey)) {
            return;
        }
        beginChange();
        if (ids.size() == 1) {
            removeAt(places.get(ids.iterator().next()));
        } else {
            List<Track> before = List.copyOf(tracks);
            tracks.removeIf(track -> ids.contains(track.id()));
            nextReplace(0, tracks.size(), before);
        }
        places = Contents.of(tracks).places();
        endChange();
    }

    private void removeAt(int place) {
        nextRemove(place, tracks.remove(place));
    }
}
