package circumplex.ui;

import circumplex.config.Settings;
import circumplex.model.Track;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.common.TrackDrag;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.main.MainView;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Measures, in a real window, how long the library page takes to answer over many invented tracks: from the key or the
 * click until a frame with the answer is drawn, and the longest time in which no frame was drawn meanwhile. Arguments:
 * number of tracks, and how many seconds the window is left alone before the page is shown. Needs a display.
 */
public final class LibraryPageTimes extends Application {
    private static final long MILLISECOND = 1_000_000;
    private static final int ROUNDS = 3;

    private final PrintStream out = System.out;
    private final Queue<Step> steps = new ArrayDeque<>();
    private Scene scene;
    private Step step;
    private long started;
    private long lastFrame;
    private long longestGap;
    private long lastWork;
    private long mostWork;
    private boolean answered;
    private boolean told;
    private int calmFrames;

    /** Something that a person does, and how to tell that the window has answered. */
    private record Step(String name, Runnable act, BooleanSupplier answered) {}

    @Override
    public void start(Stage stage) throws IOException {
        int count = getParameters().getRaw().isEmpty()
                ? 100_000
                : Integer.parseInt(getParameters().getRaw().get(0));
        FakeLibrary library = new FakeLibrary(InventedTracks.many(count));
        UiExecutors executors = new UiExecutors(BackgroundExecutors.growing("measured"), Platform::runLater);
        MainView view = new MainView(FakeServices.of(
                () -> library,
                new FakePlayer(),
                executors,
                Files.createTempDirectory("circumplex-times"),
                Settings.defaults(2)));
        scene = view.createScene(1440, 900);
        stage.setScene(scene);
        stage.show();
        view.start();
        addSteps(
                count,
                getParameters().getRaw().size() < 2
                        ? 0
                        : Integer.parseInt(getParameters().getRaw().get(1)));
        out.printf(
                "%-34s %12s %19s %22s%n",
                "over " + count + " tracks", "answer, ms", "longest frame, ms", "most work a frame, ms");
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                frame();
            }
        }.start();
    }

    private void addSteps(int count, int rest) {
        add("waiting for the library", () -> {}, () -> scene.lookup("#library-table") != null);
        add("at rest", () -> {}, () -> System.nanoTime() - started > rest * 1000 * MILLISECOND);
        add("show the page", () -> key(KeyCode.DIGIT2), () -> table().getItems().size() == count);
        for (int round = 0; round < ROUNDS; round++) {
            search("v");
            search("vega");
            search("vega slow");
            search("nothing like this");
            search("");
            for (String column : List.of("Title", "Artist", "Length", "Valence")) {
                add("sort by " + column, () -> sort(column), new Changed());
            }
            add("order as at first", () -> table().getSortOrder().clear(), new Changed());
            add("filter: with a mood", () -> chip("library-filter-with_mood"), new Changed());
            add("filter: all", () -> chip("library-filter-all"), new Changed());
            selectAll(count);
            add("select none", () -> table().getSelectionModel().clearSelection(), () -> selected() == 0);
            selectAll(count);
            add("one row after all", () -> table().getSelectionModel().clearAndSelect(5), () -> selected() == 1);
            selectAll(count);
            add("Shift and an arrow after all", () -> arrow(true), () -> selected() < count);
            selectAll(count);
            search("vega");
            search("");
            selectAll(count);
            add("sort by Album with all selected", () -> sort("Album"), new Changed());
            add("order as at first", () -> table().getSortOrder().clear(), new Changed());
            add(
                    "drag of all",
                    () -> TrackDrag.content(table().getSelectionModel().getSelectedItems()),
                    () -> true);
            add("an arrow after all", () -> arrow(false), () -> selected() == 1);
            add("scroll to the end", () -> table().scrollTo(count - 1), () -> true);
            add("scroll to the beginning", () -> table().scrollTo(0), () -> true);
            add(
                    "go to the mood page",
                    () -> key(KeyCode.DIGIT1),
                    () -> !table().getParent().isVisible() || true);
            add("come back", () -> key(KeyCode.DIGIT2), () -> true);
        }
    }

    /** Whether the rows are others than when the step began. */
    private final class Changed implements BooleanSupplier {
        private Object before;

        @Override
        public boolean getAsBoolean() {
            List<Track> rows = table().getItems();
            Object now = rows.isEmpty()
                    ? "none"
                    : rows.size() + " " + rows.get(0).id() + " "
                            + rows.get(rows.size() - 1).id();
            if (before == null) {
                before = now;
            }
            return !now.equals(before);
        }
    }

    private void search(String words) {
        add("search “" + words + "”", () -> field().setText(words), new Changed());
    }

    private void add(String name, Runnable act, BooleanSupplier when) {
        steps.add(new Step(name, act, when));
    }

    /** A step is over when the frame after its answer was drawn, so that the answer is on screen. */
    private void frame() {
        long now = System.nanoTime();
        longestGap = Math.max(longestGap, now - lastFrame);
        lastFrame = now;
        long work = processorTime();
        mostWork = Math.max(mostWork, work - lastWork);
        lastWork = work;
        boolean late = now - started > 20_000 * MILLISECOND;
        if (step != null && !answered && (late || step.answered().getAsBoolean())) {
            answered = true;
            return;
        }
        if (answered && !told) {
            told = true;
            out.printf(
                    Locale.ROOT,
                    "%-34s %12.0f %19.0f %22.0f%n",
                    step.name(),
                    (now - started) / (double) MILLISECOND,
                    longestGap / (double) MILLISECOND,
                    mostWork / (double) MILLISECOND);
            calmFrames = 12;
        }
        if (step == null || told) {
            if (calmFrames > 0) {
                calmFrames--;
                return;
            }
            next();
        }
    }

    private void next() {
        step = steps.poll();
        if (step == null) {
            Platform.exit();
            return;
        }
        answered = false;
        told = false;
        longestGap = 0;
        mostWork = 0;
        lastWork = processorTime();
        step.answered().getAsBoolean();
        started = System.nanoTime();
        lastFrame = started;
        step.act().run();
    }

    /** What the JavaFX thread used of a processor: other than time, it does not grow with what else runs. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void key(KeyCode code) {
        Event.fireEvent(scene.getRoot(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false));
    }

    private void selectAll(int count) {
        add("select all", () -> table().getSelectionModel().selectAll(), () -> selected() == count);
    }

    private void arrow(boolean shift) {
        table().requestFocus();
        KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, shift, false, false, false);
        Event.fireEvent(table(), event);
    }

    private void chip(String id) {
        ((ToggleButton) scene.lookup("#" + id)).fire();
    }

    private void sort(String name) {
        for (TableColumn<Track, ?> column : table().getColumns()) {
            if (column.getText().equals(name)) {
                column.setSortType(TableColumn.SortType.DESCENDING);
                table().getSortOrder().setAll(List.of(column));
            }
        }
    }

    private int selected() {
        return table().getSelectionModel().getSelectedIndices().size();
    }

    private TextField field() {
        return (TextField) scene.lookup(".top-bar .text-field");
    }

    @SuppressWarnings("unchecked")
    private TableView<Track> table() {
        return (TableView<Track>) scene.lookup("#library-table");
    }

    /** Starts it without the module path. */
    public static final class Start {
        private Start() {}

        /** See {@link LibraryPageTimes}. */
        public static void main(String[] arguments) {
            Application.launch(LibraryPageTimes.class, arguments);
        }
    }
}
