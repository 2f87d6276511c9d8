package circumplex.ui.common;

import circumplex.model.AudioFingerprint;
import circumplex.model.Track;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Tells which of some tracks hold the same audio as another one of them. Not thread-safe. */
public final class Copies {
    private final Map<AudioFingerprint, Integer> tracks = new HashMap<>();
    private int count;

    /** The copies among these tracks. */
    public static Copies among(Collection<Track> tracks) {
        Copies copies = new Copies();
        tracks.forEach(copies::add);
        return copies;
    }

    /** Takes a track in. */
    void add(Track track) {
        track.file().fingerprint().ifPresent(audio -> change(audio, 1));
    }

    /** Leaves a track out that was taken in. */
    void remove(Track track) {
        track.file().fingerprint().ifPresent(audio -> change(audio, -1));
    }

    /** Whether another track holds the same audio. */
    public boolean contains(Track track) {
        return track.file().fingerprint().map(tracks::get).orElse(0) > 1;
    }

    /** How many tracks hold the same audio as another one. */
    int count() {
        return count;
    }

    private void change(AudioFingerprint audio, int by) {
        int before = tracks.getOrDefault(audio, 0);
        int now = before + by;
        if (now == 0) {
            tracks.remove(audio);
        } else {
            tracks.put(audio, now);
        }
        count += counted(now) - counted(before);
    }

    private static int counted(int same) {
        return same > 1 ? same : 0;
    }
}
