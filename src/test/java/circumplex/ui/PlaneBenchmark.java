package circumplex.ui;

import circumplex.config.Settings;
import circumplex.config.Theme;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.main.MainView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/**
 * Measures how long frames take while a mood is dragged over the plane of a large library, in the whole window, with the
 * pointer of the desktop. Arguments: number of tracks, seconds. By default frames come at the screen's pace, and the time
 * from one to the next is what a person sees; with {@code -Djavafx.animation.fullspeed=true} they come as fast as they
 * are done, and it is what a frame costs.
 */
public final class PlaneBenchmark extends Application {
    private static final int WARM_UP_FRAMES = 300;
    private static final double NANOS_A_SECOND = 1e9;

    private final List<Long> intervals = new ArrayList<>();
    private final List<Long> work = new ArrayList<>();
    private final Robot robot = new Robot();
    private Stage stage;
    private long began;
    private long fxBegan;
    private long renderBegan;
    private long frameBegan;
    private long frames;
    private long changes;
    private long listBegan;

    @Override
    public void start(Stage shown) throws IOException {
        stage = shown;
        int tracks = Integer.parseInt(getParameters().getRaw().get(0));
        double seconds = Double.parseDouble(getParameters().getRaw().get(1));
        FakeLibrary library = new FakeLibrary(InventedTracks.many(tracks));
        MainView view = new MainView(FakeServices.of(
                () -> library,
                new FakePlayer(),
                new UiExecutors(BackgroundExecutors.growing("benchmark"), Platform::runLater),
                Files.createTempDirectory("circumplex-benchmark"),
                Settings.defaults(2).withTheme(Theme.DARK)));
        stage.setScene(view.createScene(1440, 900));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.start();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                Node plane = stage.getScene().lookup("#mood-plane");
                boolean ready = plane != null
                        && plane.lookup(".image-view").getBoundsInParent().getWidth() > 100;
                if (ready && frames == 0) {
                    stage.getScene().addPostLayoutPulseListener(() -> work.add(System.nanoTime() - frameBegan));
                }
                if (ready && !frame(plane, seconds)) {
                    stop();
                }
            }
        }.start();
    }

    /** Drags a little further; false at the end. */
    private boolean frame(Node plane, double seconds) {
        long now = System.nanoTime();
        frames++;
        double turn = frames * 0.012;
        Bounds bounds = plane.localToScreen(plane.lookup(".image-view").getBoundsInParent());
        robot.mouseMove(new Point2D(
                bounds.getCenterX() + 0.45 * bounds.getWidth() * Math.sin(3 * turn),
                bounds.getCenterY() + 0.45 * bounds.getHeight() * Math.sin(2 * turn)));
        if (frames == 20) {
            stage.getScene().lookup("#mood-plane").accessibleTextProperty().subscribe(text -> changes++);
            robot.mousePress(MouseButton.PRIMARY);
        }
        if (listBegan == 0
                && stage.getScene().lookup("#playlist") instanceof ListView<?> list
                && !list.getItems().isEmpty()) {
            listBegan = frames;
        }
        if (listBegan == 0 || frames < listBegan + WARM_UP_FRAMES) {
            frameBegan = now;
            return true;
        }
        if (began == 0) {
            began = now;
            work.clear();
            changes = 0;
            fxBegan = processorNanos("JavaFX Application Thread");
            renderBegan = processorNanos("QuantumRenderer-0");
        } else {
            intervals.add(now - frameBegan);
        }
        frameBegan = now;
        if (now - began < seconds * NANOS_A_SECOND) {
            return true;
        }
        robot.mouseRelease(MouseButton.PRIMARY);
        System.out.println("The mood changed in " + changes + " of " + intervals.size() + " frames.");
        System.out.printf(
                Locale.ENGLISH,
                "Processor time a frame: %.1f ms of the JavaFX thread, %.1f ms of the renderer.%n",
                (processorNanos("JavaFX Application Thread") - fxBegan) / 1e6 / intervals.size(),
                (processorNanos("QuantumRenderer-0") - renderBegan) / 1e6 / intervals.size());
        print("frame to frame", intervals);
        print("JavaFX thread", work);
        Platform.exit();
        return false;
    }

    /** On a machine that does other things too, the time on the clock says less. */
    private static long processorNanos(String thread) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.dumpAllThreads(false, false))
                .filter(info -> info.getThreadName().equals(thread))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
    }

    private static void print(String name, List<Long> nanos) {
        Collections.sort(nanos);
        System.out.printf(
                Locale.ENGLISH,
                "%-16s %5d frames, p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                name,
                nanos.size(),
                at(nanos, 0.5),
                at(nanos, 0.9),
                at(nanos, 0.99),
                at(nanos, 1));
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size())) / 1e6;
    }

    /** Starts it without the module path. */
    public static final class Start {
        private Start() {}

        /** See {@link PlaneBenchmark}. */
        public static void main(String[] arguments) {
            Application.launch(PlaneBenchmark.class, arguments);
        }
    }
}
