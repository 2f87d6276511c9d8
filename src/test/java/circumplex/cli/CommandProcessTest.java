package circumplex.cli;

import static circumplex.fixture.SynthesizedAudio.music;
import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.cli.CircumplexProcess.Result;
import circumplex.fixture.SynthesizedAudio.Format;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that need no library, as processes. */
class CommandProcessTest {
    @TempDir
    Path folder;

    private CircumplexProcess circumplex;

    @BeforeEach
    void make() throws Exception {
        circumplex = new CircumplexProcess(folder.resolve("data"));
    }

    @Test
    void versionAndHelp() throws Exception {
        Result version = circumplex.run("--version");
        assertThat(version.status()).isZero();
        assertThat(version.out()).singleElement().asString().matches("Circumplex \\d+\\.\\d+\\.\\d+.*");

        Result help = circumplex.run("--help");
        assertThat(help.status()).isZero();
        assertThat(help.out())
                .anyMatch(line -> line.startsWith("Usage: circumplex"))
                .anyMatch(line -> line.strip().startsWith("scan"))
                .anyMatch(line -> line.strip().startsWith("evaluate"));
        assertThat(help.err()).isEmpty();
    }

    @Test
    void aGoodAndABadFileAreAnalysed() throws Exception {
        Path good = wave(folder.resolve("good.wav"), Format.AS_THE_NETWORK, 20, music());
        Path bad = Files.createFile(folder.resolve("bad.mp3"));

        Result json = circumplex.run("analyze", bad, good, "--json");

        assertThat(json.status()).isEqualTo(2);
        assertThat(json.err()).isEmpty();
        assertThat(json.out()).hasSize(2);
        JsonObject failed = JsonParser.parseString(json.out().get(0)).getAsJsonObject();
        assertThat(failed.keySet()).containsExactly("file", "error", "message");
        assertThat(failed.get("file").getAsString()).isEqualTo(bad.toString());
        assertThat(failed.get("error").getAsString()).isEqualTo("EMPTY_FILE");
        JsonObject analysed = JsonParser.parseString(json.out().get(1)).getAsJsonObject();
        assertThat(analysed.keySet())
                .containsExactly(
                        "file",
                        "valence",
                        "arousal",
                        "valenceUncertainty",
                        "arousalUncertainty",
                        "valenceSpread",
                        "arousalSpread",
                        "windows",
                        "model");
        assertThat(analysed.get("valenceUncertainty").getAsDouble()).isBetween(0.05, 0.3);
        assertThat(analysed.get("windows").getAsInt()).isEqualTo(5);

        Result text = circumplex.run("analyze", good, bad);

        assertThat(text.status()).isEqualTo(2);
        assertThat(text.out())
                .singleElement()
                .asString()
                .matches("valence 0\\.\\d\\d ± 0\\.\\d\\d  arousal 0\\.\\d\\d ± 0\\.\\d\\d  .*")
                .endsWith(good.toString());
        assertThat(text.err()).singleElement().asString().contains(bad.toString(), "empty");
        assertThat(circumplex.dataDirectory().resolve("library.db"))
                .as("analyze touches no library")
                .doesNotExist();
    }

    @Test
    void aNetworkThatCannotBeLoadedIsOneClearSentence() throws Exception {
        Path good = wave(folder.resolve("good.wav"), Format.AS_THE_NETWORK, 20, music());
        Path cache = circumplex.dataDirectory().resolve("cache");
        Files.delete(cache.resolve("natives"));
        Path natives = Files.createDirectories(cache.resolve("natives"));
        // A file where each of the libraries wants its folder: nobody may write there, whatever their rights.
        try (Stream<Path> unpacked = Files.list(Path.of("target", "natives"))) {
            for (Path library : unpacked.filter(Files::isDirectory).toList()) {
                Files.createFile(natives.resolve(library.getFileName()));
            }
        }

        for (Object[] command : new Object[][] {{"analyze", good}, {"scan", good}}) {
            Result result = circumplex.run(command);

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.out()).isEmpty();
            // A slow start may tell how far it is before.
            assertThat(result.err().stream()
                            .filter(line -> !line.startsWith("Looking at ") && !line.startsWith("0 of ")))
                    .singleElement()
                    .asString()
                    .contains("native code", natives.toString(), "--data-dir");
        }
        assertThat(circumplex.run("library", "failed").out())
                .as("the track is not at fault")
                .isEmpty();
        Files.move(natives, folder.resolve("away"));
        Files.createSymbolicLink(natives, Path.of("target", "natives").toAbsolutePath());
        assertThat(circumplex.run("scan", good).out()).containsExactly("found 1, analysed 1, unchanged 0, failed 0");
    }

    @Test
    void spectrogramsArePictures() throws Exception {
        Path file = wave(folder.resolve("music.wav"), Format.CD, 15, music());
        Path whole = folder.resolve("whole.png");
        Path input = folder.resolve("input.png");

        Result result = circumplex.run("spectrogram", file, "--output", whole);
        assertThat(result.status()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(circumplex
                        .run("spectrogram", file, "--output", input, "--input-image")
                        .status())
                .isZero();

        BufferedImage picture = ImageIO.read(whole.toFile());
        assertThat(picture.getWidth()).isEqualTo(70 + 1200 + 30);
        assertThat(picture.getHeight()).isEqualTo(40 + 384 + 46);
        BufferedImage image = ImageIO.read(input.toFile());
        assertThat(image.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(128);
        int[] levels = image.getRaster().getSamples(0, 0, 256, 128, 0, (int[]) null);
        assertThat(levels).contains(0, 255);

        Path text = Files.writeString(folder.resolve("text.mp3"), "no music ".repeat(100));
        Result failed = circumplex.run("spectrogram", text, "--output", folder.resolve("no.png"));
        assertThat(failed.status()).isEqualTo(2);
        assertThat(failed.err()).singleElement().asString().contains(text.toString(), "no audio");
        assertThat(folder.resolve("no.png")).doesNotExist();
    }

    @Test
    void aNetworkIsTrained() throws Exception {
        Path dataset = dataset(16);
        Path output = folder.resolve("tiny-2");

        Result trained = train(dataset, output);

        assertThat(trained.status()).as("%s", trained.err()).isZero();
        assertThat(trained.out()).containsExactly("The network is in " + output);
        assertThat(trained.err())
                .anyMatch(line -> line.startsWith("epoch 1 of 2"))
                .anyMatch(line -> line.startsWith("epoch 2 of 2"));
        JsonObject card = JsonParser.parseString(Files.readString(output.resolve("model-card.json")))
                .getAsJsonObject();
        assertThat(card.get("name").getAsString()).isEqualTo("tiny");
        assertThat(card.get("version").getAsString()).isEqualTo("2");

        Result again = train(dataset, output);

        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).last().asString().contains(output.toString(), "finished network", "--output");
    }

    @Test
    void aFolderWithoutADataSetIsNamed() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        Result evaluated = circumplex.run("evaluate", "--dataset", empty);

        assertThat(evaluated.status()).isEqualTo(1);
        assertThat(evaluated.out()).isEmpty();
        assertThat(evaluated.err()).singleElement().asString().contains(empty + "/songs.csv", "Give the folder");
    }

    @Test
    void theBundledNetworkIsEvaluated() throws Exception {
        Result evaluated = circumplex.run("evaluate", "--dataset", dataset(16), "--json");

        assertThat(evaluated.status()).as("%s", evaluated.err()).isZero();
        List<JsonObject> rows = evaluated.out().stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertThat(rows).allSatisfy(row -> assertThat(row.has("table")).isTrue());
        assertThat(of(rows, "bundled").stream().filter(row -> row.has("set")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(row.keySet())
                            .containsExactly("table", "model", "set", "songs", "valence", "arousal", "mean");
                    assertThat(row.getAsJsonObject("mean").keySet()).contains("mse", "rmse", "mae", "r2", "ccc");
                });
        assertThat(of(rows, "folds")).as("these are not the published songs").hasSize(1);
        assertThat(of(rows, "comparison"))
                .anyMatch(row -> row.has("architecture")
                        && row.get("architecture").getAsString().equals("baseline-mean")
                        && row.get("set").getAsString().equals("unseen")
                        && row.get("folds").getAsInt() == 4);
        assertThat(of(rows, "paper")).anyMatch(row -> row.get("r2").getAsDouble() == 0.413);
        assertThat(of(rows, "related")).hasSize(3);
    }

    @Test
    void oneFoldAloneIsMeasured() throws Exception {
        Result evaluated = circumplex.run("evaluate", "--dataset", dataset(16), "--fold", 2);

        assertThat(evaluated.status()).as("%s", evaluated.err()).isZero();
        assertThat(evaluated.out()).first().asString().startsWith("The bundled network, ");
        assertThat(evaluated.out().stream().filter(line -> line.contains("(4)")))
                .hasSize(3);
        assertThat(evaluated.out()).noneMatch(line -> line.contains("baseline-mean"));
    }

    @Test
    void aComparisonIsTrainedInterruptedNeverDoneTwiceAndMeasuredAnew() throws Exception {
        Path dataset = dataset(16);
        Path output = folder.resolve("comparison");
        Object[] train = {
            "train", "--dataset", dataset, "--architecture", "crnn", "--folds", "2,1", "--epochs", 1, "--output", output
        };

        Result trained = circumplex.run(train);

        assertThat(trained.status()).as("%s", trained.err()).isZero();
        assertThat(trained.out()).containsExactly("2 trainings are in " + output);
        assertThat(trained.err())
                .anyMatch(line -> line.matches("epoch 1 of 1  loss .* R² training .*, .* of all"))
                .anyMatch(line -> line.startsWith("crnn/fold-2-seed-1 (2 of 2) is finished"));
        assertThat(Files.readAllLines(output.resolve("index.csv")))
                .containsExactly("crnn/fold-1-seed-1", "crnn/fold-2-seed-1");

        Result again = circumplex.run(train);

        assertThat(again.status()).isZero();
        assertThat(again.err())
                .containsExactly(
                        "crnn/fold-1-seed-1 (1 of 2) is finished already, in " + output.resolve("crnn/fold-1-seed-1"),
                        "crnn/fold-2-seed-1 (2 of 2) is finished already, in " + output.resolve("crnn/fold-2-seed-1"));

        Files.delete(output.resolve("crnn/fold-2-seed-1/weights.npz"));
        Result evaluated = circumplex.run("evaluate", "--dataset", dataset, "--experiments", output);

        assertThat(evaluated.status()).as("%s", evaluated.err()).isZero();
        assertThat(evaluated.err()).containsExactly("Measuring crnn/fold-1-seed-1");
        assertThat(evaluated.out())
                .contains("1 of 2 networks in " + output
                        + " were measured now; the figures of the others are those recorded.")
                .anyMatch(line -> line.matches("crnn +2 +[\\d,]+ .*"));

        Result other = circumplex.run("evaluate", "--dataset", dataset(17), "--experiments", output);

        assertThat(other.status()).isEqualTo(1);
        assertThat(other.err()).last().asString().contains("other songs", output.toString(), "--dataset");
    }

    private static List<JsonObject> of(List<JsonObject> rows, String table) {
        return rows.stream()
                .filter(row -> row.get("table").getAsString().equals(table))
                .toList();
    }

    private Result train(Path dataset, Path output) throws Exception {
        return circumplex.run(
                "train",
                "--dataset",
                dataset,
                "--architecture",
                "hybrid16",
                "--output",
                output,
                "--epochs",
                2,
                "--fold",
                3);
    }

    private Path dataset(int songs) throws Exception {
        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        Path images = Files.createDirectories(dataset.resolve("spectograms"));
        Random random = new Random(4);
        StringBuilder table = new StringBuilder("id,energy,valence\n");
        for (int i = 0; i < songs; i++) {
            table.append("song")
                    .append(i)
                    .append(',')
                    .append(random.nextDouble())
                    .append(',');
            table.append(random.nextDouble()).append('\n');
            BufferedImage image = new BufferedImage(256, 128, BufferedImage.TYPE_BYTE_GRAY);
            WritableRaster raster = image.getRaster();
            for (int pixel = 0; pixel < 256 * 128; pixel++) {
                raster.setSample(pixel % 256, pixel / 256, 0, random.nextInt(256));
            }
            ImageIO.write(image, "png", images.resolve("song" + i + ".png").toFile());
        }
        Files.writeString(dataset.resolve("songs.csv"), table);
        return dataset;
    }
}
