package circumplex.ui;

import circumplex.config.Settings;
import circumplex.config.Theme;
import circumplex.library.ScanReport;
import circumplex.model.Track;
import circumplex.task.BackgroundExecutors;
import circumplex.task.Progress;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.main.MainView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The whole window over invented tracks, for looking at it by hand. Arguments: number of tracks, theme (dark or light),
 * width, height, "import" for a scan at work.
 */
public final class DemoWindow extends Application {

    @Override
    public void start(Stage stage) throws IOException {
        List<String> arguments = getParameters().getRaw();
        int tracks = arguments.isEmpty() ? 800 : Integer.parseInt(arguments.get(0));
        boolean light = arguments.size() > 1 && arguments.get(1).equals("light");
        double width = arguments.size() > 2 ? Double.parseDouble(arguments.get(2)) : 1440;
        double height = arguments.size() > 3 ? Double.parseDouble(arguments.get(3)) : 900;
        FakeLibrary library = new FakeLibrary(InventedTracks.many(tracks)).onScan((folders, progress, cancellation) -> {
            List<Track> found = InventedTracks.many(600);
            for (int i = 0; i < found.size() && !cancellation.awaitTurn(); i++) {
                Track track = found.get(i);
                sleep();
                progress.progress(new Progress(
                        i + 1, found.size(), track.tags().title(), Optional.of(Duration.ofSeconds(600 - i))));
            }
            return new ScanReport(600, 580, 8, 12, 0, cancellation.isRequested(), List.of());
        });
        Settings settings = Settings.defaults(2).withTheme(light ? Theme.LIGHT : Theme.DARK);
        UiExecutors executors = new UiExecutors(BackgroundExecutors.growing("demo"), Platform::runLater);
        MainView view = new MainView(FakeServices.of(
                () -> library, new FakePlayer(), executors, Files.createTempDirectory("circumplex-demo"), settings));
        stage.setScene(view.createScene(width, height));
        stage.setTitle("Circumplex");
        stage.setX(0);
        stage.setY(0);
        stage.show();
        view.start();
        if (arguments.contains("import")) {
            view.importFolders(List.of(Path.of("music").toAbsolutePath()));
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts it without the module path. */
    public static final class Start {
        private Start() {}

        /** See {@link DemoWindow}. */
        public static void main(String[] arguments) {
            Application.launch(DemoWindow.class, arguments);
        }
    }
}
