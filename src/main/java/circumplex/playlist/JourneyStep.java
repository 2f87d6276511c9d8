package circumplex.playlist;

import circumplex.model.Mood;

/**
 * One step of a journey.
 *
 * @param mood the place on the path
 * @param track the track for it, with its distance from that place
 */
public record JourneyStep(Mood mood, ClosestTrack track) {

    /** Whether the library has nothing near this step: its track is far off. */
    public boolean isThin() {
        return Closeness.isThin(track.distance());
    }
}
