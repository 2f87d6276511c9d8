package circumplex.ui.training;

import static circumplex.ui.fixture.HeadlessToolkit.onFx;
import static circumplex.ui.fixture.HeadlessToolkit.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.ModelFolder;
import circumplex.emotion.RecordedTrainings;
import circumplex.emotion.RunningTraining;
import circumplex.emotion.RunningTrainings;
import circumplex.fixture.DrawsText;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Theme;
import circumplex.ui.common.ThemeManager;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.HeadlessToolkit;
import circumplex.ui.fixture.InventedExperiments;
import circumplex.ui.fixture.InventedTraining;
import circumplex.ui.fixture.PageBench;
import circumplex.ui.fixture.PatternSpectrograms;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real scene over invented trainings, with real background threads. */
@DrawsText
@ExtendWith(HeadlessToolkit.class)
class TrainingPageTest {
    private static final Color CRNN_DARK = Color.web("#35C2A8");
    private static final Color CRNN_LIGHT = Color.web("#12806F");
    private static final Color CNN_DARK = Color.web("#5B9BEB");

    @TempDir
    Path folder;

    private final ExecutorService background = Executors.newFixedThreadPool(2);
    private PageBench bench;
    private TrainingPage page;
    private Stage stage;
    private Scene scene;
    private volatile Path target;

    @AfterEach
    void close() throws Exception {
        onFx(() -> {
            page.hidden();
            stage.close();
        });
        background.shutdownNow();
    }

    @Test
    void saysHowGoodTheNetworkIsInWords() throws Exception {
        RecordedTrainings recorded = open(InventedExperiments::complete);
        String unseen = Spread.of(recorded.crossValidation().orElseThrow().unseen(), Target.MEAN, Measure.R2)
                .two();
        assertThat(text("#section-summary"))
                .contains(unseen, "how pleasant", "Learned, not memorised", "3 networks answering together")
                .contains("Surest", "Least sure", "Within the stated ± lies the truth for 67\u00a0%")
                .contains("SpotifyDataset", "185,346", "22,050 Hz", "2026-11-20", "Judging people");
        assertThat(text("#metrics-table")).contains("after Malik et al. 2017", "Always the average", "parts");
        assertThat(text("#quarters")).contains("Tense, angry", "off by", "too ");
        assertThat(((Label) scene.lookup("#verdict")).getText()).contains("within the spread");
    }

    @Test
    void curvesFollowTheChoicesAndTheTheme() throws Exception {
        open(InventedExperiments::complete);
        ReadableChart curves = chart("#learning-chart");
        assertThat(pixelsOf(curves, CRNN_DARK)).isGreaterThan(200);
        assertThat(pixelsOf(curves, CNN_DARK)).isZero();
        fire("#curve-cnn");
        assertThat(pixelsOf(curves, CNN_DARK)).isGreaterThan(200);
        fire("#curve-cnn");
        fire("#curve-crnn");
        assertThat(pixelsOf(curves, CRNN_DARK))
                .as("one architecture always stays")
                .isGreaterThan(200);
        fire("#learning-mae");
        assertThat(text("#section-learning")).contains("MAE by epoch", "lower is better");
        fire("#learning-loss");
        assertThat(text("#section-learning")).contains("Training loss by epoch");
        assertThat(pixelsOf(curves, CRNN_DARK)).isGreaterThan(200);
        onFx(() -> bench.preferences.themeProperty().set(Theme.LIGHT));
        assertThat(pixelsOf(curves, CRNN_LIGHT)).isGreaterThan(200);
        assertThat(pixelsOf(chart("#comparison-chart"), CRNN_LIGHT)).isGreaterThan(200);
    }

    @Test
    void everyChartTellsItsValuesToPointerAndKeys() throws Exception {
        open(InventedExperiments::complete);
        ReadableChart curves = chart("#learning-chart");
        long before = pixelsOf(curves, raised());
        onFx(() -> Event.fireEvent(curves, move(curves.localToScene(curves.getWidth() / 2, curves.getHeight() / 2))));
        assertThat(curves.getAccessibleText()).startsWith("Epoch ").contains("never heard", "trained on", "±");
        assertThat(pixelsOf(curves, raised())).as("the box of values").isGreaterThan(before + 1000);
        onFx(() -> Event.fireEvent(curves, exit()));
        assertThat(curves.getAccessibleText()).startsWith("R² by epoch");
        assertThat(pixelsOf(curves, raised())).isEqualTo(before);

        for (String id : List.of(
                "#learning-chart",
                "#comparison-chart",
                "#related-chart",
                "#valence-scatter",
                "#arousal-scatter",
                "#error-map")) {
            ReadableChart chart = chart(id);
            String name = chart.getAccessibleText();
            onFx(() -> {
                chart.requestFocus();
                Event.fireEvent(chart, key(KeyCode.RIGHT));
            });
            assertThat(chart.getAccessibleText()).as(id).isNotEqualTo(name).matches("(?s).*\\d.*");
            String first = chart.getAccessibleText();
            onFx(() -> Event.fireEvent(chart, key(KeyCode.END)));
            assertThat(chart.getAccessibleText()).as(id).isNotEqualTo(first);
            onFx(() -> Event.fireEvent(chart, key(KeyCode.ESCAPE)));
            assertThat(chart.getAccessibleText()).as(id).isEqualTo(name);
        }
    }

    @Test
    void aChartIsSavedAsPictureAndAsData() throws Exception {
        open(InventedExperiments::complete);
        target = folder.resolve("learning.png");
        save("#save-learning", 0);
        waitUntil(() -> text("#section-learning").contains("Saved to " + target));
        BufferedImage picture = ImageIO.read(target.toFile());
        ReadableChart chart = chart("#learning-chart");
        assertThat(picture.getWidth()).isEqualTo(2 * ((int) chart.getWidth() + 40));
        assertThat(picture.getHeight()).isGreaterThan(2 * (int) chart.getHeight());
        assertThat(pixelsOf(picture, CRNN_DARK)).isGreaterThan(500);

        target = folder.resolve("architectures.csv");
        save("#save-architectures", 1);
        waitUntil(() -> text("#section-comparison").contains("Saved to " + target));
        assertThat(Files.readString(target))
                .startsWith("architecture,networks,folds")
                .contains("\r\nhybrid16,1,4,unseen,mean,r2,0.");

        target = folder.resolve("missing folder").resolve("figures.csv");
        save("#save-figures", 0);
        waitUntil(() -> text("#section-figures").contains("could not be written"));
        assertThat(text("#section-figures")).contains(target.toString());
    }

    @Test
    void aProgramWithoutRecordsOfTheComparisonSaysSo() throws Exception {
        open(() -> RecordedTrainings.of(InventedTraining.record(20)));
        assertThat(text("#section-summary"))
                .contains("0.68", "One quarter alone")
                .doesNotContain("Surest");
        assertThat(text("#section-comparison")).contains("No training of the comparison is recorded");
        assertThat(text("#section-figures")).contains("No training of the comparison is recorded");
        assertThat(text("#section-related")).contains("No training of their designs");
        assertThat(text("#section-predictions")).contains("506 songs");
        assertThat(scene.lookup("#save-figures")).isNull();
    }

    @Test
    void someFoldsAreShownAsSome() throws Exception {
        open(() -> InventedExperiments.recorded(2, false));
        assertThat(scene.lookup("#uncertainty")).isNull();
        assertThat(scene.lookup("#fold-2")).isNotNull();
        assertThat(scene.lookup("#fold-3")).isNull();
        ReadableChart chart = chart("#comparison-chart");
        onFx(() -> {
            chart.requestFocus();
            Event.fireEvent(chart, key(KeyCode.RIGHT));
        });
        assertThat(chart.getAccessibleText()).contains("CNN (2 of 4 parts)");
    }

    @Test
    void aRunningTrainingIsFollowedWhileThePageShows() throws Exception {
        open(InventedExperiments::complete);
        assertThat(scene.lookup("#training-now").isVisible()).isFalse();
        Path output = Files.createDirectories(folder.resolve("run"));
        Files.writeString(
                output.resolve(ModelFolder.HISTORY),
                ModelFolder.formatHistory(InventedExperiments.history(new Random(1), 0.7, 12)));
        try (RunningTrainings.Registration registration =
                bench.running.register(new RunningTraining(output, "crnn", 3, 1, 48))) {
            assertThat(registration).isNotNull();
            waitUntil(() -> scene.lookup("#training-now").isVisible());
            assertThat(text("#training-now"))
                    .contains("CRNN, part 3 kept apart", "Epoch 12 of 48", "about 19 min left");
            ReadableChart curves = (ReadableChart) scene.lookup("#training-now .readable-chart");
            assertThat(pixelsOf(curves, CRNN_DARK)).isGreaterThan(50);
        }
        waitUntil(() -> !scene.lookup("#training-now").isVisible());
    }

    @Test
    void nothingIsAskedWhileThePageOrTheWindowIsHidden() throws Exception {
        open(InventedExperiments::complete);
        onFx(() -> page.hidden());
        bench.running.register(new RunningTraining(folder.resolve("run"), "crnn", 3, 1, 48));
        Thread.sleep(2500);
        onFx(() -> assertThat(scene.lookup("#training-now").isVisible()).isFalse());
        onFx(() -> {
            stage.hide();
            page.shown();
        });
        Thread.sleep(2500);
        onFx(() -> assertThat(scene.lookup("#training-now").isVisible()).isFalse());
        onFx(() -> stage.show());
        waitUntil(() -> scene.lookup("#training-now").isVisible());
        assertThat(text("#training-now")).contains("In the first of 48 epochs");
    }

    @Test
    void theLinksGoToTheirSections() throws Exception {
        open(InventedExperiments::complete);
        ScrollPane scroll = (ScrollPane) scene.lookup("#network-scroll");
        fire("#link-predictions");
        onFx(() -> {
            scene.getRoot().layout();
            double top = scene.lookup("#section-predictions").localToScene(0, 0).getY();
            double viewTop = scroll.localToScene(0, 0).getY();
            assertThat(top).isBetween(viewTop - 2, viewTop + 30);
        });
    }

    @Test
    void aRecordThatCannotBeReadIsToldAndTriedAgain() throws Exception {
        boolean[] damaged = {true};
        prepare(() -> {
            if (damaged[0]) {
                throw new IllegalStateException("damaged");
            }
            return InventedExperiments.complete();
        });
        waitUntil(() -> text(".root").contains("could not be read"));
        damaged[0] = false;
        onFx(() -> ((ButtonBase) scene.lookup(".empty-state .button")).fire());
        waitUntil(() -> scene.lookup("#section-figures") != null);
    }

    private RecordedTrainings open(Supplier<RecordedTrainings> source) throws Exception {
        RecordedTrainings recorded = source.get();
        prepare(() -> recorded);
        waitUntil(() -> scene.lookup("#section-figures") != null);
        onFx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        return recorded;
    }

    private void prepare(Supplier<RecordedTrainings> source) throws Exception {
        onFx(() -> {
            bench = new PageBench(
                    List.of(),
                    new PatternSpectrograms(0),
                    source,
                    new UiExecutors(background, Platform::runLater),
                    folder);
            page = new TrainingPage(bench.context, (owner, name, format) -> Optional.ofNullable(target));
            scene = new Scene(new StackPane(page.node()), 940, 534);
            new ThemeManager(bench.preferences.themeProperty()).dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            page.shown();
        });
    }

    private void fire(String id) throws Exception {
        onFx(() -> {
            ((ButtonBase) scene.lookup(id)).fire();
            scene.getRoot().layout();
        });
    }

    private void save(String id, int item) throws Exception {
        onFx(() -> ((MenuButton) scene.lookup(id)).getItems().get(item).fire());
    }

    private ReadableChart chart(String id) {
        return (ReadableChart) scene.lookup(id);
    }

    private String text(String query) {
        Node node = query.equals(".root") ? scene.getRoot() : scene.lookup(query);
        return node.lookupAll(".label").stream()
                .map(found -> ((Label) found).getText())
                .collect(Collectors.joining("\n"));
    }

    private static Color raised() {
        return Color.web("#1B222B");
    }

    private static MouseEvent move(Point2D inScene) {
        return mouse(MouseEvent.MOUSE_MOVED, inScene.getX(), inScene.getY());
    }

    private static MouseEvent exit() {
        return mouse(MouseEvent.MOUSE_EXITED, -5, -5);
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(
                type, x, y, x, y, null, 0, false, false, false, false, false, false, false, false, false, false, null);
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    private static long pixelsOf(Node node, Color colour) throws Exception {
        WritableImage[] image = new WritableImage[1];
        onFx(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            image[0] = node.snapshot(null, null);
        });
        long count = 0;
        for (int y = 0; y < image[0].getHeight(); y++) {
            for (int x = 0; x < image[0].getWidth(); x++) {
                if (image[0].getPixelReader().getColor(x, y).equals(colour)) {
                    count++;
                }
            }
        }
        return count;
    }

    private static long pixelsOf(BufferedImage image, Color colour) {
        int rgb = (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if ((image.getRGB(x, y) & 0xFFFFFF) == rgb) {
                    count++;
                }
            }
        }
        return count;
    }
}
