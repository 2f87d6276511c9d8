package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.audio.decode.PcmSource;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Tags;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagReaderTest {
    @TempDir
    Path folder;

    private final TagReader reader = new TagReader();

    @ParameterizedTest
    @CsvSource({
        "id3v24.mp3,  MP3,        22050, 1, 1.5",
        "tagged.flac, FLAC,       22050, 1, 1.5",
        "tagged.ogg,  Ogg Vorbis, 22050, 1, 1.5",
        "tagged.opus, Opus,       48000, 1, 1.5",
        "alac.m4a,    ALAC,       22050, 1, 1.5",
        "tagged.wav,  WAV,         8000, 1, 0.5",
        "tagged.aiff, AIFF,        8000, 1, 0.5"
    })
    void readsTagsAndHeaderOfEveryFormat(String name, String format, int sampleRate, int channels, double seconds) {
        TagReader.Reading reading = read(TaggedFiles.get(name));

        assertTagged(reading.tags());
        assertThat(reading.tags().seconds()).isCloseTo(seconds, within(0.03));
        assertThat(reading.facts()).isEqualTo(new FileFacts(11, 22, format, sampleRate, channels));
    }

    @Test
    void readsTheTagsOfAac() {
        TagReader.Reading reading = read(TaggedFiles.get("tagged.m4a"));

        assertTagged(reading.tags());
        assertThat(reading.facts().format()).isEqualTo("AAC");
    }

    @Test
    void readsAnOldTagAtTheEnd() {
        Tags tags = read(TaggedFiles.get("id3v1.mp3")).tags();

        assertThat(tags.title()).isEqualTo("Old title");
        assertThat(tags.artist()).isEqualTo("Old artist");
        assertThat(tags.year()).isEqualTo(1999);
        assertThat(tags.genre()).isEqualTo("Jazz");
    }

    @Test
    void theNameOfTheFileStandsInForTheTitle() throws IOException {
        Path file = TaggedFiles.copy("untagged.mp3", folder.resolve("01. Größe.live.mp3"));

        assertThat(read(file).tags().title()).isEqualTo("01. Größe.live");
        assertThat(read(file).tags().artist()).isEmpty();
        assertThat(read(file).facts().format()).isEqualTo("MP3");
    }

    @ParameterizedTest
    @CsvSource({
        "tagged.ogg, wrong.mp3", "tagged.flac, wrong.ogg", "id3v24.mp3, wrong.wav", "tagged.wav, wrong.flac",
        "tagged.opus, wrong.mp3", "tagged.aiff, wrong.m4a", "alac.m4a, wrong", "tagged.flac, wrong.xyz"
    })
    void goesByTheContentNotByTheName(String name, String wrong) throws IOException {
        assertTagged(read(TaggedFiles.copy(name, folder.resolve(wrong))).tags());
    }

    @ParameterizedTest
    @ValueSource(strings = {"id3v24.mp3", "tagged.flac", "tagged.m4a", "tagged.opus"})
    void givesTheCoverAsItStandsInTheFile(String name) {
        assertThat(reader.coverArt(TaggedFiles.get(name)))
                .hasValueSatisfying(
                        image -> assertThat(TaggedFiles.get("cover.png")).hasBinaryContent(image));
    }

    @ParameterizedTest
    @ValueSource(strings = {"untagged.mp3", "tagged.ogg", "tagged.wav", "make.sh", "missing.mp3"})
    void givesNoCoverWhereThereIsNone(String name) {
        assertThat(reader.coverArt(TaggedFiles.get("make.sh").resolveSibling(name)))
                .isEmpty();
    }

    @Test
    void theDecodersWordCountsMore() {
        TagReader asking = new TagReader(file -> new HeaderOnly());
        TagReader.Reading reading = asking.read(TaggedFiles.get("id3v24.mp3"), 11, 22);

        assertTagged(reading.tags());
        assertThat(reading.tags().seconds()).isEqualTo(2.5);
        assertThat(reading.facts()).isEqualTo(new FileFacts(11, 22, "Header", 1000, 6));
    }

    @Test
    void aDecoderThatRefusesTheFileLeavesTheTags() {
        TagReader asking = new TagReader(file -> {
            throw new AudioFailure(FailureCode.DAMAGED, "");
        });
        TagReader.Reading reading = asking.read(TaggedFiles.get("id3v24.mp3"), 11, 22);

        assertTagged(reading.tags());
        assertThat(reading.tags().seconds()).isZero();
        assertThat(reading.facts().format()).isEqualTo("MP3");
    }

    @Test
    void anEnormousTagIsNotReadIntoMemory() throws IOException {
        Path file = folder.resolve("enormous.mp3");
        // 256 MB less a byte: the most an ID3v2 header can claim.
        Files.write(file, new byte[] {'I', 'D', '3', 4, 0, 0, 0x7F, 0x7F, 0x7F, 0x7F});
        Files.write(file, Files.readAllBytes(TaggedFiles.get("untagged.mp3")), StandardOpenOption.APPEND);

        assertThat(read(file).tags().title()).isEqualTo("enormous");
        assertThat(reader.coverArt(file)).isEmpty();
    }

    @Test
    void aTitleOfMegabytesIsCutAndStaysOneLine() throws IOException {
        Path file = folder.resolve("long.opus");
        byte[] text = ("TITLE=" + "line\n東".repeat(400_000)).getBytes(StandardCharsets.UTF_8);
        Files.write(file, OggBytes.opus(text, "ARTIST=A\u0000B".getBytes(StandardCharsets.UTF_8)));
        Tags tags = read(file).tags();

        assertThat(tags.title()).startsWith("line 東line 東").hasSizeLessThanOrEqualTo(500);
        assertThat(tags.artist()).isEqualTo("A B");
    }

    @ParameterizedTest
    @CsvSource({
        "1987, 1987",
        "1987-06-05, 1987",
        "05.06.1987, 1987",
        "19870605, 1987",
        "'', 0",
        "unknown, 0",
        "87, 0",
        "0000, 0",
        "12345, 1234"
    })
    void findsTheYearInADate(String date, int year) throws IOException {
        Path file = folder.resolve("dated.opus");
        Files.write(file, OggBytes.opus(("DATE=" + date).getBytes(StandardCharsets.UTF_8)));

        assertThat(read(file).tags().year()).isEqualTo(year);
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "names that are no text")
    void readsAFileWhoseNameIsNoText() throws IOException {
        Path file = Path.of(URI.create(folder.toUri() + "caf%E9.mp3"));
        Files.copy(TaggedFiles.get("id3v24.mp3"), file);

        assertTagged(read(file).tags());
        assertThat(reader.coverArt(file)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id3v24.mp3",
                "tagged.flac",
                "tagged.ogg",
                "tagged.opus",
                "tagged.m4a",
                "alac.m4a",
                "tagged.wav",
                "tagged.aiff",
                "id3v1.mp3"
            })
    void noDamageStopsIt(String name) throws IOException {
        byte[] sound = Files.readAllBytes(TaggedFiles.get(name));
        Random random = new Random(name.hashCode());
        Path file = folder.resolve(name);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = Arrays.copyOf(sound, i % 3 == 0 ? random.nextInt(sound.length) : sound.length);
            for (int k = 0; k < 1 + i % 20 && damaged.length > 0; k++) {
                // Mostly in the header, where it hurts.
                int place = random.nextInt(k % 2 == 0 ? Math.min(400, damaged.length) : damaged.length);
                damaged[place] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            Assertions.assertThatCode(() ->
                            org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
                                Tags tags = read(file).tags();
                                assertThat(tags.title()).isNotBlank();
                                assertThat(tags.seconds()).isFinite().isNotNegative();
                                assertThat(reader.coverArt(file)).isNotNull();
                            }))
                    .doesNotThrowAnyException();
        }
    }

    private TagReader.Reading read(Path file) {
        return reader.read(file, 11, 22);
    }

    private static void assertTagged(Tags tags) {
        assertThat(tags.title()).isEqualTo("Grüße aus 東京");
        assertThat(tags.artist()).isEqualTo("Ångström & Søn");
        assertThat(tags.album()).isEqualTo("Test #1");
        assertThat(tags.year()).isEqualTo(1987);
        assertThat(tags.genre()).isEqualTo("Jazz");
    }

    /** Tells its format and has no sound. */
    private static final class HeaderOnly implements PcmSource {
        @Override
        public int sampleRate() {
            return 1000;
        }

        @Override
        public int channels() {
            return 6;
        }

        @Override
        public long frames() {
            return 2500;
        }

        @Override
        public String format() {
            return "Header";
        }

        @Override
        public int read(float[] buffer, int offset, int frames) {
            throw new AssertionError("The header is enough");
        }

        @Override
        public void seek(long frame) {
            throw new AssertionError("The header is enough");
        }

        @Override
        public void close() {}
    }
}
