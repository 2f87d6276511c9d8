package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.audio.decode.AudioDecoders;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoLibraryTest {
    private final Map<String, String> packed = new HashMap<>();
    private final DemoLibrary library = new DemoLibrary(name -> {
        if (!packed.containsKey(name)) {
            throw new FileNotFoundException(name);
        }
        return new ByteArrayInputStream(packed.get(name).getBytes(StandardCharsets.UTF_8));
    });

    @TempDir
    private Path folder;

    @BeforeEach
    void pack() {
        packed.put(DemoLibrary.INDEX, "01 One.opus\n02 Two.opus\n");
        packed.put("01 One.opus", "one");
        packed.put("02 Two.opus", "two");
    }

    @Test
    void makesTheFolderAndCopiesEveryFile() throws IOException {
        Path demo = folder.resolve("data/demo");
        assertThat(library.copyTo(demo)).containsExactly(demo.resolve("01 One.opus"), demo.resolve("02 Two.opus"));
        assertThat(demo.resolve("01 One.opus")).hasContent("one");
        assertThat(demo.resolve("02 Two.opus")).hasContent("two");
    }

    @Test
    void leavesAloneWhatIsThereAndMendsWhatDiffers() throws IOException {
        library.copyTo(folder);
        FileTime old = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(folder.resolve("01 One.opus"), old);
        Files.writeString(folder.resolve("02 Two.opus"), "tow");
        Files.writeString(folder.resolve("mine.opus"), "mine");
        assertThat(library.copyTo(folder)).containsExactly(folder.resolve("02 Two.opus"));
        assertThat(folder.resolve("02 Two.opus")).hasContent("two");
        assertThat(Files.getLastModifiedTime(folder.resolve("01 One.opus"))).isEqualTo(old);
        assertThat(folder.resolve("mine.opus")).hasContent("mine");
        assertThat(library.copyTo(folder)).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void saysWhichFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThatThrownBy(() -> library.copyTo(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Check that");
        assertThat(file).hasContent("in the way");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../escape.opus", "/etc/passwd", "a\\b", ".hidden"})
    void anIndexThatNamesNoFileNameIsRefused(String name) {
        packed.put(DemoLibrary.INDEX, name);
        assertThatThrownBy(() -> library.copyTo(folder)).hasMessageContaining(name);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theBundledPiecesHaveTagsAndCoversAndSound() throws Exception {
        List<Path> files = DemoLibrary.bundled().copyTo(folder);
        List<Path> music =
                files.stream().filter(file -> file.toString().endsWith(".opus")).toList();
        assertThat(music).hasSize(12);
        assertThat(files).contains(folder.resolve("LICENSE.txt"));
        TagReader reader = new TagReader(new AudioDecoders());
        for (Path file : music) {
            TagReader.Reading reading = reader.read(file, Files.size(file), 0);
            assertThat(file.getFileName().toString())
                    .endsWith(" " + reading.tags().title() + ".opus");
            assertThat(reading.tags().artist()).isNotBlank();
            assertThat(reading.tags().album()).isEqualTo("Twelve Moods");
            assertThat(reading.tags().genre()).isNotBlank();
            assertThat(reading.tags().year()).isEqualTo(2026);
            assertThat(reading.tags().seconds()).isBetween(30.0, 60.0);
            assertThat(reader.coverArt(file))
                    .hasValueSatisfying(cover -> assertThat(cover).startsWith(0x89, 'P', 'N', 'G'));
        }
        assertThat(music.stream()
                        .map(file -> reader.read(file, 1, 0).tags().artist())
                        .distinct())
                .hasSize(12);
    }

    @Test
    void deletesItsOwnFilesAlone() throws IOException {
        Path demo = folder.resolve("demo");
        library.copyTo(demo);
        Files.writeString(demo.resolve("mine.opus"), "mine");
        library.deleteFrom(demo);
        assertThat(demo).isDirectoryContaining("glob:**/mine.opus").isDirectoryNotContaining("glob:**/0*");
        Files.delete(demo.resolve("mine.opus"));
        library.deleteFrom(demo);
        assertThat(demo).doesNotExist();
        library.deleteFrom(demo);
    }
}
