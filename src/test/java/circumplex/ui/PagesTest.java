package circumplex.ui;

import static circumplex.ui.fixture.HeadlessToolkit.onFx;
import static circumplex.ui.fixture.HeadlessToolkit.waitUntil;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.PlaylistSettings;
import circumplex.fixture.DrawsText;
import circumplex.model.Track;
import circumplex.model.WindowsPerTrack;
import circumplex.ui.common.Page;
import circumplex.ui.common.Theme;
import circumplex.ui.fixture.HeadlessToolkit;
import circumplex.ui.fixture.InventedTracks;
import circumplex.ui.fixture.PageBench;
import circumplex.ui.fixture.PageWindow;
import circumplex.ui.library.LibraryPage;
import circumplex.ui.settings.SettingsPage;
import circumplex.ui.track.TrackPage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** The pages in a real scene, with a library in memory and real background threads. */
@DrawsText
@ExtendWith(HeadlessToolkit.class)
class PagesTest {
    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final List<Track> tracks = InventedTracks.many(200);
    private PageBench bench;
    private PageWindow window;
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        window = PageWindow.open(tracks, folder);
        bench = window.bench();
        scene = window.scene();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void theLibraryIsSearchedFilteredSortedAndPlayed() throws Exception {
        LibraryPage[] page = new LibraryPage[1];
        onFx(() -> {
            page[0] = new LibraryPage(bench.context);
            show(page[0]);
        });
        waitUntil(() -> table().getItems().size() == 200);
        assertThat(label("#library-summary")).startsWith("200 tracks · ").contains("with a mood", "waiting", "failed");

        onFx(() -> page[0].queryProperty().set("vega slow"));
        waitUntil(() -> table().getItems().size() < 200);
        assertThat(table().getItems())
                .isNotEmpty()
                .allMatch(track -> track.tags().artist().equals("Marisol Vega"));

        onFx(() -> table().getSortOrder().add(table().getColumns().get(4)));
        waitUntil(() -> sortedByLength(table().getItems()));

        onFx(() -> page[0].queryProperty().set(""));
        waitUntil(() -> table().getItems().size() == 200);
        robot.doubleClickOn(robot.lookup(".table-row-cell")
                .<TableRow<?>>match(row -> row.getIndex() == 2)
                .<TableRow<?>>query());
        Track third = table().getItems().get(2);
        assertThat(bench.playback.currentProperty().get()).isEqualTo(third);
        robot.type(KeyCode.ENTER);
        assertThat(bench.navigator.visited()).containsExactly("track " + third.id());
    }

    @Test
    void failuresSayWhyAndCanBeTriedAgainOrForgotten() throws Exception {
        LibraryPage[] page = new LibraryPage[1];
        onFx(() -> {
            page[0] = new LibraryPage(bench.context);
            show(page[0]);
            page[0].showFailures();
        });
        waitUntil(
                () -> table().getItems().size() == bench.model.failedProperty().get());
        onFx(() -> table().getSelectionModel().select(0));
        assertThat(allText()).contains("The file is empty.", "Replace it with a good copy, or remove it.");
        Track first = table().getItems().get(0);
        robot.clickOn("#library-retry");
        waitUntil(() -> bench.importer.asked().contains("rescan"));
        waitUntil(() -> !table().getItems().contains(first));
        int left = table().getItems().size();
        onFx(() -> table().getSelectionModel().select(0));
        robot.clickOn("#library-forget");
        waitUntil(() -> table().getItems().size() == left - 1);
        assertThat(bench.library.tracks()).hasSize(199);
    }

    @Test
    void anEmptyLibraryShowsOneSentenceAndOneButton() throws Exception {
        onFx(() -> {
            show(new LibraryPage(bench.context));
            bench.library.forget(tracks.stream().map(Track::id).toList());
        });
        waitUntil(() -> bench.model.sizeProperty().get() == 0);
        assertThat(allText()).contains("Choose a folder of music");
        robot.clickOn(node(".primary-button", 0));
        assertThat(bench.importer.asked()).containsExactly("choose");
    }

    @Test
    void theTrackPageDrawsTheSpectrogramAndAClickPlaysFromThere() throws Exception {
        Track track = tracks.get(4);
        onFx(() -> {
            TrackPage page = new TrackPage(bench.context, Optional::empty);
            show(page);
            page.show(track.id());
        });
        waitUntil(() -> scene.lookup("#network-input") != null);
        waitUntil(() -> label("#spectrogram-state").startsWith("boxes"));
        assertThat(label("#track-title")).isEqualTo(track.tags().title());
        assertThat(label("#track-details")).contains(track.tags().artist(), "44.1 kHz");
        assertThat(allText())
                .contains(
                        "hybrid 1", "7 windows", "Closest in mood", track.path().toString());
        assertThat(colours(scene.lookup(".spectrogram")))
                .as("colours of the picture")
                .isGreaterThan(100);

        Node spectrogram = scene.lookup(".spectrogram");
        robot.clickOn(spectrogram);
        assertThat(bench.playback.currentProperty().get()).isEqualTo(track);
        assertThat(bench.playback.positionProperty().get()).isBetween(100.0, 140.0);

        Button open = (Button) scene.lookup(".track-side .row-button");
        onFx(open::fire);
        assertThat(bench.navigator.visited()).singleElement().asString().startsWith("track ");
    }

    @Test
    void theTrackPageIsEmptyWithoutATrack() throws Exception {
        onFx(() -> show(new TrackPage(bench.context, Optional::empty)));
        assertThat(allText()).contains("Choose a track");
        robot.clickOn("Go to the library");
        assertThat(bench.navigator.visited()).containsExactly("LIBRARY");
    }

    @Test
    void settingsHoldAtOnce() throws Exception {
        onFx(() -> show(new SettingsPage(bench.context)));
        robot.clickOn("#settings-theme-light");
        assertThat(bench.preferences.themeProperty().get()).isEqualTo(Theme.LIGHT);
        assertThat(((ToggleButton) scene.lookup("#settings-theme-dark")).isSelected())
                .isFalse();
        onFx(() -> {
            TextField editor = ((Spinner<?>) scene.lookup("#settings-playlist-length")).getEditor();
            editor.setText("35");
            editor.fireEvent(new ActionEvent());
        });
        assertThat(bench.preferences.playlistLengthProperty().get()).isEqualTo(35);
        waitUntil(() -> allText().contains("/music/New this year"));
        assertThat(allText()).contains("Circumplex 0.1.0", "GNU General Public License");
    }

    @Test
    void playlistsAndAnalysisAreSetAndHearingAgainIsOffered() throws Exception {
        onFx(() -> show(new SettingsPage(bench.context)));
        robot.clickOn("#settings-length-by-minutes");
        assertThat(bench.preferences.playlistProperty().get().byMinutes()).isTrue();
        assertThat(scene.lookup("#settings-playlist-length").getParent().isVisible())
                .isFalse();
        onFx(() -> {
            ((Spinner<?>) scene.lookup("#settings-playlist-minutes")).increment(1);
            ((Spinner<?>) scene.lookup("#settings-per-artist")).increment(2);
            ((Slider) scene.lookup("#settings-variety")).setValue(0.5);
        });
        assertThat(bench.preferences.playlistProperty().get())
                .isEqualTo(PlaylistSettings.DEFAULTS
                        .withByMinutes(true)
                        .withMinutes(65)
                        .withPerArtist(2)
                        .withVariety(0.5));

        Node again = scene.lookup("#settings-hear-again");
        assertThat(again.getParent().isVisible()).isFalse();
        onFx(() -> ((ToggleButton) scene.lookup("#settings-windows-ten")).fire());
        assertThat(bench.preferences.analysisProperty().get().windows()).isEqualTo(WindowsPerTrack.TEN);
        assertThat(again.getParent().isVisible()).isTrue();
        onFx(() -> ((Button) again).fire());
        waitUntil(() -> bench.importer.asked().contains("rescan"));
        assertThat(again.getParent().isVisible()).isFalse();
    }

    @Test
    void aFolderIsTakenOutAfterAQuestionInPlace() throws Exception {
        onFx(() -> show(new SettingsPage(bench.context)));
        waitUntil(() -> scene.lookup(".folder-forget") != null);
        onFx(() -> ((Button) scene.lookup(".folder-forget")).fire());
        assertThat(allText()).contains("What was heard of them is forgotten; the files stay.");
        onFx(() -> ((Button) scene.lookup(".folder-keep")).fire());
        assertThat(bench.library.folders()).hasSize(2);
        onFx(() -> ((Button) scene.lookup(".folder-forget")).fire());
        onFx(() -> ((Button) scene.lookup(".folder-forget-yes")).fire());
        waitUntil(() -> !allText().contains("/music/Collection"));
        assertThat(bench.library.folders()).containsExactly(Path.of("/music/New this year"));
        assertThat(bench.importer.asked()).containsExactly("dismiss /music/Collection");
    }

    private void show(Page page) {
        window.show(page.node());
        page.shown();
    }

    @SuppressWarnings("unchecked")
    private TableView<Track> table() {
        return (TableView<Track>) scene.lookup("#library-table");
    }

    private Node node(String query, int index) {
        return robot.lookup(query).nth(index).query();
    }

    private String label(String id) {
        Node found = scene.lookup(id);
        return found == null ? "" : ((Label) found).getText();
    }

    private String allText() {
        return allText(scene.getRoot());
    }

    private static String allText(Node node) {
        return node.lookupAll(".label").stream()
                .map(found -> ((Label) found).getText())
                .collect(Collectors.joining("\n"));
    }

    private static boolean sortedByLength(List<Track> shown) {
        for (int i = 1; i < shown.size(); i++) {
            if (shown.get(i).tags().seconds() < shown.get(i - 1).tags().seconds()) {
                return false;
            }
        }
        return true;
    }

    private static long colours(Node node) throws Exception {
        WritableImage image = picture(node);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours.size();
    }

    private static WritableImage picture(Node node) throws Exception {
        WritableImage[] image = new WritableImage[1];
        onFx(() -> {
            node.getScene().getRoot().applyCss();
            node.getScene().getRoot().layout();
            image[0] = node.snapshot(null, null);
        });
        return image[0];
    }
}
