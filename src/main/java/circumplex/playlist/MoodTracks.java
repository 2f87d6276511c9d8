package circumplex.playlist;

import circumplex.model.AudioFingerprint;
import circumplex.model.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tracks that a mood can bring up. */
public final class MoodTracks {
    private MoodTracks() {}

    /**
     * Those of the tracks that have a mood and can be played now, in their order. Of several files with the same audio the
     * first that can be played stands for all.
     */
    public static List<Track> of(Collection<Track> tracks) {
        List<Track> chosen = new ArrayList<>();
        Set<AudioFingerprint> taken = new HashSet<>();
        for (Track track : tracks) {
            Optional<AudioFingerprint> fingerprint = track.file().fingerprint();
            if (track.mood().isPresent()
                    && track.available()
                    && (fingerprint.isEmpty() || taken.add(fingerprint.get()))) {
                chosen.add(track);
            }
        }
        return chosen;
    }
}
