package circumplex.playlist;

import circumplex.model.Mood;
import circumplex.model.Track;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * All tracks of one moment that may come into a playlist, made ready for choosing: by place on the mood plane, artist,
 * album, song and audio. Building it looks at every name and belongs in the background; asking it is fast. Immutable.
 *
 * <p>Within the package a track is known by its place in the order of numbers, from 0.
 */
public final class Candidates {
    /** No tracks. */
    public static final Candidates NONE = of(List.of());

    private final long[] ids;
    private final double[] seconds;
    private final double[] valences;
    private final double[] arousals;
    private final int[] artists;
    private final int[] albums;
    private final int[] songs;
    private final int[] audio;
    private final NearestTracks index;

    private Candidates(List<Candidate> sorted) {
        int count = sorted.size();
        ids = sorted.stream().mapToLong(Candidate::id).toArray();
        seconds = sorted.stream().mapToDouble(Candidate::seconds).toArray();
        valences = sorted.stream().mapToDouble(track -> track.mood().valence()).toArray();
        arousals = sorted.stream().mapToDouble(track -> track.mood().arousal()).toArray();
        for (int i = 1; i < count; i++) {
            if (ids[i] == ids[i - 1]) {
                throw new IllegalArgumentException("Two tracks have the number " + ids[i]);
            }
        }
        CandidateGroups groups = new CandidateGroups(sorted);
        artists = groups.artists();
        albums = groups.albums();
        songs = groups.songs();
        audio = groups.audio();
        long[] places = new long[count];
        Arrays.setAll(places, i -> i);
        index = new NearestTracks(places, valences, arousals);
    }

    /**
     * @throws IllegalArgumentException if two have the same number
     */
    public static Candidates of(Collection<Candidate> tracks) {
        return new Candidates(
                tracks.stream().sorted(Comparator.comparingLong(Candidate::id)).toList());
    }

    /**
     * Those of the library's tracks that have a mood.
     *
     * @param audio tells tracks with the very same audio by equal values; empty where not known
     */
    public static Candidates of(Collection<Track> tracks, Function<Track, ? extends Optional<?>> audio) {
        return of(tracks.stream()
                .flatMap(track -> Candidate.of(track, audio.apply(track)).stream())
                .toList());
    }

    /** How many tracks there are. */
    public int size() {
        return ids.length;
    }

    /** The mood of a track; empty if it is not among these. */
    public Optional<Mood> mood(long id) {
        int track = Arrays.binarySearch(ids, id);
        return track < 0 ? Optional.empty() : Optional.of(new Mood(valences[track], arousals[track]));
    }

    /** Chosen tracks as they come into a playlist that is being made; those that are not among these are left out. */
    public List<DraftTrack> draft(List<ClosestTrack> chosen) {
        return chosen.stream()
                .flatMap(track ->
                        find(track.id()).stream().mapToObj(place -> new DraftTrack(track.id(), seconds[place])))
                .toList();
    }

    OptionalInt find(long id) {
        int track = Arrays.binarySearch(ids, id);
        return track < 0 ? OptionalInt.empty() : OptionalInt.of(track);
    }

    long id(int track) {
        return ids[track];
    }

    double seconds(int track) {
        return seconds[track];
    }

    /** Equal for tracks by one artist; negative where the artist is not known. */
    int artist(int track) {
        return artists[track];
    }

    /** Equal for tracks of one album; negative where the album is not known. */
    int album(int track) {
        return albums[track];
    }

    /** Equal for tracks with the same artist and title; negative where there is no other such. */
    int song(int track) {
        return songs[track];
    }

    /** Equal for tracks with the same audio; negative where there is no other such. */
    int audio(int track) {
        return audio[track];
    }

    double squaredDistance(int track, Mood mood) {
        double dv = valences[track] - mood.valence();
        double da = arousals[track] - mood.arousal();
        return dv * dv + da * da;
    }

    double distance(int track, Mood mood) {
        return Math.sqrt(squaredDistance(track, mood));
    }

    /**
     * The admitted tracks by increasing distance; of the same distance, lower number first. The ids given out are the
     * tracks' places.
     *
     * @param admitted may change while the search goes on, but only from admitted to not
     */
    Iterator<ClosestTrack> outward(Mood mood, IntPredicate admitted) {
        return index.outward(mood, place -> admitted.test((int) place));
    }
}
