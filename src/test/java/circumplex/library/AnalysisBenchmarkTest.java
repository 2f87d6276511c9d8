package circumplex.library;

import static circumplex.fixture.SynthesizedAudio.music;
import static circumplex.fixture.SynthesizedAudio.silence;
import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.audio.decode.AudioDecoders;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.BundledModel;
import circumplex.emotion.ModelCard;
import circumplex.emotion.MoodEstimator;
import circumplex.emotion.WindowEstimate;
import circumplex.fixture.SynthesizedAudio.Format;
import circumplex.library.AnalysisBenchmark.Stages;
import circumplex.library.WindowsBenchmark.Comparison;
import circumplex.model.AudioFailure;
import circumplex.model.Mood;
import circumplex.persistence.SqliteLibraryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmarks measure what the analysis does, on real files. */
class AnalysisBenchmarkTest {
    @TempDir
    Path folder;

    private LibraryStore store;

    @BeforeEach
    void openStore() throws IOException {
        store = SqliteLibraryStore.open(folder.resolve("library.db"), folder.resolve("natives"));
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private AnalysisBenchmark benchmark() throws IOException {
        return new AnalysisBenchmark(new AudioDecoders(), new ByBrightness(), store.tracks());
    }

    @Test
    void thePartsOfATracksTimeAddUpToIt() throws Exception {
        Path file = wave(folder.resolve("12s.wav"), Format.CD, 12, music());

        Stages stages = benchmark().stages(file, 1, 3);

        assertThat(List.of(
                        stages.tags(),
                        stages.decoding(),
                        stages.transform(),
                        stages.network(),
                        stages.database(),
                        stages.processor()))
                .allMatch(millis -> millis > 0);
        assertThat(store.tracks().all())
                .singleElement()
                .satisfies(track -> assertThat(track.mood()).isPresent());
        assertThat(stages.total()).isGreaterThan(Math.max(stages.decoding(), stages.network()));
        assertThat(stages.resampling()).isBetween(0.0, stages.total());
    }

    @Test
    void filesWithoutAMoodAreNotCounted() throws Exception {
        Path good = wave(folder.resolve("10s.wav"), Format.AS_THE_NETWORK, 10, music());
        Path silent = wave(folder.resolve("silent.wav"), Format.AS_THE_NETWORK, 10, silence());
        AnalysisBenchmark benchmark = benchmark();

        assertThat(benchmark.tracksPerMinute(List.of(good, good, good), 2)).isPositive();
        assertThatThrownBy(() -> benchmark.tracksPerMinute(List.of(good, silent), 2))
                .isInstanceOf(AudioFailure.class);
    }

    @Test
    void asManyWindowsAsFitGiveTheMoodOfTheWhole() throws Exception {
        // The last third is nearly silent: a single window misses it.
        Path file = wave(
                folder.resolve("30s.wav"),
                Format.AS_THE_NETWORK,
                30,
                (seconds, channel) ->
                        music().at(seconds, channel) * (seconds < 20 ? 1 : 0.02 + 0.01 * Math.sin(seconds)));

        Comparison comparison =
                new WindowsBenchmark(new AudioDecoders(), new ByBrightness(), List.of(1, 5)).compare(file);

        assertThat(comparison.windows()).isEqualTo(5);
        assertThat(comparison.seconds()).isCloseTo(30, within(1e-6));
        assertThat(comparison.few().get(1)).isEqualTo(comparison.whole());
        assertThat(comparison.few().get(0)).isNotEqualTo(comparison.whole());
    }

    /** Hears nothing but how dark an image is. */
    private static final class ByBrightness implements MoodEstimator {
        private final ModelCard card;

        ByBrightness() throws IOException {
            card = BundledModel.folder().card();
        }

        @Override
        public List<WindowEstimate> estimate(List<SpectrogramImage> images) {
            return images.stream().map(ByBrightness::heard).toList();
        }

        private static WindowEstimate heard(SpectrogramImage image) {
            double sum = 0;
            for (int row = 0; row < image.rows(); row++) {
                for (int column = 0; column < image.columns(); column++) {
                    sum += image.level(row, column);
                }
            }
            double mean = sum / image.rows() / image.columns() / 255;
            return new WindowEstimate(new Mood(mean, 1 - mean), 0, 0);
        }

        @Override
        public ModelCard card() {
            return card;
        }
    }
}
