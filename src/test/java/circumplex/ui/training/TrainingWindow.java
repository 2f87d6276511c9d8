package circumplex.ui.training;

import circumplex.emotion.ModelFolder;
import circumplex.emotion.RecordedTrainings;
import circumplex.emotion.RunningTraining;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.common.Theme;
import circumplex.ui.common.ThemeManager;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedExperiments;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.InventedTraining;
import circumplex.ui.fixture.PageBench;
import circumplex.ui.fixture.PatternSpectrograms;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * The training page over invented trainings, for looking at it by hand. Arguments: all, some, none or live for what is
 * recorded; dark or light; width; height; and a folder to write a picture of each screenful into, after which it ends.
 */
public final class TrainingWindow extends Application {

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        String what = arguments.get(0);
        Path folder = Files.createTempDirectory("circumplex-demo");
        UiExecutors executors = new UiExecutors(BackgroundExecutors.growing("demo"), Platform::runLater);
        PageBench bench = new PageBench(
                InventedTracks.many(20), new PatternSpectrograms(0), () -> recorded(what), executors, folder);
        if (what.equals("live")) {
            Path output = Files.createDirectories(folder.resolve("run"));
            Files.writeString(
                    output.resolve(ModelFolder.HISTORY),
                    ModelFolder.formatHistory(InventedExperiments.history(new Random(1), 0.69, 17)));
            bench.running.register(new RunningTraining(output, "crnn", 2, 1, 60));
        }
        bench.preferences.themeProperty().set(arguments.get(1).equals("light") ? Theme.LIGHT : Theme.DARK);
        TrainingPage page = new TrainingPage(bench.context);
        // As large as the page is within the window, beside the navigation and between the bars.
        double width = Double.parseDouble(arguments.get(2)) - 84;
        double height = Double.parseDouble(arguments.get(3)) - (arguments.get(3).equals("640") ? 106 : 128);
        Scene scene = new Scene(new StackPane(page.node()), width, height);
        new ThemeManager(bench.preferences.themeProperty()).dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        page.shown();
        if (arguments.size() > 4) {
            after(2.5, () -> shoot(scene, Path.of(arguments.get(4)), 0));
        }
    }

    private static RecordedTrainings recorded(String what) {
        return switch (what) {
            case "none" -> RecordedTrainings.of(InventedTraining.record(40));
            case "some" -> InventedExperiments.recorded(2, false);
            case "one" -> InventedExperiments.recorded(1, false);
            default -> InventedExperiments.complete();
        };
    }

    private static void shoot(Scene scene, Path folder, int number) {
        ScrollPane scroll = (ScrollPane) scene.lookup("#network-scroll");
        double whole = scroll.getContent().getBoundsInLocal().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        double hidden = Math.max(0, whole - view);
        double top = Math.min(hidden, number * (view - 30));
        scroll.setVvalue(hidden == 0 ? 0 : top / hidden);
        after(0.4, () -> {
            write(scene.snapshot(null), folder.resolve("page-" + number + ".png"));
            if (top >= hidden) {
                Platform.exit();
            } else {
                shoot(scene, folder, number + 1);
            }
        });
    }

    private static void write(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(copy, "png", file.toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void after(double seconds, Runnable work) {
        PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(event -> Platform.runLater(work));
        pause.play();
    }

    /** Starts it without the module path. */
    public static final class Start {
        private Start() {}

        /** See {@link TrainingWindow}. */
        public static void main(String[] arguments) {
            Application.launch(TrainingWindow.class, arguments);
        }
    }
}
