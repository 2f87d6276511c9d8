package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.model.Mood;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moods in the tags of real files of each kind. */
class MoodTagWriterTest {
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");
    private static final MoodTags TAGS = MoodTags.of(new Mood(0.8125, 0.25));

    @TempDir
    Path folder;

    private MoodTagWriter writer;

    @BeforeEach
    void open() {
        SILENCED.setLevel(Level.OFF);
        writer = new MoodTagWriter(folder.resolve("data/mood-tags.jsonl"));
    }

    @Test
    void theScaleIsThreeDecimalsAndTheNearestWord() {
        assertThat(TAGS.fields())
                .isEqualTo(Map.of(
                        "MOOD_VALENCE", List.of("0.813"),
                        "MOOD_AROUSAL", List.of("0.250"),
                        "MOOD", List.of("relaxed")));
        assertThat(MoodTags.of(Mood.NEUTRAL).values(MoodTags.WORD)).containsExactly("neutral");
        assertThat(MoodTags.of(new Mood(0, 0.5)).values(MoodTags.WORD)).containsExactly("displeased");
        assertThat(MoodTags.of(new Mood(0.2, 0.2)).values(MoodTags.WORD)).containsExactly("depressed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id3v24.mp3",
                "id3v1.mp3",
                "untagged.mp3",
                "tagged.flac",
                "tagged.ogg",
                "tagged.opus",
                "loudness.opus",
                "tagged.m4a",
                "alac.m4a",
                "tagged.wav",
                "tagged.aiff"
            })
    void aMoodIsWrittenAndTakenBackAndNothingElseChanges(String name) throws Exception {
        Path file = TaggedFiles.copy(name, folder.resolve("music/" + name));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_500_000_000_000L));
        var tags = new TagReader().read(file, 0, 0);
        var cover = new TagReader().coverArt(file);
        var audio = Fingerprints.of(file);

        MoodTagWriter.Change plan = writer.plan(file, TAGS);
        assertThat(MoodTagFormat.read(file)).as("a plan changes nothing").isEqualTo(plan.before());
        writer.write(plan);

        assertThat(MoodTagFormat.read(file)).isEqualTo(TAGS);
        assertSame(file, tags, cover, audio);
        assertThat(writer.plan(file, TAGS).isNone()).isTrue();
        assertThat(writer.written()).containsOnlyKeys(file);

        writer.write(writer.plan(file, MoodTags.of(Mood.NEUTRAL)));
        writer.undo(file);
        assertThat(MoodTagFormat.read(file)).isEqualTo(plan.before());
        assertSame(file, tags, cover, audio);
        assertThat(writer.written()).isEmpty();
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    private static void assertSame(Path file, Object tags, Object cover, Object audio) throws IOException {
        assertThat(new TagReader().read(file, 0, 0)).isEqualTo(tags);
        assertThat(((java.util.Optional<?>) cover).isPresent())
                .isEqualTo(new TagReader().coverArt(file).isPresent());
        assertThat(Fingerprints.of(file)).isEqualTo(audio);
        assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1_500_000_000_000L);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id3v24.mp3", "tagged.flac", "tagged.ogg", "tagged.opus", "tagged.m4a"})
    void aFileThatMoodsWereWrittenIntoIsNotHeardAgain(String name) throws Exception {
        try (TestLibrary library = new TestLibrary(folder)) {
            Path file = TaggedFiles.copy(name, library.music.resolve(name));
            library.scan();
            library.analyser.takeHeard();
            var before = library.track(file).mood();
            writer.write(writer.plan(file, TAGS));
            library.scan();

            assertThat(library.analyser.takeHeard()).isEmpty();
            assertThat(library.track(file).mood()).isEqualTo(before);
        }
    }

    @Test
    void whatCannotBeVerifiedIsNotTouched() throws Exception {
        Path opus = TaggedFiles.copy("tagged.opus", folder.resolve("music/a.opus"));
        byte[] whole = Files.readAllBytes(opus);
        Files.write(opus, Arrays.copyOf(whole, whole.length - 5));
        Path text = Files.writeString(folder.resolve("music/b.mp3"), "This is a letter.\n".repeat(100));
        for (Path file : List.of(opus, text)) {
            byte[] before = Files.readAllBytes(file);
            assertThatThrownBy(() -> writer.write(writer.plan(file, TAGS))).isInstanceOf(IOException.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
        }
        assertThat(writer.written()).isEmpty();
        assertThatThrownBy(() -> writer.plan(folder.resolve("nowhere.mp3"), TAGS))
                .hasMessage("The file is not there.");
    }
}
