package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.decode.AudioDecoders;
import circumplex.library.DefaultMusicLibrary;
import circumplex.library.LibraryStore;
import circumplex.library.MusicLibrary;
import circumplex.library.TagReader;
import circumplex.library.TrackAnalyser;
import circumplex.model.Tags;
import circumplex.persistence.SqliteLibraryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryBenchmarkTest {
    @TempDir
    Path folder;

    private final class Libraries implements LibraryFiles {
        @Override
        public MusicLibrary open(Path file, TrackAnalyser analyser) {
            return new DefaultMusicLibrary(
                    SqliteLibraryStore.open(file, folder.resolve("natives")),
                    new TagReader(new AudioDecoders()),
                    analyser);
        }

        @Override
        public LibraryStore store(Path file) {
            return SqliteLibraryStore.open(file, folder.resolve("natives"));
        }

        @Override
        public long readRows(Path file) {
            try (SqliteLibraryStore store = SqliteLibraryStore.open(file, folder.resolve("natives"))) {
                return store.readRows();
            }
        }
    }

    @Test
    void aSizeIsMeasuredOnRealFilesInARealLibrary() throws IOException {
        LibraryBenchmark.Result result = new LibraryBenchmark(new Libraries(), 2, folder).run(120);

        assertThat(result.tracks()).isEqualTo(120);
        for (double seconds : new double[] {
            result.listing(),
            result.storing(),
            result.rescan(),
            result.walk(),
            result.opening(),
            result.rows(),
            result.closestMillis(),
            result.linearMillis()
        }) {
            assertThat(seconds).isPositive().isLessThan(600);
        }
        Path file = folder.resolve("120/library.db");
        assertThat(new Libraries().readRows(file)).isEqualTo(120);
        try (MusicLibrary library = new Libraries().open(file, null)) {
            assertThat(library.tracks())
                    .hasSize(120)
                    .allMatch(track -> track.mood().isPresent()
                            && track.file().fingerprint().isPresent()
                            && track.tags().seconds() > 0);
            assertThat(library.tracks().stream().map(track -> track.file().fingerprint()))
                    .doesNotHaveDuplicates();
            assertThat(library.tracks().stream()
                            .filter(track -> track.file().format().equals("MP3")))
                    .hasSize(90)
                    .allMatch(track -> track.tags().title().startsWith("Track number "));
            Tags last = library.tracks().get(119).tags();
            assertThat(last.title()).isNotEmpty();
        }
    }

    @Test
    void theTableHasALineAMeasureAndAColumnASize() {
        LibraryBenchmark.Result small =
                new LibraryBenchmark.Result(1000, 1, 2, 0.1, 0.05, 0.2, 0.1, 0.01, 0.5, 900_000);
        LibraryBenchmark.Result large =
                new LibraryBenchmark.Result(100_000, 100, 200, 10, 5, 0.8, 0.1, 0.02, 5.25, 90_000_000);
        LibraryBenchmarkTable table = new LibraryBenchmarkTable(List.of(small, large), 1);

        assertThat(table.lines())
                .anySatisfy(line -> assertThat(line).matches("tracks +1,000 +100,000"))
                .anySatisfy(line -> assertThat(line).matches("first listing, s +1\\.000 +100\\.000"))
                .anySatisfy(line -> assertThat(line).matches(" +looking at every track, ms +0\\.500 +5\\.250"))
                .anySatisfy(line -> assertThat(line).matches("memory of tracks and index, MB +0\\.9 +90\\.0"));
        assertThat(String.valueOf(table.object().get("sizes")))
                .contains("tracks=100000", "rescanSeconds=10.0", "heapBytes=90000000");
    }

    @Test
    void theTemporaryFolderIsRemovedWithAllThatIsInIt() throws IOException {
        Path path;
        try (TemporaryFolder temporary = TemporaryFolder.create("circumplex-test")) {
            path = temporary.path();
            Files.createDirectories(path.resolve("a/b"));
            Files.writeString(path.resolve("a/b/c"), "c");
        }
        assertThat(path).doesNotExist();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
