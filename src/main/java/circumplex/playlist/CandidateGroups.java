package circumplex.playlist;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which tracks belong together, as numbers: equal where they do, {@link #NONE} where there is nothing to share. */
final class CandidateGroups {
    static final int NONE = -1;

    private final int[] artists;
    private final int[] albums;
    private final int[] songs;
    private final int[] audio;

    CandidateGroups(List<Candidate> tracks) {
        int count = tracks.size();
        artists = new int[count];
        albums = new int[count];
        songs = new int[count];
        audio = new int[count];
        Map<String, String> artistKeys = new HashMap<>();
        Map<String, String> albumKeys = new HashMap<>();
        Map<String, Integer> artistNumbers = new HashMap<>();
        Map<SongKey, Integer> songNumbers = new HashMap<>();
        Map<Object, Integer> audioNumbers = new HashMap<>();
        AlbumUnion union = new AlbumUnion();
        for (int i = 0; i < count; i++) {
            Candidate track = tracks.get(i);
            String artist = artistKeys.computeIfAbsent(track.artist(), ArtistKey::of);
            String album = albumKeys.computeIfAbsent(track.album(), AlbumKey::of);
            artists[i] = artist.equals(ArtistKey.UNKNOWN) ? NONE : number(artistNumbers, artist);
            albums[i] = album.equals(AlbumKey.UNKNOWN) ? NONE : union.add(album, artist, track.folder());
            Optional<SongKey> song =
                    track.seconds() > 0 ? SongKey.of(artist, track.title(), track.album()) : Optional.empty();
            songs[i] = song.map(key -> number(songNumbers, key)).orElse(NONE);
            audio[i] = track.audio().map(key -> number(audioNumbers, key)).orElse(NONE);
        }
        for (int i = 0; i < count; i++) {
            albums[i] = albums[i] == NONE ? NONE : union.representative(albums[i]);
        }
        dropSingles(songs, songNumbers.size());
        dropSingles(audio, audioNumbers.size());
    }

    int[] artists() {
        return artists;
    }

    int[] albums() {
        return albums;
    }

    int[] songs() {
        return songs;
    }

    int[] audio() {
        return audio;
    }

    private static <K> int number(Map<K, Integer> numbers, K key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }

    /** Most tracks have no double; then there is nothing to look up while choosing. */
    private static void dropSingles(int[] numbers, int groups) {
        int[] members = new int[groups];
        for (int number : numbers) {
            if (number != NONE) {
                members[number]++;
            }
        }
        Arrays.setAll(numbers, i -> numbers[i] != NONE && members[numbers[i]] > 1 ? numbers[i] : NONE);
    }
}
