package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Exclusion;
import circumplex.model.Track;
import circumplex.ui.TestTracks;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoodTracksTest {
    private final Track heard = TestTracks.analysed(1, "One", 0.2, 0.2);

    @Test
    void holdsWhatHasAMoodAndCanBePlayed() {
        Track away = TestTracks.away(TestTracks.analysed(2, "Two", 0.2, 0.2));

        assertThat(MoodTracks.of(List.of(
                        heard,
                        away,
                        TestTracks.pending(3, "Three"),
                        TestTracks.failed(4, "Four"),
                        TestTracks.excluded(5, "Five", Exclusion.FOLDER))))
                .containsExactly(heard);
    }

    @Test
    void takesOneOfSeveralFilesWithTheSameAudioThatCanBePlayed() {
        Track first = TestTracks.away(TestTracks.sounding(TestTracks.analysed(2, "Two", 0.2, 0.2), 7));
        Track second = TestTracks.sounding(TestTracks.analysed(3, "Three", 0.2, 0.2), 7);
        Track third = TestTracks.sounding(TestTracks.analysed(4, "Four", 0.2, 0.2), 7);
        Track other = TestTracks.sounding(TestTracks.analysed(5, "Five", 0.2, 0.2), 8);
        Track unread = TestTracks.analysed(6, "Six", 0.2, 0.2);

        assertThat(MoodTracks.of(List.of(heard, first, second, third, other, unread)))
                .containsExactly(heard, second, other, unread);
        assertThat(NearestTracks.of(List.of(first, second, third)).size()).isEqualTo(1);
    }
}
