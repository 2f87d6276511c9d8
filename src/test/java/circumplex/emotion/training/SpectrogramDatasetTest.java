package circumplex.emotion.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.dsp.SpectrogramImage;
import circumplex.fixture.SharedFiles;
import circumplex.model.Mood;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpectrogramDatasetTest {
    @TempDir
    Path folder;

    @BeforeEach
    void writeTwoSongs() throws IOException {
        Files.createDirectories(folder.resolve("spectograms"));
        Files.writeString(
                folder.resolve("songs.csv"),
                "id,preview,energy,valence\nb,https://x,0.25,0.75\na,https://y,0.5,0.125\n");
        SpectrogramImage image = TinyDataset.make(1, 1).get(0).image();
        for (String id : List.of("a", "b")) {
            BufferedImage picture = new BufferedImage(256, 128, BufferedImage.TYPE_BYTE_GRAY);
            picture.getRaster().setDataElements(0, 0, 256, 128, image.grey());
            ImageIO.write(
                    picture, "png", folder.resolve("spectograms/" + id + ".png").toFile());
        }
    }

    @Test
    void readsSongsInTheOrderOfTheirIds() throws DatasetException {
        List<LabelledSpectrogram> songs = SpectrogramDataset.read(folder);
        assertThat(songs).extracting(LabelledSpectrogram::id).containsExactly("a", "b");
        assertThat(songs.get(1).label()).isEqualTo(new Mood(0.75, 0.25));
        assertThat(songs.get(0).image().grey())
                .isEqualTo(TinyDataset.make(1, 1).get(0).image().grey());
    }

    @Test
    void aFolderWithoutTheTableIsNamed() {
        Path missing = folder.resolve("elsewhere");
        assertThatThrownBy(() -> SpectrogramDataset.read(missing))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(missing.toString())
                .hasMessageContaining("songs.csv");
    }

    @Test
    void aBadLabelIsNamedWithItsLine() throws IOException {
        Files.writeString(folder.resolve("songs.csv"), "id,preview,energy,valence\na,x,1.5,0.1\n");
        assertThatThrownBy(() -> SpectrogramDataset.read(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("1.5");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Files.writeString(folder.resolve("songs.csv"), "id,valence\na,0.1\n");
        assertThatThrownBy(() -> SpectrogramDataset.read(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("energy");
    }

    @Test
    void aMissingOrWrongPictureIsNamed() throws IOException {
        Path picture = folder.resolve("spectograms/a.png");
        Files.writeString(picture, "not a picture");
        assertThatThrownBy(() -> SpectrogramDataset.read(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(picture.toString());
        Files.delete(picture);
        assertThatThrownBy(() -> SpectrogramDataset.read(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(picture.toString());
    }

    @Test
    void thePublishedDataSetIsReadAndItsDuplicatesStayTogether() throws DatasetException {
        List<LabelledSpectrogram> songs = SpectrogramDataset.read(SharedFiles.require("spotify-dataset"));
        assertThat(songs).hasSize(2028);
        assertThat(songs.stream()
                        .mapToDouble(s -> s.label().valence())
                        .average()
                        .orElseThrow())
                .isBetween(0.4765, 0.4775);
        Folds folds = Folds.deal(songs, Folds.COUNT, Folds.SEED);
        for (int fold = 1; fold <= Folds.COUNT; fold++) {
            assertThat(folds.unseen(fold)).hasSizeBetween(506, 508);
        }
    }
}
