package circumplex.library;

import circumplex.model.Track;
import circumplex.persistence.SqliteLibraryStore;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A library in a real SQLite file over a folder of real files, whose moods are made of the files' content. */
final class TestLibrary implements AutoCloseable {
    final Path folder;
    final Path music;
    final FakeAnalyser analyser = new FakeAnalyser();
    ExclusionRules rules = ExclusionRules.NONE;
    MusicLibrary library;

    TestLibrary(Path folder) throws IOException {
        this.folder = folder;
        this.music = Files.createDirectories(folder.resolve("music"));
        open();
    }

    private void open() {
        library = new DefaultMusicLibrary(
                SqliteLibraryStore.open(databaseFile(), folder.resolve("natives")),
                new TagReader(),
                analyser,
                () -> rules,
                ScanGate.OPEN,
                Duration.ZERO);
    }

    Path databaseFile() {
        return folder.resolve("library.db");
    }

    void reopen() {
        library.close();
        open();
    }

    ScanReport scan() {
        return scan(music);
    }

    ScanReport scan(Path... folders) {
        return library.scan(List.of(folders), 2, ProgressListener.NONE, new Cancellation());
    }

    List<Track> tracks() {
        return library.tracks();
    }

    Track track(Path path) {
        return library.tracks().stream()
                .filter(track -> track.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " is not in the library"));
    }

    Path make(String name, String content) {
        return write(music.resolve(name), content);
    }

    static Path write(Path file, String content) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        library.close();
    }
}
