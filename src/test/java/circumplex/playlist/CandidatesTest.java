package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.model.AnalysisState;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CandidatesTest {

    @Test
    void knowsTracksThatHaveAMood() {
        Track heard = track(
                7, new AnalysisState.Analysed(new TrackMood(new Mood(0.9, 0.1), 0, 0, Optional.empty(), 1, "net")));
        Track pending = track(2, new AnalysisState.Pending());

        Candidates candidates = Candidates.of(List.of(heard, pending), track -> Optional.empty());

        assertThat(candidates.size()).isEqualTo(1);
        assertThat(candidates.mood(7)).contains(new Mood(0.9, 0.1));
        assertThat(candidates.mood(2)).isEmpty();
        assertThat(candidates.seconds(0)).isEqualTo(30);
    }

    @Test
    void anAlbumHasOneArtistOrOneFolder() {
        Candidates candidates = Candidates.of(List.of(
                candidate(0, "Queen", "Greatest Hits", "/queen/hits"),
                candidate(1, "ABBA", "Greatest Hits", "/abba/hits"),
                candidate(2, "Queen feat. Somebody", "Greatest hits (Remastered)", "/queen/hits 2"),
                candidate(3, "Somebody", "Party", "/party"),
                candidate(4, "Another", "Party", "/party"),
                candidate(5, "Another", "Party (CD 2)", "/party/2"),
                candidate(6, "", "Party", "/elsewhere"),
                candidate(7, "Queen", "", "/queen/hits")));

        assertThat(IntStream.range(0, 8).mapToObj(candidates::album).toList()).satisfies(albums -> {
            assertThat(albums.get(0)).isEqualTo(albums.get(2)).isNotEqualTo(albums.get(1));
            assertThat(albums.get(3)).isEqualTo(albums.get(4)).isEqualTo(albums.get(5));
            assertThat(albums.get(6)).isNotEqualTo(albums.get(3)).isNotNegative();
            assertThat(albums.get(7)).isNegative();
        });
    }

    /** Against a plain closure of "shares the artist or the folder". */
    @Property(tries = 300)
    void albumsAreWhatHangsTogether(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> artists,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(max = 4) Integer> folders) {
        int count = artists.size();
        AlbumUnion union = new AlbumUnion();
        int[] numbers = IntStream.range(0, count)
                .map(i ->
                        union.add("album", artists.get(i) == 0 ? "" : "artist " + artists.get(i), "/" + folders.get(i)))
                .toArray();

        boolean[][] together = new boolean[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                together[i][j] = i == j
                        || folders.get(i).equals(folders.get(j))
                        || (artists.get(i) != 0 && artists.get(i).equals(artists.get(j)));
            }
        }
        for (int k = 0; k < count; k++) {
            for (int i = 0; i < count; i++) {
                for (int j = 0; j < count; j++) {
                    together[i][j] |= together[i][k] && together[k][j];
                }
            }
        }

        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                assertThat(union.representative(numbers[i]) == union.representative(numbers[j]))
                        .isEqualTo(together[i][j]);
            }
        }
    }

    @Property(tries = 100)
    void groupsAreThoseOfTheNames(@ForAll long seed, @ForAll @IntRange(max = 60) int count) {
        List<Candidate> library = RandomLibrary.of(seed, count, 5);
        Candidates candidates = Candidates.of(library);

        Map<Integer, Set<Object>> keys = new HashMap<>();
        for (Candidate track : library) {
            int place = candidates.find(track.id()).orElseThrow();
            String artist = ArtistKey.of(track.artist());
            assertThat(candidates.artist(place) < 0).isEqualTo(artist.isEmpty());
            if (!artist.isEmpty()) {
                keys.computeIfAbsent(candidates.artist(place), key -> new HashSet<>())
                        .add(artist);
            }
        }

        assertThat(keys.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        assertThat(keys.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }

    @Test
    void aNumberStandsForOneTrack() {
        Candidate track = candidate(3, "a", "b", "/");

        assertThatThrownBy(() -> Candidates.of(Arrays.asList(track, track)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3");
    }

    private static Candidate candidate(long id, String artist, String album, String folder) {
        return new Candidate(id, Mood.NEUTRAL, 100, "Song " + id, artist, album, folder, Optional.empty());
    }

    private static Track track(long id, AnalysisState state) {
        return new Track(
                id, Path.of("/music/" + id), new Tags("t", "", "", 0, "", 30), new FileFacts(0, 0, "", 0, 0), state);
    }
}
