package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.MoodTracks;
import circumplex.playlist.NearestTracks;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The analysed tracks of one moment as points of the plane. Immutable: drawn and searched in the background. */
public final class PlaneTracks {
    /** No points. */
    public static final PlaneTracks NONE = new PlaneTracks(List.of());

    private final long[] ids;
    private final Mood[] moods;
    private final NearestTracks index;

    /** The points of those tracks that a mood can bring up. */
    public PlaneTracks(List<Track> tracks) {
        List<Track> shown = MoodTracks.of(tracks);
        ids = shown.stream().mapToLong(Track::id).toArray();
        moods = shown.stream()
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

    /** How many points are in sight. */
    int count(PlaneView view) {
        if (view.isWhole()) {
            return moods.length;
        }
        int count = 0;
        for (Mood mood : moods) {
            if (view.shows(mood)) {
                count++;
            }
        }
        return count;
    }

    /** The track closest to a mood, if it is within that distance. */
    Optional<Long> at(Mood mood, double distance) {
        return index.closest(mood, 1).stream()
                .filter(found -> found.distance() <= distance)
                .map(ClosestTrack::id)
                .findFirst();
    }

    /** The tracks inside, those closest to its middle first. */
    List<Long> inside(Lasso lasso) {
        Mood middle = lasso.middle();
        return IntStream.range(0, moods.length)
                .filter(i -> lasso.contains(moods[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> moods[i].distanceTo(middle)))
                .map(i -> ids[i])
                .toList();
    }
}
