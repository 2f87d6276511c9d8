package circumplex.ui.playlist;

import circumplex.model.Track;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.DraftTrack;
import circumplex.playlist.PlaylistDraft;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The playlist at one moment: what can be undone is going from one to the next.
 *
 * @param source what it is made from
 * @param name what it is called where its source has no name, may be empty
 * @param draft the tracks
 * @param picks what was chosen automatically, by the track's number
 * @param removed tracks that were taken out by hand and do not come again as long as the source stays
 * @param hand what a person did to it since it was made
 * @param full whether it is as long as was wanted
 */
record PlaylistState(
        PlaylistSource source,
        String name,
        PlaylistDraft draft,
        Map<Long, Pick> picks,
        Set<Long> removed,
        Hand hand,
        boolean full) {

    static final PlaylistState EMPTY =
            new PlaylistState(new PlaylistSource.None(), "", PlaylistDraft.EMPTY, Map.of(), Set.of(), Hand.NONE, true);

    /** How much a person did to the list. */
    enum Hand {
        /** It is as it was made. */
        NONE,
        /** Tracks were pinned, but are where they were put. */
        PINNED,
        /** It was changed, and would be lost if it were made anew. */
        EDITED
    }

    /**
     * Why a track was chosen.
     *
     * @param step of the journey, from 1; 0 where there is none
     * @param distance from what was asked for
     */
    record Pick(int step, double distance) {}

    /** Whether it can be made anew when the library or the settings change. */
    boolean isAutomatic() {
        return source instanceof PlaylistSource.Closest || source instanceof PlaylistSource.Journey;
    }

    boolean isEdited() {
        return hand == Hand.EDITED;
    }

    /** Another list in its place; nothing of what was done by hand is left but the pins. */
    PlaylistState made(PlaylistSource from, PlaylistDraft list, Map<Long, Pick> chosen, boolean asLongAsWanted) {
        return new PlaylistState(
                from, "", list, chosen, from.equals(source) ? removed : Set.of(), Hand.NONE, asLongAsWanted);
    }

    /** The same tracks in other places, with more or fewer of them. */
    PlaylistState edited(PlaylistDraft list) {
        return new PlaylistState(source, name, list, picks, removed, Hand.EDITED, true);
    }

    PlaylistState resized(PlaylistDraft list, Map<Long, Pick> chosen, boolean asLongAsWanted) {
        return new PlaylistState(source, name, list, Map.copyOf(chosen), removed, hand, asLongAsWanted);
    }

    /** Without some rows, which do not come again by themselves. */
    PlaylistState without(Collection<Integer> rows) {
        Set<Long> more = new HashSet<>(removed);
        rows.forEach(row -> more.add(draft.tracks().get(row).id()));
        PlaylistDraft shorter = draft.remove(rows);
        return new PlaylistState(source, name, shorter, picks, Set.copyOf(more), Hand.EDITED, true);
    }

    PlaylistState pinned(Collection<Integer> rows, boolean pin) {
        return new PlaylistState(
                source,
                name,
                draft.pin(rows, pin),
                picks,
                removed,
                hand == Hand.EDITED ? Hand.EDITED : Hand.PINNED,
                full);
    }

    /** Kept under a name: nothing is lost any more. */
    PlaylistState saved(String under) {
        return new PlaylistState(new PlaylistSource.Saved(under), "", draft, Map.of(), Set.of(), Hand.NONE, true);
    }

    /** The same as if it came from elsewhere. */
    PlaylistState from(PlaylistSource other, String otherName) {
        return new PlaylistState(other, otherName, draft, picks, removed, hand, full);
    }

    /** With other tracks in the same places. */
    PlaylistState replacing(Map<Long, Track> others) {
        List<DraftTrack> replaced = draft.tracks().stream()
                .map(entry -> others.containsKey(entry.id())
                        ? DraftTrack.of(others.get(entry.id())).withPinned(entry.pinned())
                        : entry)
                .toList();
        return new PlaylistState(source, name, new PlaylistDraft(replaced), picks, removed, hand, full);
    }

    /** Without tracks that are no longer there; the same where all are. */
    PlaylistState only(Set<Long> known) {
        Set<Long> gone = draft.ids().stream().filter(id -> !known.contains(id)).collect(Collectors.toSet());
        return gone.isEmpty() ? this : new PlaylistState(source, name, draft.without(gone), picks, removed, hand, full);
    }

    /** The distance of the farthest track that was chosen automatically, 0 where there is none. */
    double reach() {
        return draft.ids().stream()
                .map(picks::get)
                .filter(pick -> pick != null)
                .mapToDouble(Pick::distance)
                .max()
                .orElse(0);
    }

    static Map<Long, Pick> picks(List<ClosestTrack> tracks, boolean steps) {
        Map<Long, Pick> picks = new LinkedHashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            picks.put(
                    tracks.get(i).id(),
                    new Pick(steps ? i + 1 : 0, tracks.get(i).distance()));
        }
        return picks;
    }
}
