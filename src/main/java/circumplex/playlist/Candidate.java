package circumplex.playlist;

import circumplex.model.Mood;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A track that may come into a playlist, with what is needed to choose it. Text that is absent is the empty string.
 *
 * @param id the library's number of the track
 * @param mood where it lies
 * @param seconds its length, 0 where unknown
 * @param title its title
 * @param artist its artist
 * @param album its album
 * @param folder the folder that it lies in; tells albums of the same title apart
 * @param audio equal for tracks with the very same audio, such as a fingerprint; empty where not known
 */
public record Candidate(
        long id,
        Mood mood,
        double seconds,
        String title,
        String artist,
        String album,
        String folder,
        Optional<Object> audio) {

    /**
     * @throws IllegalArgumentException if the length is not a number of 0 or more
     */
    public Candidate {
        if (!(seconds >= 0 && seconds < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("The length must be a number of 0 or more, but is " + seconds);
        }
    }

    /**
     * The candidate for a track of the library; empty where it has no mood.
     *
     * @param audio equal for tracks with the very same audio; empty where not known
     */
    public static Optional<Candidate> of(Track track, Optional<?> audio) {
        return track.mood().map(TrackMood::mood).map(mood -> of(track, mood, audio));
    }

    /**
     * The candidate for a track that lies at this mood.
     *
     * @param audio equal for tracks with the very same audio; empty where not known
     */
    public static Candidate of(Track track, Mood mood, Optional<?> audio) {
        Tags tags = track.tags();
        Path folder = track.path().getParent();
        return new Candidate(
                track.id(),
                mood,
                tags.seconds(),
                tags.title(),
                tags.artist(),
                tags.album(),
                folder == null ? "" : folder.toString(),
                audio.map(Object.class::cast));
    }
}
