package circumplex.ui.main;

import circumplex.desktop.CoverFile;
import circumplex.library.DemoLibrary;
import circumplex.library.MoodTagWriter;
import circumplex.model.Track;
import circumplex.ui.common.AddedWhenSeen;
import circumplex.ui.common.DemoPieces;
import circumplex.ui.common.ImportedFolders;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.Screen;
import circumplex.ui.common.ThemeManager;
import circumplex.ui.common.TrackDrop;
import circumplex.ui.common.UiServices;
import circumplex.ui.common.Windows;
import circumplex.ui.library.LibraryPage;
import circumplex.ui.moodplane.MoodPage;
import circumplex.ui.moodplane.MoodViewModel;
import circumplex.ui.moodtags.MoodTagsPanel;
import circumplex.ui.moodtags.MoodTagsViewModel;
import circumplex.ui.player.MediaControlBridge;
import circumplex.ui.player.PlayerViewModel;
import circumplex.ui.player.TransportBar;
import circumplex.ui.playlist.PlaylistFiles;
import circumplex.ui.playlist.PlaylistViewModel;
import circumplex.ui.settings.SettingsPage;
import circumplex.ui.track.TrackPage;
import circumplex.ui.training.TrainingPage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * The content of the window. Built on the JavaFX thread without waiting for anything; {@link #start()} then opens the
 * library in the background.
 */
public final class MainView {
    /** The smallest window in which everything has its place. */
    public static final double MIN_WIDTH = 1024;

    /** The smallest window in which everything has its place. */
    public static final double MIN_HEIGHT = 640;

    /** Below this height the bars shrink, so that the page between them keeps its room. */
    private static final double COMPACT_HEIGHT = 740;

    /** After the library is there, the first page has this long for itself. */
    private static final Duration AT_REST = Duration.seconds(1.5);

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    private final UiServices services;
    private final MainViewModel main;
    private final ScanViewModel scan;
    private final FolderFollower follower;
    private final MoodViewModel mood;
    private final PlaylistViewModel playlist;
    private final PlaylistFiles playlistFiles;
    private final PlayerViewModel player;
    private final MediaControlBridge mediaControl;
    private final Preferences preferences;
    private final Map<Screen, Page> pages = new EnumMap<>(Screen.class);
    private final StackPane content = new StackPane();
    private final StackPane root = new StackPane();
    private final ShortcutList shortcuts = new ShortcutList();
    private final Label dropTarget = new Label(Messages.text("main.drop"));
    private final MoodTagsViewModel moodTags;
    private final TopBar topBar;
    private CompletableFuture<Void> opened;

    /** Builds the view models and the pages over these services. */
    public MainView(UiServices services) {
        this.services = services;
        preferences = new Preferences(services.settings());
        Notices notices = new Notices();
        LibraryModel library = new LibraryModel(services.executors());
        main = new MainViewModel(
                library, notices, services.libraryOpener(), services.libraryRepair(), services.executors());
        scan = new ScanViewModel(
                library, preferences, notices, main, services.executors(), this::chooseFolder, main::offerRebuild);
        follower =
                new FolderFollower(library, scan, preferences, notices, services.executors(), services.folderWatches());
        player = new PlayerViewModel(
                services.player(), library, notices, preferences, services.lastPlayed(), services.executors());
        mediaControl = new MediaControlBridge(
                player,
                services.executors(),
                new CoverFile(services.directories().cover()),
                () -> Windows.raise(root.getScene().getWindow()),
                () -> root.getScene().getWindow().hide());
        playlist = new PlaylistViewModel(library, player, preferences, services.executors());
        playlistFiles = new PlaylistFiles(library, playlist, scan, services.executors());
        mood = new MoodViewModel(library, playlist, services.executors());
        moodTags = new MoodTagsViewModel(
                library, new MoodTagWriter(services.directories().moodTagJournal()), notices, services.executors());
        main.connectMoodTags(moodTags::openFor);
        topBar = new TopBar(library, scan, moodTags, main, this::showTracksFound, shortcuts::toggle);
        ImportedFolders folders = new ImportedFolders(library, scan, notices, services.executors());
        folders.list().addListener((ListChangeListener<Path>) change -> follower.foldersChanged());
        DemoPieces demo = new DemoPieces(
                DemoLibrary.bundled(),
                services.directories().demoLibrary(),
                library,
                scan,
                folders,
                notices,
                services.executors());
        addPages(new PageContext(services, library, player, scan, main, notices, preferences, playlist, folders, demo));
        layOut(notices, new TrackDrop(library, playlist));
        preferences.windowPlace().flatMap(place -> Screen.named(place.page())).ifPresent(main::show);
        showPage(main.screenProperty().get());
        main.screenProperty().subscribe((before, now) -> turnTo(before, now));
    }

    /** The window's content in a scene, dressed in the theme of the settings. */
    public Scene createScene(double width, double height) {
        Scene scene = new Scene(root, width, height);
        new ThemeManager(preferences.themeProperty()).dress(scene);
        new WindowKeys(new KeyCommands()).install(scene);
        root.heightProperty()
                .subscribe(now -> root.pseudoClassStateChanged(COMPACT, now.doubleValue() < COMPACT_HEIGHT));
        FolderDrop.install(scene, dropTarget, this::takeIn);
        return scene;
    }

    /** Begins to open the library in the background; may be called before the window is on screen. */
    public void openLibrary() {
        if (opened == null) {
            opened = main.openLibrary();
        }
    }

    /**
     * Opens the library in the background, if that has not begun, and then all that a person does not see at once: call it
     * when the window is on screen.
     *
     * @return completes when the tracks are there and the page in front has drawn them, on the JavaFX thread; or with why
     *     they are not
     */
    public CompletableFuture<Void> start() {
        openLibrary();
        PauseTransition atRest = new PauseTransition(AT_REST);
        atRest.setOnFinished(event -> pages.values().forEach(Page::prepare));
        opened.thenRun(atRest::play);
        // Else the first field of the window would have the focus, and Space would write into it.
        content.requestFocus();
        pages.get(main.screenProperty().get()).shown();
        CompletableFuture<Void> painted = opened.thenCompose(
                done -> pages.get(main.screenProperty().get()).tracksPainted());
        painted.whenComplete((done, error) -> {
            follower.begin();
            mediaControl.start(services.mediaControl());
            List<Runnable> later = new ArrayList<>();
            pages.values().forEach(page -> later.add(() -> attach(page)));
            // Over the window, under the list of keys.
            later.add(() -> root.getChildren().add(1, new AddedWhenSeen(new MoodTagsPanel(moodTags))));
            FramesBetween.run(later);
        });
        opened.thenRun(() -> player.resumeLastPlayed(this::listLastPlayed));
        return painted;
    }

    /** The track page, where it came to the front first, shows the track once the player has it. */
    private void listLastPlayed(List<Track> tracks) {
        playlist.showLastPlayed(tracks);
        Subscription[] first = {Subscription.EMPTY};
        first[0] = player.currentProperty().subscribe(track -> {
            if (track != null) {
                first[0].unsubscribe();
                if (main.screenProperty().get() == Screen.TRACK) {
                    pages.get(Screen.TRACK).shown();
                }
            }
        });
    }

    /** Ends what goes on by itself; the window is closed afterwards. */
    public void close() {
        follower.close();
        mediaControl.close();
    }

    /** Playlist files are opened, all else is imported. */
    private void takeIn(List<Path> dropped) {
        Map<Boolean, List<Path>> kinds = dropped.stream().collect(Collectors.partitioningBy(PlaylistFiles::isPlaylist));
        kinds.get(true).stream().limit(1).forEach(file -> {
            main.show(Screen.MOOD);
            playlistFiles.read(file);
        });
        if (!kinds.get(false).isEmpty()) {
            scan.importFolders(kinds.get(false));
        }
    }

    /** Opens playlist files and imports folders or single files that the program was started with or was given later. */
    public void importFolders(List<Path> folders) {
        takeIn(folders);
    }

    /** The page in front, whose name is kept with the window's place. */
    public ReadOnlyObjectProperty<Screen> screenProperty() {
        return main.screenProperty();
    }

    /** The settings as the window holds them, for where it stands. */
    public Preferences preferences() {
        return preferences;
    }

    private void addPages(PageContext context) {
        LibraryPage libraryPage = new LibraryPage(context);
        TrackPage trackPage = new TrackPage(context, playlist::foremost);
        pages.put(Screen.MOOD, new MoodPage(context, mood, playlist));
        pages.put(Screen.LIBRARY, libraryPage);
        pages.put(Screen.TRACK, trackPage);
        pages.put(Screen.NETWORK, new TrainingPage(context));
        pages.put(Screen.SETTINGS, new SettingsPage(context));
        libraryPage.queryProperty().bindBidirectional(topBar.queryProperty());
        main.connect(trackPage::show, libraryPage::search, libraryPage::showFailures, scan::rescan);
    }

    private void showTracksFound() {
        ((LibraryPage) pages.get(Screen.LIBRARY)).focusTracks();
    }

    private void layOut(Notices notices, TrackDrop drop) {
        for (Page page : pages.values()) {
            page.node().setVisible(false);
        }
        content.setMinSize(0, 0);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox middle = new VBox(new NoticeArea(notices), content);
        middle.setMinSize(0, 0);
        BorderPane window = new BorderPane(middle);
        window.setTop(topBar);
        window.setLeft(new NavigationBar(main.screenProperty(), main::show, drop));
        window.setBottom(new TransportBar(player, main, preferences.themeProperty(), services.executors()));
        dropTarget.getStyleClass().add("drop-target");
        dropTarget.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root.setAlignment(Pos.CENTER);
        root.getChildren().addAll(window, shortcuts, dropTarget);
    }

    private void turnTo(Screen before, Screen now) {
        Page left = pages.get(before);
        takeFocusFrom(left);
        left.node().setVisible(false);
        left.hidden();
        showPage(now);
        pages.get(now).shown();
    }

    /** Else the first field of the window would get the focus of what is hidden, and the keys with it. */
    private void takeFocusFrom(Page left) {
        Node focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Node at = focused; at != null; at = at.getParent()) {
            if (at == left.node()) {
                content.requestFocus();
                return;
            }
        }
    }

    private void showPage(Screen screen) {
        attach(pages.get(screen));
        pages.get(screen).node().setVisible(true);
    }

    /** A page is dressed and measured once it is in the window, seen or not: at a start only the one that is seen. */
    private void attach(Page page) {
        if (page.node().getParent() == null) {
            content.getChildren().add(page.node());
        }
    }

    private Optional<Path> chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Messages.text("main.import"));
        // Left to itself, GTK begins among the recently used files, where no folder can be chosen.
        File home = new File(System.getProperty("user.home"));
        File music = new File(home, "Music");
        chooser.setInitialDirectory(music.isDirectory() ? music : home);
        return Optional.ofNullable(chooser.showDialog(root.getScene().getWindow()))
                .map(File::toPath);
    }

    private final class KeyCommands implements WindowKeys.Commands {
        @Override
        public void playOrPause() {
            if (player.currentProperty().get() == null) {
                playlist.play();
            } else {
                player.togglePause();
            }
        }

        @Override
        public void next() {
            player.next();
        }

        @Override
        public void previous() {
            player.previous();
        }

        @Override
        public void seekBy(double seconds) {
            player.skip(seconds);
        }

        @Override
        public void toggleMute() {
            player.toggleMute();
        }

        @Override
        public void toggleShuffle() {
            player.toggleShuffle();
        }

        @Override
        public void changeRepeat() {
            player.cycleRepeat();
        }

        @Override
        public void importFolder() {
            scan.chooseFolder();
        }

        @Override
        public void search() {
            topBar.focusSearch();
        }

        @Override
        public void show(Screen screen) {
            main.show(screen);
        }

        @Override
        public void toggleShortcuts() {
            shortcuts.toggle();
        }

        @Override
        public boolean closeOverlay() {
            if (shortcuts.isVisible()) {
                shortcuts.setVisible(false);
                return true;
            }
            boolean open = moodTags.openProperty().get();
            moodTags.close();
            return open;
        }
    }
}
