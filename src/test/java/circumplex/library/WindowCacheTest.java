package circumplex.library;

import static circumplex.fixture.SynthesizedAudio.music;
import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.dsp.SpectrogramImage;
import circumplex.emotion.ModelCard;
import circumplex.fixture.SynthesizedAudio.Format;
import circumplex.model.AudioFingerprint;
import circumplex.model.MoodAnalysis;
import circumplex.model.WindowsPerTrack;
import circumplex.persistence.SqliteLibraryStore;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowCacheTest {
    private static final MelSpectrogramSettings SETTINGS = MelSpectrogramSettings.TRAINING_SET;
    private static final AudioFingerprint AUDIO = new AudioFingerprint(-1, 7);

    @TempDir
    Path folder;

    private long most = 100_000_000;
    private final Random random = new Random(3);

    private WindowCache cache() {
        return new WindowCache(folder.resolve("windows"), () -> most);
    }

    private List<HeardWindow> windows(int count) {
        List<HeardWindow> windows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] grey = new byte[SETTINGS.bands() * SETTINGS.frames()];
            random.nextBytes(grey);
            windows.add(new HeardWindow(
                    i * 10.1, new SpectrogramImage(SETTINGS.bands(), SETTINGS.frames(), grey), i % 2 == 0));
        }
        return windows;
    }

    private static void assertSame(List<HeardWindow> found, List<HeardWindow> made) {
        assertThat(found).usingRecursiveFieldByFieldElementComparator().isEqualTo(made);
    }

    private List<Path> files() {
        if (!Files.exists(folder.resolve("windows"))) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder.resolve("windows"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void windowsComeBackAsTheyWere() {
        List<HeardWindow> made = windows(5);
        cache().keep(AUDIO, SETTINGS, 5, made);

        assertSame(cache().find(AUDIO, SETTINGS, 5).orElseThrow(), made);
        assertThat(cache().find(new AudioFingerprint(7, -1), SETTINGS, 5)).isEmpty();
    }

    @Test
    void windowsMadeInAnotherWayAreNotUsed() {
        cache().keep(AUDIO, SETTINGS, 5, windows(5));
        MelSpectrogramSettings others = new MelSpectrogramSettings(22_050, 1024, 512, 128, 256, 0, 11_025, 1e-8);

        assertThat(cache().find(AUDIO, others, 5)).isEmpty();
        assertThat(cache().find(AUDIO, SETTINGS, 6)).isEmpty();
    }

    @Test
    void whatIsDamagedIsAsIfItWereNotThere() throws IOException {
        cache().keep(AUDIO, SETTINGS, 5, windows(2));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 200; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 2 == 0 ? whole.length : random.nextInt(whole.length));
            if (damaged.length == whole.length) {
                damaged[random.nextInt(whole.length - 4)] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(file, damaged);

            assertThat(cache().find(AUDIO, SETTINGS, 5)).isEmpty();
        }
        cache().keep(AUDIO, SETTINGS, 5, windows(2));
        assertThat(cache().find(AUDIO, SETTINGS, 5)).as("written anew").isPresent();
    }

    @Test
    void aFileThatClaimsManyWindowsAllocatesNothingLikeIt() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WindowFile.write(windows(1), file);
        assertThatThrownBy(() -> WindowFile.read(new ByteArrayInputStream(file.toByteArray()), 1 << 12, 1 << 12))
                .isInstanceOf(IOException.class);
    }

    @Test
    void theLongestUnusedMakesRoom() throws IOException {
        WindowCache cache = cache();
        cache.keep(AUDIO, SETTINGS, 5, windows(5));
        long each = Files.size(files().get(0));
        most = each * 10;
        for (int i = 0; i < 30; i++) {
            AudioFingerprint next = new AudioFingerprint(i, i);
            cache.keep(next, SETTINGS, 5, windows(5));
            age(next, 1000 - i);
            if (cache.find(new AudioFingerprint(0, 0), SETTINGS, 5).isEmpty()) {
                assertThat(i).as("used again and again").isZero();
            }
        }

        assertThat(files()).hasSizeBetween(8, 10);
        assertThat(cache.find(new AudioFingerprint(0, 0), SETTINGS, 5)).isPresent();
        assertThat(cache.find(new AudioFingerprint(29, 29), SETTINGS, 5)).isPresent();
        assertThat(cache.find(new AudioFingerprint(5, 5), SETTINGS, 5)).isEmpty();
    }

    private void age(AudioFingerprint audio, long seconds) throws IOException {
        for (Path file : files()) {
            if (file.getFileName().toString().startsWith(audio.toString())) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() - seconds * 1000));
            }
        }
    }

    @Test
    void whatAnEarlierSettingKeptCountsAndLeftoversAreRemoved() throws IOException {
        cache().keep(AUDIO, SETTINGS, 6, windows(5));
        Path leftover = Files.write(files().get(0).resolveSibling("x.windows.12-3.tmp"), new byte[500_000]);
        Files.setLastModifiedTime(leftover, FileTime.fromMillis(0));
        most = 500_000;
        cache().keep(AUDIO, SETTINGS, 5, windows(1));

        assertThat(leftover).doesNotExist();
        assertThat(cache().find(AUDIO, SETTINGS, 5)).isPresent();
    }

    @Test
    void noRoomKeepsNothingAndRemovesWhatWasKept() {
        cache().keep(AUDIO, SETTINGS, 5, windows(5));
        most = 0;
        cache().keep(new AudioFingerprint(1, 1), SETTINGS, 5, windows(5));

        assertThat(files()).isEmpty();
    }

    @Test
    void aCacheThatCannotBeWrittenDisturbsNothing() throws Exception {
        Files.writeString(folder.resolve("windows"), "a file where the folder should be");
        DecoderSpy decoder = new DecoderSpy();
        RecordingEstimator network = new RecordingEstimator();
        MoodTrackAnalyser analyser =
                new MoodTrackAnalyser(decoder, network.card(), () -> network, () -> WindowsPerTrack.FIVE, cache());
        Path file = wave(folder.resolve("a.wav"), Format.AS_THE_NETWORK, 12, music());

        assertThat(analyser.analyse(file, Optional.of(AUDIO), new Cancellation())
                        .curve()
                        .windows())
                .hasSize(3);
        assertThat(cache().find(AUDIO, SETTINGS, 5)).isEmpty();
    }

    @Test
    void anotherVersionOfTheNetworkHearsTheKeptWindowsWithoutOpeningAFile() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music"));
        wave(music.resolve("a.wav"), Format.AS_THE_NETWORK, 12, music());
        wave(music.resolve("b.wav"), Format.AS_THE_NETWORK, 40, music().delayed(1));
        DecoderSpy decoder = new DecoderSpy();
        RecordingEstimator first = new RecordingEstimator();
        scan(music, new MoodTrackAnalyser(decoder, first.card(), () -> first, () -> WindowsPerTrack.FIVE, cache()));
        assertThat(decoder.opened()).isEqualTo(2);
        assertThat(decoder.closed()).isEqualTo(2);

        RecordingEstimator second = new RecordingEstimator(version(first.card(), "99"));
        ScanReport report = scan(
                music,
                new MoodTrackAnalyser(decoder, second.card(), () -> second, () -> WindowsPerTrack.FIVE, cache()));

        assertThat(report.analysed()).isEqualTo(2);
        assertThat(decoder.opened()).as("no file was opened").isEqualTo(2);
        assertThat(second.images())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(first.images());
        try (SqliteLibraryStore store = store()) {
            assertThat(store.tracks().all())
                    .hasSize(2)
                    .allMatch(track -> track.mood().orElseThrow().network().endsWith(" 99"));
        }
    }

    @Test
    void keptWindowsGiveTheSameAnalysisAsTheFile() throws Exception {
        RecordingEstimator network = new RecordingEstimator();
        Path file = wave(folder.resolve("5s.wav"), Format.AS_THE_NETWORK, 5, music());
        MoodTrackAnalyser analyser = new MoodTrackAnalyser(
                new DecoderSpy(), network.card(), () -> network, () -> WindowsPerTrack.FIVE, cache());
        MoodAnalysis fromFile = analyser.analyse(file, Optional.of(AUDIO), new Cancellation());
        List<SpectrogramImage> seen = List.copyOf(network.images());
        Files.delete(file);
        RecordingEstimator again = new RecordingEstimator();
        MoodAnalysis fromCache = new MoodTrackAnalyser(
                        new DecoderSpy(), again.card(), () -> again, () -> WindowsPerTrack.FIVE, cache())
                .analyse(file, Optional.of(AUDIO), new Cancellation());

        assertThat(fromCache).isEqualTo(fromFile);
        assertThat(again.images()).usingRecursiveFieldByFieldElementComparator().isEqualTo(seen);
    }

    private SqliteLibraryStore store() {
        return SqliteLibraryStore.open(folder.resolve("library.db"), folder.resolve("natives"));
    }

    private ScanReport scan(Path music, TrackAnalyser analyser) {
        try (MusicLibrary library = new DefaultMusicLibrary(store(), new TagReader(), analyser)) {
            return library.scan(List.of(music), 1, ProgressListener.NONE, new Cancellation());
        }
    }

    private static ModelCard version(ModelCard card, String version) {
        return new ModelCard(
                card.name(),
                version,
                card.architecture(),
                card.created(),
                card.description(),
                card.notFitFor(),
                card.trainingSet(),
                card.fold(),
                card.training(),
                card.spectrogram(),
                card.normalisation(),
                card.trainingMetrics(),
                card.unseenMetrics());
    }
}
