package circumplex.emotion.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.emotion.Uncertainty;
import circumplex.emotion.Uncertainty.Target;
import circumplex.emotion.evaluation.UnseenSong.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Errors drawn from a known law. */
class UncertaintyFitTest {
    private static final Target VALENCE = new Target(0.10, 1.5, 0.8);
    private static final Target AROUSAL = new Target(0.08, 0, 1.2);

    @Test
    void aKnownLawIsRecoveredAndItsStatementsAreTrue() {
        Uncertainty found = UncertaintyFit.of(songs(20_000, VALENCE, AROUSAL, new Random(5)));

        assertClose(found.valence(), VALENCE);
        assertThat(found.arousal().networks()).isLessThan(0.35);
        assertThat(found.arousal().windows()).isCloseTo(1.2, within(0.1));
        assertThat(found.coverage()).extracting(Uncertainty.Coverage::multiple).containsExactly(1.0, 1.645, 2.0);
        assertThat(found.coverage()).allSatisfy(coverage -> {
            assertThat(coverage.valence()).isCloseTo(coverage.expected(), within(0.012));
            assertThat(coverage.arousal()).isCloseTo(coverage.expected(), within(0.012));
        });
        assertThat(found.bands()).hasSize(UncertaintyFit.BANDS).allSatisfy(band -> {
            assertThat(band.songs()).isEqualTo(4000);
            assertThat(band.rmseValence()).isCloseTo(band.statedValence(), within(0.05 * band.statedValence()));
            assertThat(band.rmseArousal()).isCloseTo(band.statedArousal(), within(0.05 * band.statedArousal()));
        });
        assertThat(found.bands().get(4).rmseValence())
                .as("called uncertain, and further off")
                .isGreaterThan(1.5 * found.bands().get(0).rmseValence());
    }

    @Test
    void asManySongsAsTheDataSetHasAreEnough() {
        Uncertainty found = UncertaintyFit.of(songs(2028, VALENCE, AROUSAL, new Random(6)));

        assertThat(found.valence().of(0.02, 0.05)).isCloseTo(VALENCE.of(0.02, 0.05), within(0.01));
        assertThat(found.valence().of(0.08, 0.15)).isCloseTo(VALENCE.of(0.08, 0.15), within(0.025));
        assertThat(found.coverage().get(1).valence()).isCloseTo(0.9, within(0.03));
    }

    @Test
    void spreadsThatTellNothingGetNoWeight() {
        Target flat = new Target(0.15, 0, 0);
        Uncertainty found = UncertaintyFit.of(songs(20_000, flat, flat, new Random(7)));

        assertThat(found.valence().of(0, 0)).isCloseTo(0.15, within(0.01));
        assertThat(found.valence().of(0.1, 0.2)).isCloseTo(0.15, within(0.01));
    }

    @Test
    void withASingleNetworkTheWindowsAloneSpeak() {
        List<UnseenSong> songs = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < 8000; i++) {
            double windows = 0.2 * random.nextDouble();
            Answer answer = new Answer(random.nextGaussian() * Math.hypot(0.1, windows), 0, windows);
            songs.add(new UnseenSong(1 + i % 4, answer, answer));
        }
        Uncertainty found = UncertaintyFit.of(songs);

        assertThat(found.valence().networks()).isZero();
        assertThat(found.valence().windows()).isCloseTo(1, within(0.1));
        assertThat(found.valence()).isEqualTo(found.arousal());
    }

    /** Each fold is judged by what the other taught: 0.3 for errors of 0.1, and 0.1 for errors of 0.3. */
    @Test
    void noSongSpeaksForItself() {
        List<UnseenSong> songs = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double sign = i % 2 == 0 ? 1 : -1;
            songs.add(new UnseenSong(1, new Answer(sign * 0.1, 0, 0), new Answer(sign * 0.1, 0, 0)));
            songs.add(new UnseenSong(2, new Answer(sign * 0.3, 0, 0), new Answer(sign * 0.1, 0, 0)));
        }
        Uncertainty found = UncertaintyFit.of(songs);

        assertThat(found.valence().base()).isCloseTo(Math.sqrt((0.01 + 0.09) / 2), within(1e-9));
        assertThat(found.coverage().get(2).valence()).isEqualTo(0.5);
        assertThat(found.coverage().get(2).arousal()).isEqualTo(1);
        assertThat(found.bands().get(0).statedValence()).isCloseTo(0.1, within(1e-9));
        assertThat(found.bands().get(0).rmseValence()).isCloseTo(0.3, within(1e-9));
        assertThat(found.bands().get(4).rmseValence()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void oneFoldIsNotEnough() {
        List<UnseenSong> songs = songs(100, VALENCE, AROUSAL, new Random(9)).stream()
                .filter(song -> song.fold() == 1)
                .toList();
        assertThatThrownBy(() -> UncertaintyFit.of(songs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two folds");
    }

    private static void assertClose(Target found, Target truth) {
        assertThat(found.base()).isCloseTo(truth.base(), within(0.01));
        assertThat(found.networks()).isCloseTo(truth.networks(), within(0.15));
        assertThat(found.windows()).isCloseTo(truth.windows(), within(0.1));
    }

    private static List<UnseenSong> songs(int count, Target valence, Target arousal, Random random) {
        List<UnseenSong> songs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            songs.add(new UnseenSong(1 + i % 4, drawn(valence, random), drawn(arousal, random)));
        }
        return songs;
    }

    private static Answer drawn(Target law, Random random) {
        double networks = Math.abs(0.06 * random.nextGaussian());
        double windows = Math.abs(0.12 * random.nextGaussian());
        return new Answer(law.of(networks, windows) * random.nextGaussian(), networks, windows);
    }
}
