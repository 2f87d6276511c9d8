package circumplex.emotion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.BundledModel;
import circumplex.fixture.SharedFiles;
import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FoldsTest {
    @Property(tries = 100)
    void disjointCompleteAndDuplicatesTogether(
            @ForAll @IntRange(min = 20, max = 200) int songs,
            @ForAll @IntRange(min = 2, max = 6) int count,
            @ForAll long seed) {
        List<LabelledSpectrogram> all = songs(songs, seed);
        Folds folds = Folds.deal(all, count, seed);
        Set<String> seen = new HashSet<>();
        for (int fold = 1; fold <= count; fold++) {
            Set<Byte> images = new HashSet<>();
            for (LabelledSpectrogram song : folds.unseen(fold)) {
                assertThat(seen.add(song.id()))
                        .as("%s in one fold only", song.id())
                        .isTrue();
                images.add(song.image().grey()[0]);
            }
            assertThat(folds.training(fold))
                    .as("no image of fold %d is trained on", fold)
                    .noneMatch(song -> images.contains(song.image().grey()[0]))
                    .hasSize(songs - folds.unseen(fold).size());
        }
        assertThat(seen).hasSize(songs);
    }

    @Test
    void theSameSongsAndSeedGiveTheSameFoldsWhateverTheOrder() {
        List<LabelledSpectrogram> all = songs(50, 3);
        List<LabelledSpectrogram> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        assertThat(Folds.deal(all, 4, 9).unseen(2))
                .isEqualTo(Folds.deal(reversed, 4, 9).unseen(2));
        assertThat(Folds.deal(all, 4, 9).unseen(2))
                .isNotEqualTo(Folds.deal(all, 4, 10).unseen(2));
    }

    @Test
    void songsAreInTheOrderOfTheirIds() {
        Folds folds = Folds.deal(songs(60, 5), 4, 1);
        for (int fold = Folds.NONE; fold <= 4; fold++) {
            assertThat(folds.unseen(fold)).extracting(LabelledSpectrogram::id).isSorted();
            assertThat(folds.training(fold)).extracting(LabelledSpectrogram::id).isSorted();
        }
        assertThat(folds.unseen(Folds.NONE)).isEmpty();
        assertThat(folds.training(Folds.NONE)).hasSize(60);
    }

    @Test
    void theTableNamesTheFoldOfEachSong() {
        Folds folds = Folds.deal(songs(9, 2), 3, 7);
        String table = FoldsTable.format(folds);
        assertThat(table.lines()).hasSize(10).first().isEqualTo("id,fold");
        for (int fold = 1; fold <= 3; fold++) {
            for (LabelledSpectrogram song : folds.unseen(fold)) {
                assertThat(table.lines()).contains(song.id() + "," + fold);
            }
        }
        assertThat(FoldsTable.matches(folds, table.replace("\n", "\r\n"))).isTrue();
        assertThat(FoldsTable.matches(Folds.deal(songs(9, 2), 3, 8), table)).isFalse();
    }

    @Test
    void theFoldsOfThePublishedDataSetAreThoseInTheRepository() throws Exception {
        Folds folds =
                Folds.deal(SpectrogramDataset.read(SharedFiles.require("spotify-dataset")), Folds.COUNT, Folds.SEED);
        assertThat(FoldsTable.format(folds)).isEqualTo(BundledModel.folds());
    }

    @Test
    void tooFewSongsAreRefused() {
        assertThatThrownBy(() -> Folds.deal(songs(20, 1).subList(0, 3), 4, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** About every fifth song has the image of another. */
    private static List<LabelledSpectrogram> songs(int count, long seed) {
        Random random = new Random(seed);
        List<LabelledSpectrogram> songs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte level = (byte) (i > 10 && random.nextInt(5) == 0 ? random.nextInt(10) : i);
            songs.add(new LabelledSpectrogram(
                    "s%04d".formatted(i), new SpectrogramImage(1, 1, new byte[] {level}), Mood.NEUTRAL));
        }
        return songs;
    }
}
