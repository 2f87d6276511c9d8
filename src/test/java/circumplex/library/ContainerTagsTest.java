package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.Tags;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags of MP4, WAV, AIFF, Ogg, FLAC and Windows Media files, built byte by byte; forged sizes in each. */
class ContainerTagsTest {
    @TempDir
    Path folder;

    private final TagReader reader = new TagReader(file -> {
        throw new AudioFailure(FailureCode.DAMAGED, "");
    });

    @Test
    void readsNumberedGenresAndWideTextOfMp4() throws IOException {
        Path file = write(mp4(
                item("gnre", 0, new byte[] {0, 18}),
                item("\u00A9nam", 2, "東京".getBytes(StandardCharsets.UTF_16BE)),
                item("\u00A9ART", 1, "Søn".getBytes(StandardCharsets.UTF_8)),
                item("\u00A9day", 1, "1987-06-05".getBytes(StandardCharsets.UTF_8))));

        assertThat(tags(file).title()).isEqualTo("東京");
        assertThat(tags(file).artist()).isEqualTo("Søn");
        assertThat(tags(file).year()).isEqualTo(1987);
        assertThat(tags(file).genre()).isEqualTo("Rock");
    }

    @Test
    void aCoverOfTenMegabytesIsReadOnlyWhereItIsWanted() throws IOException {
        byte[] image = new byte[10 << 20];
        new Random(2).nextBytes(image);
        Path mp4 = write(mp4(item("covr", 13, image), item("\u00A9nam", 1, new byte[] {'T'})));
        tags(mp4);
        long before = allocated();
        assertThat(tags(mp4).title()).isEqualTo("T");
        assertThat(allocated() - before).isLessThan(1 << 20);
        assertThat(reader.coverArt(mp4)).hasValue(image);

        Path flac = write(flac(image));
        tags(flac);
        before = allocated();
        tags(flac);
        assertThat(allocated() - before).isLessThan(1 << 20);
        assertThat(reader.coverArt(flac)).hasValue(image);

        String text = Base64.getEncoder().encodeToString(picture(image, image.length));
        Path opus = write(OggBytes.opus(
                "TITLE=T".getBytes(StandardCharsets.UTF_8),
                ("METADATA_BLOCK_PICTURE=" + text).getBytes(StandardCharsets.UTF_8)));
        assertThat(tags(opus).title()).isEqualTo("T");
        assertThat(reader.coverArt(opus)).hasValue(image);
    }

    @Test
    void readsTheTextChunksOfWaveAndAiff() throws IOException {
        byte[] name = "Größe\0".getBytes(StandardCharsets.ISO_8859_1);
        byte[] info = join(
                "INFO".getBytes(StandardCharsets.US_ASCII),
                chunk("INAM", name, ByteOrder.LITTLE_ENDIAN),
                chunk("ICRD", "1987".getBytes(StandardCharsets.US_ASCII), ByteOrder.LITTLE_ENDIAN));
        Path wave = write(join(
                "RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII),
                chunk("data", new byte[10], ByteOrder.LITTLE_ENDIAN),
                chunk("LIST", info, ByteOrder.LITTLE_ENDIAN)));
        assertThat(tags(wave).title()).isEqualTo("Größe");
        assertThat(tags(wave).year()).isEqualTo(1987);

        Path aiff = write(join(
                "FORM\0\0\0\0AIFF".getBytes(StandardCharsets.US_ASCII),
                chunk("NAME", "東京".getBytes(StandardCharsets.UTF_8), ByteOrder.BIG_ENDIAN),
                chunk("AUTH", "Artist".getBytes(StandardCharsets.US_ASCII), ByteOrder.BIG_ENDIAN)));
        assertThat(tags(aiff).title()).isEqualTo("東京");
        assertThat(tags(aiff).artist()).isEqualTo("Artist");
    }

    @Test
    void anId3TagInAWaveCountsMoreThanItsText() throws IOException {
        byte[] tag = new Id3Builder(3).text("TIT2", 1, "Long title").build();
        byte[] info = join(
                "INFO".getBytes(StandardCharsets.US_ASCII),
                chunk("INAM", "Short".getBytes(StandardCharsets.US_ASCII), ByteOrder.LITTLE_ENDIAN));
        Path wave = write(join(
                "RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII),
                chunk("LIST", info, ByteOrder.LITTLE_ENDIAN),
                chunk("id3 ", tag, ByteOrder.LITTLE_ENDIAN)));
        assertThat(tags(wave).title()).isEqualTo("Long title");
    }

    @Test
    void readsTheTextOfWindowsMedia() throws IOException {
        byte[] title = "東京\0".getBytes(StandardCharsets.UTF_16LE);
        byte[] author = "Artist\0".getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer lengths = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        lengths.putShort((short) title.length).putShort((short) author.length);
        byte[] name = "WM/AlbumTitle\0".getBytes(StandardCharsets.UTF_16LE);
        byte[] album = "Album\0".getBytes(StandardCharsets.UTF_16LE);
        ByteBuffer more = ByteBuffer.allocate(8 + name.length + album.length).order(ByteOrder.LITTLE_ENDIAN);
        more.putShort((short) 1).putShort((short) name.length).put(name).putShort((short) 0);
        more.putShort((short) album.length).put(album);
        byte[] header = join(hex("3026B2758E66CF11A6D900AA0062CE6C"), new byte[14]);
        Path file = write(join(
                header,
                object("3326B2758E66CF11A6D900AA0062CE6C", join(lengths.array(), title, author)),
                object("40A4D0D207E3D21197F000A0C95EA850", more.array())));

        assertThat(tags(file).title()).isEqualTo("東京");
        assertThat(tags(file).artist()).isEqualTo("Artist");
        assertThat(tags(file).album()).isEqualTo("Album");
        assertThat(reader.read(file, 1, 1).facts().format()).isEqualTo("WMA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id3v24.mp3",
                "tagged.flac",
                "tagged.ogg",
                "tagged.opus",
                "tagged.m4a",
                "tagged.wav",
                "tagged.aiff"
            })
    void aForgedNumberAllocatesNothingLikeIt(String name) throws IOException {
        byte[] sound = Files.readAllBytes(TaggedFiles.get(name));
        tags(write(sound));
        byte[][] numbers = {{0x7F, -1, -1, -1}, {-1, -1, -1, 0x7F}, {0x7F, 0x7F, 0x7F, 0x7F}, {0x3F, -1, -1, -1}};
        for (int at = 0; at < sound.length - 4; at += at < 600 ? 1 : 37) {
            byte[] forged = sound.clone();
            System.arraycopy(numbers[at % numbers.length], 0, forged, at, 4);
            Path file = write(forged);
            long before = allocated();
            tags(file);
            reader.coverArt(file);
            assertThat(allocated() - before).as("%s at %d", name, at).isLessThan(4 << 20);
        }
    }

    @Test
    void aPictureThatClaimsMoreThanThereIsIsNone() throws IOException {
        String claims = Base64.getEncoder().encodeToString(picture(new byte[10], Integer.MAX_VALUE));
        Path opus = write(OggBytes.opus(("METADATA_BLOCK_PICTURE=" + claims).getBytes(StandardCharsets.UTF_8)));
        assertThat(reader.coverArt(opus)).isEmpty();
    }

    private static byte[] mp4(byte[]... items) {
        byte[] handler = box("hdlr", new byte[25]);
        byte[] meta = box("meta", join(new byte[4], handler, box("ilst", join(items))));
        return join(box("ftyp", "M4A ".getBytes(StandardCharsets.US_ASCII)), box("moov", box("udta", meta)));
    }

    private static byte[] item(String type, int kind, byte[] value) {
        return box(type, box("data", join(ByteBuffer.allocate(8).putInt(kind).array(), value)));
    }

    private static byte[] box(String type, byte[] content) {
        byte[] header = ByteBuffer.allocate(8)
                .putInt(8 + content.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .array();
        return join(header, content);
    }

    private static byte[] chunk(String type, byte[] content, ByteOrder order) {
        byte[] header = ByteBuffer.allocate(8)
                .order(order)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .putInt(content.length)
                .array();
        return join(header, content, new byte[content.length & 1]);
    }

    private static byte[] object(String identifier, byte[] content) {
        byte[] size = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(24 + content.length)
                .array();
        return join(hex(identifier), size, content);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] flac(byte[] image) {
        byte[] block = picture(image, image.length);
        byte[] header = ByteBuffer.allocate(4).putInt(0x86000000 | block.length).array();
        return join("fLaC".getBytes(StandardCharsets.US_ASCII), new byte[] {0, 0, 0, 34}, new byte[34], header, block);
    }

    private static byte[] picture(byte[] image, int claimed) {
        ByteBuffer head = ByteBuffer.allocate(4 + 4 + 4 + 16 + 4);
        head.putInt(3).putInt(0).putInt(0).position(28);
        head.putInt(claimed);
        return join(head.array(), image);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    private Tags tags(Path file) {
        return reader.read(file, 1, 1).tags();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.bin"), bytes);
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }
}
