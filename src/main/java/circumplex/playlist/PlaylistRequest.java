package circumplex.playlist;

import java.util.Set;

/**
 * What is wanted of a playlist, whatever its moods. A journey draws with variety in its own way, told at
 * {@link JourneyPlanner}.
 *
 * @param length how long it is to be, with the kept tracks
 * @param limits what it must not have too much of, with the kept tracks
 * @param variety how freely its tracks are drawn
 * @param kept numbers of tracks that are in the playlist already, such as pinned ones; they are not chosen again, but
 *     count
 * @param excluded numbers of tracks that must not come; meant for some, as every question looks them up. What never
 *     comes, such as tracks on a drive that is away, is better left out of the {@link Candidates}
 */
public record PlaylistRequest(
        PlaylistLength length, Limits limits, Variety variety, Set<Long> kept, Set<Long> excluded) {

    /** Copies the sets. */
    public PlaylistRequest {
        kept = Set.copyOf(kept);
        excluded = Set.copyOf(excluded);
    }

    /** So many tracks, exactly the closest; {@link Limits#USUAL}. */
    public static PlaylistRequest ofTracks(int count) {
        return of(new PlaylistLength.Tracks(count));
    }

    /** So many minutes of the closest; {@link Limits#USUAL}. */
    public static PlaylistRequest ofMinutes(double minutes) {
        return of(new PlaylistLength.Minutes(minutes));
    }

    /** This length, exactly the closest; {@link Limits#USUAL}. */
    public static PlaylistRequest of(PlaylistLength length) {
        return new PlaylistRequest(length, Limits.USUAL, Variety.NONE, Set.of(), Set.of());
    }

    /** The same with another length. */
    public PlaylistRequest with(PlaylistLength other) {
        return new PlaylistRequest(other, limits, variety, kept, excluded);
    }

    /** The same with other limits. */
    public PlaylistRequest with(Limits other) {
        return new PlaylistRequest(length, other, variety, kept, excluded);
    }

    /** The same with another variety. */
    public PlaylistRequest with(Variety other) {
        return new PlaylistRequest(length, limits, other, kept, excluded);
    }

    /** The same where other tracks are there already. */
    public PlaylistRequest keeping(Set<Long> others) {
        return new PlaylistRequest(length, limits, variety, others, excluded);
    }

    /** The same without other tracks. */
    public PlaylistRequest excluding(Set<Long> others) {
        return new PlaylistRequest(length, limits, variety, kept, others);
    }
}
