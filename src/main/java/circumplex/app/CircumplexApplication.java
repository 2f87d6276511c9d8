package circumplex.app;

import circumplex.audio.playback.Player;
import circumplex.config.ApplicationDirectories;
import circumplex.config.LastPlayedStore;
import circumplex.config.SettingsStore;
import circumplex.config.WindowPlace;
import circumplex.desktop.MprisConnection;
import circumplex.library.MusicLibrary;
import circumplex.library.SystemFolderWatch;
import circumplex.task.BackgroundExecutors;
import circumplex.ui.common.Typeface;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.common.UiServices;
import circumplex.ui.common.Windows;
import circumplex.ui.main.MainView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: built from a {@link Composition}, shown, and everything closed at its end. */
public final class CircumplexApplication extends Application {

    /** Name of the parameter with the folder given by --data-dir. */
    public static final String DATA_DIRECTORY = "data-dir";

    private static final Logger LOG = LoggerFactory.getLogger(CircumplexApplication.class);
    private static final double USUAL_WIDTH = 1440;
    private static final double USUAL_HEIGHT = 900;
    /** Part of a small screen that the content takes; the frame needs some, and a larger window is made small. */
    private static final double FREE = 0.94;

    private final AtomicReference<MusicLibrary> library = new AtomicReference<>();
    private ApplicationDirectories directories;
    private Composition composition;
    private OpenedAhead opened;
    private ExecutorService background;
    private SettingsStore settings;
    private Player player;
    private LastPlayedStore lastPlayed;
    private MainView view;

    /** Not on the JavaFX thread: what the window needs is made, and the library opens beside the making of the window. */
    @Override
    public void init() {
        directories = Optional.ofNullable(getParameters().getNamed().get(DATA_DIRECTORY))
                .map(folder -> ApplicationDirectories.below(Path.of(folder)))
                .orElseGet(ApplicationDirectories::standard);
        background = BackgroundExecutors.growing("background");
        background.execute(Typeface::family);
        composition = new Composition(directories);
        opened = new OpenedAhead(() -> open(composition), background);
        settings = composition.settings();
        player = composition.player();
        lastPlayed = new LastPlayedStore(directories.data());
    }

    @Override
    public void start(Stage stage) {
        view = new MainView(new UiServices(
                opened,
                composition.libraryRepair(),
                SystemFolderWatch::new,
                player,
                lastPlayed,
                MprisConnection::connect,
                composition.spectrograms(),
                composition::recordedTrainings,
                composition.runningTrainings(),
                settings,
                new UiExecutors(background, Platform::runLater),
                directories,
                ApplicationVersion.text()));
        Optional<WindowPlace> kept = view.preferences().windowPlace().filter(CircumplexApplication::onScreen);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = view.createScene(
                kept.map(WindowPlace::width).orElse(Math.min(USUAL_WIDTH, screen.getWidth() * FREE)),
                kept.map(WindowPlace::height).orElse(Math.min(USUAL_HEIGHT, screen.getHeight() * FREE)));
        stage.setTitle("Circumplex");
        stage.getIcons().add(new Image(CircumplexApplication.class.getResourceAsStream("/circumplex/assets/icon.png")));
        stage.setMinWidth(Math.min(MainView.MIN_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(MainView.MIN_HEIGHT, screen.getHeight()));
        stage.setScene(scene);
        kept.ifPresent(place -> {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setMaximized(place.maximised());
        });
        PlaceKeeper.follow(
                stage, view.screenProperty(), place -> view.preferences().keepWindowPlace(place));
        view.openLibrary();
        stage.show();
        FirstFrames.after(() -> {
            LOG.info("Window on screen {} ms after the start of the process", millisecondsSinceStart());
            view.start()
                    .thenRun(() -> FirstFrames.after(() -> {
                        LOG.info("Library shown {} ms after the start of the process", millisecondsSinceStart());
                        ClassArchive.windowShown();
                    }));
        });
    }

    /** Brings the window before all others; on the JavaFX thread. */
    static void raise() {
        for (Window window : Window.getWindows()) {
            if (window instanceof Stage stage && stage.getOwner() == null) {
                Windows.raise(stage);
            }
        }
    }

    /** Zero where the clock was set back meanwhile. */
    private static long millisecondsSinceStart() {
        return Math.max(
                0, Duration.between(WindowProcess.started(), Instant.now()).toMillis());
    }

    private MusicLibrary open(Composition composition) {
        MusicLibrary opened = composition.openLibrary();
        library.set(opened);
        return opened;
    }

    /** Whether the middle of the window's top edge, where it is dragged, is on a screen that is there now. */
    private static boolean onScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x() + place.width() / 2, place.y() + 10, 1, 1)
                .isEmpty();
    }

    @Override
    public void stop() {
        if (view != null) {
            closeQuietly(view::close);
        }
        closeQuietly(player);
        closeQuietly(lastPlayed);
        closeQuietly(settings);
        closeQuietly(library.get());
        if (background != null) {
            background.shutdownNow();
        }
    }

    private static void closeQuietly(AutoCloseable closeable) {
        if (closeable == null) {
            return;
        }
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.warn("Not closed properly", e);
        }
    }
}
