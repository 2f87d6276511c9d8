package circumplex.emotion.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.HalfMoods;
import circumplex.emotion.Prediction;
import circumplex.model.Mood;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnseenSongsTest {
    private static final Mood TRUTH = new Mood(0.5, 0.8);

    @Test
    void answersOfAFoldArePutTogetherSongBySong() {
        FoldNetwork one = network(2, new Mood(0.3, 0.7), new Mood(0.2, 0.6), new Mood(0.4, 0.6));
        FoldNetwork two = network(2, new Mood(0.5, 0.7), new Mood(0.4, 0.8), new Mood(0.8, 0.8));

        List<UnseenSong> songs = UnseenSongs.of(List.of(one, two));

        assertThat(songs).hasSize(1);
        UnseenSong song = songs.get(0);
        assertThat(song.fold()).isEqualTo(2);
        assertThat(song.valence().error()).isCloseTo(-0.1, within(1e-12));
        assertThat(song.valence().networkSpread()).isCloseTo(Math.sqrt(0.02), within(1e-12));
        // The halves are heard as 0.3 and 0.6 on average.
        assertThat(song.valence().windowSpread()).isCloseTo(0.3 / Math.sqrt(2), within(1e-12));
        assertThat(song.arousal().error()).isCloseTo(-0.1, within(1e-12));
        assertThat(song.arousal().networkSpread()).isZero();
        assertThat(song.arousal().windowSpread()).isCloseTo(0, within(1e-12));
    }

    @Test
    void foldsComeInOrderAndHaveEquallyManyNetworks() {
        Mood any = Mood.NEUTRAL;
        FoldNetwork first = network(1, any, any, any);
        FoldNetwork second = network(2, any, any, any);

        assertThat(UnseenSongs.of(List.of(second, first)))
                .extracting(UnseenSong::fold)
                .containsExactly(1, 2);
        assertThatThrownBy(() -> UnseenSongs.of(List.of(first, second, first)))
                .hasMessageContaining("Fold 1 has 2 networks, but fold 2 has 1");
    }

    @Test
    void otherSongsAreRefused() {
        Mood any = Mood.NEUTRAL;
        FoldNetwork other =
                new FoldNetwork(1, List.of(new Prediction(new Mood(0.1, 0.1), any)), List.of(new HalfMoods(any, any)));

        assertThatThrownBy(() -> UnseenSongs.of(List.of(network(1, any, any, any), other)))
                .hasMessageContaining("same songs");
        assertThatThrownBy(() -> new FoldNetwork(3, List.of(), List.of(new HalfMoods(any, any))))
                .hasMessageContaining("fold 3 answered 0 songs");
    }

    private static FoldNetwork network(int fold, Mood said, Mood first, Mood second) {
        return new FoldNetwork(fold, List.of(new Prediction(TRUTH, said)), List.of(new HalfMoods(first, second)));
    }
}
