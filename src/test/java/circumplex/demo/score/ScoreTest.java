package circumplex.demo.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.demo.score.Harmony.Voiced;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreTest {
    private final Scale minor = new Scale(69, Scale.Mode.MINOR);

    @ParameterizedTest
    @CsvSource({"1, 69", "3, 72", "8, 81", "0, 67", "-6, 57", "10, 84"})
    void degreesCountFromTheTonicInBothDirections(int degree, int pitch) {
        assertThat(minor.pitch(degree)).isEqualTo(pitch);
    }

    @Test
    void aMelodyIsReadWithLengthsRestsAccidentalsAndChords() {
        Phrase phrase = minor.melody("1:1 r:.5 0#:.5' | 1+5:2>");
        assertThat(phrase.beats()).isEqualTo(4);
        assertThat(phrase.tones()).extracting(Tone::beat).containsExactly(0.0, 1.5, 2.0, 2.0);
        assertThat(phrase.tones()).extracting(Tone::pitch).containsExactly(69.0, 68.0, 69.0, 76.0);
        assertThat(phrase.tones().get(1).beats()).isLessThan(0.5);
        assertThat(phrase.tones().get(2).velocity())
                .isGreaterThan(phrase.tones().get(0).velocity());
    }

    @Test
    void aMotifMovesWithinTheKey() {
        assertThat(minor.melody("1 3 5", 1).tones()).extracting(Tone::pitch).containsExactly(71.0, 74.0, 77.0);
    }

    @ParameterizedTest
    @CsvSource({"Am7, 9, 9", "F#maj9, 6, 6", "C/G, 0, 7", "Bb, 10, 10", "Dm7b5/Ab, 2, 8"})
    void chordSymbolsAreRead(String symbol, int root, int bass) {
        Chord chord = Chord.parse(symbol);
        assertThat(chord.root()).isEqualTo(root);
        assertThat(chord.bass()).isEqualTo(bass);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H", "Cmaj", "", "C//G", "c"})
    void whatIsNoChordIsRefused(String symbol) {
        assertThatThrownBy(() -> Chord.parse(symbol)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void voicesMoveLittleFromChordToChordAndStayInRange() {
        List<Voiced> voiced = Harmony.of("C:4 Am F G7 C").voiced(4, 52, 76);
        for (int i = 0; i < voiced.size(); i++) {
            int[] pitches = voiced.get(i).pitches();
            assertThat(pitches).isSorted().hasSize(4);
            assertThat(pitches[0]).isGreaterThanOrEqualTo(52);
            assertThat(pitches[3]).isLessThanOrEqualTo(76);
            for (int voice = 0; i > 0 && voice < 4; voice++) {
                assertThat(Math.abs(pitches[voice] - voiced.get(i - 1).pitches()[voice]))
                        .isLessThanOrEqualTo(4);
            }
        }
        assertThat(Arrays.stream(voiced.get(3).pitches()).map(pitch -> pitch % 12))
                .contains(11, 5);
    }

    @Test
    void whatStaysFromChordToChordIsHeld() {
        Phrase phrase = Figure.sustained(Harmony.of("C:4 Am:4").voiced(3, 55, 72));
        assertThat(phrase.tones().stream().filter(tone -> tone.beats() == 8)).hasSize(2);
        assertThat(phrase.beats()).isEqualTo(8);
    }

    @Test
    void aBassLineFollowsItsPatternAndLeadsToTheNextRoot() {
        Phrase bass = Harmony.of("C:4 F:4").bass("1:1 3 5 ^", 36);
        assertThat(bass.tones()).extracting(Tone::pitch).startsWith(36.0, 40.0, 43.0, 40.0, 41.0, 45.0, 48.0, 35.0);
    }

    @Test
    void rhythmsOfLettersRestAndRepeat() {
        Phrase drum = Figure.drum("X.o.|..x.", 0.5, 36);
        assertThat(drum.beats()).isEqualTo(4);
        assertThat(drum.tones()).extracting(Tone::beat).containsExactly(0.0, 1.0, 3.0);
        Phrase chords = Figure.blocks(Harmony.of("C:4 F:4").voiced(3, 55, 72), "x..x", 0.5, 0);
        assertThat(chords.tones()).hasSize(3 * 8);
        assertThat(chords.tones().get(0).beats()).isEqualTo(1.5);
    }

    @Test
    void aTempoSlowsAlongALine() {
        Tempo steady = Tempo.of(120);
        assertThat(steady.seconds(4)).isEqualTo(2);
        Tempo slowing = steady.to(4, 8, 60);
        assertThat(slowing.seconds(4)).isEqualTo(2);
        // The mean tempo over the slowing is harmonic: 4 beats at ln(2) times 60 a beat.
        assertThat(slowing.seconds(8) - slowing.seconds(4)).isCloseTo(4 * Math.log(2), within(1e-9));
        assertThat(slowing.seconds(10) - slowing.seconds(8)).isCloseTo(2, within(1e-9));
        assertThat(slowing.breathing(4, 0.1).seconds(4)).isCloseTo(slowing.seconds(4), within(1e-9));
    }

    @Test
    void swingDelaysTheOffbeatAlone() {
        Feel swing = Feel.STRAIGHT.swinging(0.5, 0.6);
        assertThat(swing.swung(1)).isCloseTo(1, within(1e-9));
        assertThat(swing.swung(1.5)).isCloseTo(1.6, within(1e-9));
        assertThat(swing.swung(2)).isCloseTo(2, within(1e-9));
    }
}
