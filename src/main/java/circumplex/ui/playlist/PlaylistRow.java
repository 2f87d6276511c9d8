package circumplex.ui.playlist;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One row of the playlist.
 *
 * @param number 1 for the first row
 * @param track what it plays
 * @param step the step of the journey that it was chosen for, from 1; empty where there is no journey or it was put in by
 *     hand
 * @param distance from the mood asked for, or from the step of the journey, 0 to √2; empty where none was asked for
 * @param pinned whether it stays when another mood is chosen
 */
public record PlaylistRow(int number, Track track, OptionalInt step, OptionalDouble distance, boolean pinned) {

    static PlaylistRow of(int number, Track track, boolean pinned, PlaylistState state) {
        Optional<PlaylistState.Pick> pick = Optional.ofNullable(state.picks().get(track.id()));
        OptionalInt step = pick.filter(picked -> picked.step() > 0)
                .map(picked -> OptionalInt.of(picked.step()))
                .orElse(OptionalInt.empty());
        Optional<Double> distance = pick.map(PlaylistState.Pick::distance);
        if (distance.isEmpty() && state.source() instanceof PlaylistSource.Closest closest) {
            distance = track.mood().map(heard -> heard.mood().distanceTo(closest.mood()));
        }
        return new PlaylistRow(
                number, track, step, distance.map(OptionalDouble::of).orElse(OptionalDouble.empty()), pinned);
    }

    /** The mood of its track, if it was heard. */
    public Optional<Mood> mood() {
        return track.mood().map(TrackMood::mood);
    }

    /** Whether its file cannot be reached. */
    public boolean missing() {
        return !track.available();
    }
}
