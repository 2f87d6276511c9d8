package circumplex.emotion.training;

import circumplex.dsp.SpectrogramImage;
import circumplex.model.Mood;
import java.util.stream.IntStream;

/** Forty songs "song00" to "song39" of one pixel each, whose valence rises and whose arousal falls with their number. */
public final class NumberedSongs {
    private NumberedSongs() {}

    /** The songs in four folds of ten. */
    public static Folds folds() {
        return Folds.deal(
                IntStream.range(0, 40)
                        .mapToObj(i -> new LabelledSpectrogram(
                                "song%02d".formatted(i),
                                new SpectrogramImage(1, 1, new byte[] {(byte) i}),
                                new Mood(i / 40.0, 1 - i / 40.0)))
                        .toList(),
                Folds.COUNT,
                Folds.SEED);
    }
}
