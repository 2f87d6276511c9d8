package circumplex.playlist;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps account of a playlist's tracks against its limits. Tracks by their place among the candidates. */
final class LimitLedger {
    private final Candidates candidates;
    private final Limits limits;
    private final Set<Integer> tracks = new HashSet<>();
    private final Map<Integer, Integer> artists = new HashMap<>();
    private final Map<Integer, Integer> albums = new HashMap<>();
    private final Map<Integer, Integer> audio = new HashMap<>();
    private final Map<Integer, List<Double>> songs = new HashMap<>();

    LimitLedger(Candidates candidates, Limits limits) {
        this.candidates = candidates;
        this.limits = limits;
    }

    /** Whether a track may come in addition: it is not there yet and no limit stands against it. */
    boolean admits(int track) {
        return !tracks.contains(track)
                && isBelow(limits.perArtist(), artists, candidates.artist(track))
                && isBelow(limits.perAlbum(), albums, candidates.album(track))
                && !(limits.duplicatesOnce() && hasDuplicateOf(track));
    }

    boolean contains(int track) {
        return tracks.contains(track);
    }

    /** Enters a track that is not there yet, within the limits or not. */
    void add(int track) {
        tracks.add(track);
        count(artists, candidates.artist(track), 1);
        count(albums, candidates.album(track), 1);
        count(audio, candidates.audio(track), 1);
        int song = candidates.song(track);
        if (song >= 0) {
            songs.computeIfAbsent(song, key -> new ArrayList<>()).add(candidates.seconds(track));
        }
    }

    /** Takes out a track that is there. */
    void remove(int track) {
        tracks.remove(track);
        count(artists, candidates.artist(track), -1);
        count(albums, candidates.album(track), -1);
        count(audio, candidates.audio(track), -1);
        int song = candidates.song(track);
        if (song >= 0) {
            songs.get(song).remove(candidates.seconds(track));
        }
    }

    private static boolean isBelow(int limit, Map<Integer, Integer> counts, int key) {
        return limit == 0 || key < 0 || counts.getOrDefault(key, 0) < limit;
    }

    private static void count(Map<Integer, Integer> counts, int key, int change) {
        if (key >= 0) {
            counts.merge(key, change, Integer::sum);
        }
    }

    private boolean hasDuplicateOf(int track) {
        int sameAudio = candidates.audio(track);
        if (sameAudio >= 0 && audio.getOrDefault(sameAudio, 0) > 0) {
            return true;
        }
        int song = candidates.song(track);
        if (song < 0) {
            return false;
        }
        for (double seconds : songs.getOrDefault(song, List.of())) {
            if (Math.abs(seconds - candidates.seconds(track)) <= Limits.SAME_LENGTH_SECONDS) {
                return true;
            }
        }
        return false;
    }
}
