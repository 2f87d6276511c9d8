package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.MoodTracks;
import circumplex.playlist.NearestTracks;
import java.util.List;
import java.util.Optional;

/** The analysed tracks of one moment as points of the plane. Immutable: drawn and searched in the background. */
public final class PlaneTracks {
    /** No points. */
    public static final PlaneTracks NONE = new PlaneTracks(List.of());

    private final Mood[] moods;
    private final NearestTracks index;

    /** The points of those tracks that a mood can bring up. */
    public PlaneTracks(List<Track> tracks) {
        moods = MoodTracks.of(tracks).stream()
                .flatMap(track -> track.mood().stream())
                .map(TrackMood::mood)
                .toArray(Mood[]::new);
        index = NearestTracks.of(tracks);
    }

    /** How many points there are. */
    public int size() {
        return moods.length;
    }

    /** Where a point is. */
    Mood mood(int i) {
        return moods[i];
    }

    /** The tracks closest to a mood, closest first. */
    List<ClosestTrack> closest(Mood mood, int n) {
        return index.closest(mood, n);
    }

    /** The track closest to a mood, if it is within that distance. */
    Optional<Long> at(Mood mood, double distance) {
        return index.closest(mood, 1).stream()
                .filter(found -> found.distance() <= distance)
                .map(ClosestTrack::id)
                .findFirst();
    }
}
