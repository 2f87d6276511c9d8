package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.decode.AudioPayload;
import circumplex.fixture.SynthesizedAudio;
import circumplex.fixture.SynthesizedAudio.Format;
import circumplex.model.AudioFingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintsTest {
    /** Held, since the level of a logger that nobody holds is forgotten. The library tells every step. */
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");

    static {
        SILENCED.setLevel(Level.OFF);
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id3v1.mp3",
                "id3v24.mp3",
                "untagged.mp3",
                "tagged.flac",
                "tagged.ogg",
                "tagged.m4a",
                "alac.m4a",
                "tagged.wav",
                "tagged.aiff"
            })
    void retaggingThatMovesTheAudioLeavesTheFingerprint(String name) throws Exception {
        Path file = TaggedFiles.copy(name, folder.resolve(name));
        AudioFingerprint before = of(file);
        long size = Files.size(file);

        AudioFile tagged = AudioFileIO.read(file.toFile());
        Tag tag = tagged.getTagOrCreateAndSetDefault();
        tag.setField(FieldKey.TITLE, "Another title");
        tag.setField(FieldKey.COMMENT, "A long comment. ".repeat(2000));
        tagged.commit();

        assertThat(Files.size(file)).isGreaterThan(size + 10_000);
        assertThat(of(file)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "/tagged/tagged.opus,        2, 1",
        "/tagged/tagged.opus,        2, 100",
        "/audio/opus_stereo.opus,    2, 7",
        "/audio/vorbis_44100_stereo.ogg, 3, 3",
        "/audio/in_ogg.oga,          2, 2"
    })
    void oggPagesAreNoPartOfTheAudio(String resource, int headers, int packetsAPage) throws IOException {
        byte[] original = Files.readAllBytes(resource(resource));
        int allHeaders = resource.endsWith(".oga") ? flacHeaders(original) : headers;
        byte[] comment = comment(resource);
        Path before = Files.write(folder.resolve("before"), original);
        Path after = Files.write(folder.resolve("after"), RepagedOgg.with(original, comment, allHeaders, packetsAPage));

        assertThat(of(after)).isEqualTo(of(before));
    }

    private static byte[] comment(String resource) {
        String mark =
                resource.endsWith(".opus") ? "OpusTags" : resource.endsWith(".ogg") ? "\u0003vorbis" : "\u0004abc";
        ByteBuffer packet = ByteBuffer.allocate(90_000).order(ByteOrder.LITTLE_ENDIAN);
        packet.put(mark.getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(1);
        packet.putInt(packet.remaining() - 4 - 1);
        return packet.put(packet.limit() - 1, (byte) 1).array();
    }

    /** The first packet of FLAC in Ogg tells how many more headers there are. */
    private static int flacHeaders(byte[] ogg) {
        return 1 + ByteBuffer.wrap(ogg).getShort(28 + 7);
    }

    @Test
    void tagsBehindTheAudioOfAnMp3AreNoPartOfIt() throws IOException {
        byte[] audio = Files.readAllBytes(TaggedFiles.get("untagged.mp3"));
        AudioFingerprint bare = of(Files.write(folder.resolve("bare.mp3"), audio));
        byte[] id3v1 = padded("TAGTitle", 128);
        byte[] ape = ape(500, true);
        byte[] apeWithoutHeader = ape(300, false);
        byte[] lyrics = "LYRICSBEGININD0000200LYR00005Hello000034LYRICS200".getBytes(StandardCharsets.US_ASCII);
        byte[] oldLyrics = "LYRICSBEGINHelloLYRICSEND".getBytes(StandardCharsets.US_ASCII);
        byte[] id3v2 = id3v2AtTheEnd(200);
        for (List<byte[]> tags : List.of(
                List.of(id3v1),
                List.of(ape),
                List.of(apeWithoutHeader, id3v1),
                List.of(ape, lyricsOf(lyrics), id3v1),
                List.of(oldLyrics, id3v1),
                List.of(id3v2),
                List.of(id3v2, ape, id3v1))) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(audio);
            tags.forEach(file::writeBytes);

            assertThat(of(Files.write(folder.resolve("tagged.mp3"), file.toByteArray())))
                    .as("%d tags", tags.size())
                    .isEqualTo(bare);
        }
    }

    private static byte[] lyricsOf(byte[] text) {
        // The six digits count what stands before them.
        String all = new String(text, StandardCharsets.US_ASCII);
        String content = all.substring(0, all.length() - 15);
        return (content + String.format("%06dLYRICS200", content.length())).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] ape(int content, boolean header) {
        ByteArrayOutputStream tag = new ByteArrayOutputStream();
        ByteBuffer footer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        footer.put("APETAGEX".getBytes(StandardCharsets.US_ASCII)).putInt(2000).putInt(content + 32);
        footer.putInt(1).putInt(header ? 0x80000000 : 0);
        if (header) {
            tag.writeBytes(footer.array());
        }
        tag.writeBytes(new byte[content]);
        tag.writeBytes(footer.array());
        return tag.toByteArray();
    }

    private static byte[] id3v2AtTheEnd(int content) {
        ByteArrayOutputStream tag = new ByteArrayOutputStream();
        byte[] sizes = {4, 0, 0x10, 0, 0, (byte) (content >> 7), (byte) (content & 0x7f)};
        tag.writeBytes("ID3".getBytes(StandardCharsets.US_ASCII));
        tag.writeBytes(sizes);
        tag.writeBytes(new byte[content]);
        tag.writeBytes("3DI".getBytes(StandardCharsets.US_ASCII));
        tag.writeBytes(sizes);
        return tag.toByteArray();
    }

    private static byte[] padded(String text, int length) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.US_ASCII), length);
    }

    @Test
    void everySampleHasAFingerprintOfItsOwn() throws IOException {
        List<Path> samples = samples();

        assertThat(samples).hasSizeGreaterThan(20);
        assertThat(samples.stream().map(Fingerprints::of).map(Optional::orElseThrow))
                .doesNotHaveDuplicates();
    }

    @Test
    void oneOtherByteOfAudioIsAnotherFingerprint() throws IOException {
        byte[] audio = Files.readAllBytes(resource("/audio/s16_44100_stereo.wav"));
        AudioFingerprint before = of(Files.write(folder.resolve("a.wav"), audio));
        audio[audio.length / 2]++;

        assertThat(of(Files.write(folder.resolve("a.wav"), audio))).isNotEqualTo(before);
    }

    @Test
    void ofALargeFileBlocksAreReadWithItsFirstAndLastBytesAndItsLength() throws IOException {
        Path file = SynthesizedAudio.wave(folder.resolve("large.wav"), Format.CD, 20, SynthesizedAudio.music());
        AudioPayload payload = AudioPayload.read(file);
        AudioFingerprint whole = of(file);

        assertThat(payload.length()).isEqualTo(20L * 44_100 * 4);
        assertThat(payload.blocks().stream().mapToInt(block -> block.length).sum())
                .isEqualTo(AudioPayload.MOST_BYTES);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(payload.blocks().get(0)).startsWith(Arrays.copyOfRange(bytes, 44, 1000));
        assertThat(payload.blocks().get(7)).endsWith(Arrays.copyOfRange(bytes, bytes.length - 1000, bytes.length));

        Path other = SynthesizedAudio.wave(folder.resolve("longer.wav"), Format.CD, 20.001, SynthesizedAudio.music());
        assertThat(of(other)).isNotEqualTo(whole);
        bytes[bytes.length - 1]++;
        assertThat(of(Files.write(file, bytes))).isNotEqualTo(whole);
    }

    @Test
    void whatIsEmptyOrCannotBeReadHasNone() throws IOException {
        assertThat(Fingerprints.of(Files.createFile(folder.resolve("empty.mp3"))))
                .isEmpty();
        assertThat(Fingerprints.of(folder.resolve("missing.mp3"))).isEmpty();
        assertThat(Fingerprints.of(folder)).isEmpty();
    }

    @Test
    void whatIsNoAudioIsTakenAsAWhole() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.mp3"), "Dear reader");

        assertThat(AudioPayload.read(letter).kind()).isEqualTo("FILE");
        assertThat(of(letter)).isNotEqualTo(of(Files.writeString(folder.resolve("other.mp3"), "Dear readers")));
    }

    /** Every sample cut off, with bytes replaced, and with its header mixed up: some payload, never too much, no error. */
    @ParameterizedTest
    @MethodSource("samples")
    void damagedFilesHaveAPayload(Path sample) throws IOException {
        byte[] whole = Files.readAllBytes(sample);
        Random random = new Random(17);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            int spoiled = i % 3 == 0 ? 0 : 1 + random.nextInt(20);
            for (int b = 0; b < spoiled; b++) {
                int reach = i % 2 == 0 ? damaged.length : Math.min(damaged.length, 200);
                damaged[random.nextInt(reach)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);

            AudioPayload payload = AudioPayload.read(file);

            assertThat(payload.length()).isNotNegative();
            assertThat(payload.blocks().stream().mapToInt(block -> block.length).sum())
                    .isLessThanOrEqualTo(AudioPayload.MOST_BYTES);
            assertThat(Fingerprints.of(file)).isEqualTo(Fingerprints.of(file));
        }
    }

    @Test
    void aHeaderThatClaimsGigabytesGetsNothingLikeIt() throws IOException {
        byte[] header = SynthesizedAudio.waveHeader(Format.CD, 500_000_000L);
        Path file = Files.write(folder.resolve("liar.wav"), header);
        Files.write(file, new byte[1000], StandardOpenOption.APPEND);

        AudioPayload payload = AudioPayload.read(file);

        assertThat(payload.length()).isEqualTo(1000);
        assertThat(payload.blocks())
                .singleElement()
                .satisfies(block -> assertThat(block).hasSize(1000));
    }

    static List<Path> samples() {
        try (Stream<Path> files = Files.list(resource("/audio"))) {
            return files.filter(file -> !file.toString().endsWith(".sh"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(FingerprintsTest.class.getResource(name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AudioFingerprint of(Path file) {
        return Fingerprints.of(file).orElseThrow();
    }
}
