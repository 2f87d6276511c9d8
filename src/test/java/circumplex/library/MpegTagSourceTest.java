package circumplex.library;

import static circumplex.library.Id3Builder.join;
import static circumplex.library.Id3Builder.text;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.Tags;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tags around MPEG audio, built byte by byte. */
class MpegTagSourceTest {
    private static final String TITLE = "Ÿ Größe";
    private static final byte[] COVER = new byte[3000];

    @TempDir
    Path folder;

    private final TagReader reader = new TagReader(file -> {
        throw new AudioFailure(FailureCode.DAMAGED, "");
    });

    static {
        new Random(3).nextBytes(COVER);
        // What would look like MPEG audio to old players.
        COVER[100] = -1;
        COVER[101] = -5;
        COVER[102] = -1;
        COVER[103] = 0;
        COVER[2999] = -1;
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "3, 1", "4, 1", "4, 2", "4, 3"})
    void readsEveryVersionAndEncoding(int version, int encoding) throws IOException {
        assertTagged(write(tag(version, encoding).build()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void readsATagUnsynchronisedAsAWhole(int version) throws IOException {
        assertTagged(write(tag(version, 1).wholeUnsynchronised().build()));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void passesOverAnExtendedHeader(int version) throws IOException {
        assertTagged(write(tag(version, 1).withExtendedHeader().padding(300).build()));
    }

    @Test
    void readsUnsynchronisedCompressedAndGroupedFrames() throws IOException {
        byte[] tag = new Id3Builder(4)
                .unsynchronisedFrame("TIT2", text(1, TITLE))
                .compressed("TPE1", text(3, "Artist"), 7)
                .grouped("TALB", text(3, "Album"))
                .encrypted("TDRC", text(3, "1987"))
                .build();
        Tags tags = tags(write(tag));

        assertThat(tags.title()).isEqualTo(TITLE);
        assertThat(tags.artist()).isEqualTo("Artist");
        assertThat(tags.album()).isEqualTo("Album");
        assertThat(tags.year()).isZero();
    }

    @Test
    void readsATagWithAFooterAtEitherEnd() throws IOException {
        byte[] tag = tag(4, 3).withFooter().build();

        assertTagged(write(tag));
        assertTagged(write(new byte[0], sound(), tag));
        assertTagged(write(new byte[0], sound(), tag, oldTag("Other")));
    }

    @Test
    void readsSizesOfAnotherVersion() throws IOException {
        byte[] tag = new Id3Builder(4)
                .withPlainSizes()
                .text("TPE1", 3, "x".repeat(300))
                .text("TIT2", 3, TITLE)
                .build();

        assertThat(tags(write(tag)).title()).isEqualTo(TITLE);
        assertThat(tags(write(tag)).artist()).hasSize(300);
    }

    @Test
    void readsTwoTagsInARow() throws IOException {
        byte[] first = new Id3Builder(3).text("TIT2", 0, "First").build();
        byte[] second = new Id3Builder(4)
                .text("TIT2", 0, "Second")
                .text("TALB", 0, "Album")
                .build();
        Tags tags = tags(write(first, second));

        assertThat(tags.title()).isEqualTo("First");
        assertThat(tags.album()).isEqualTo("Album");
    }

    @ParameterizedTest
    @CsvSource({
        "Rock, Rock",
        "17, Rock",
        "(17), Rock",
        "(4)Eurodisco, Eurodisco",
        "'(51)(39)', 'Techno-Industrial, Noise'",
        "(RX), Remix",
        "((Foo), (Foo)",
        "'Jazz\0Blues\0Jazz', 'Jazz, Blues'",
        "'8\0' , Jazz",
        "'0\08\0Own', 'Blues, Jazz, Own'",
        "186, Podcast",
        "999, 999",
        "'', ''"
    })
    void namesGenres(String written, String read) throws IOException {
        assertThat(tags(write(new Id3Builder(4).text("TCON", 3, written).build()))
                        .genre())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 2000})
    void readsApeTagsAtEitherEnd(int version) throws IOException {
        String artist = version == 2000 ? "Ångström 東京" : "Ångström";
        byte[] atEnd = ape(version, artist, false);

        for (Path file : new Path[] {
            write(new byte[0], sound(), atEnd),
            write(new byte[0], sound(), atEnd, oldTag("Old")),
            write(new byte[0], sound(), atEnd, newLyrics(), oldTag("Old"))
        }) {
            assertThat(tags(file).title()).isEqualTo("Ape title");
            assertThat(tags(file).artist()).isEqualTo(artist + ", Second");
            assertThat(tags(file).year()).isEqualTo(2001);
            assertThat(reader.coverArt(file)).hasValue(COVER);
        }
        if (version == 2000) {
            Path atFront = write(ape(version, artist, true), sound());
            assertThat(tags(atFront).title()).isEqualTo("Ape title");
            assertThat(reader.coverArt(atFront)).hasValue(COVER);
        }
    }

    @Test
    void theNewerKindOfTagCountsMore() throws IOException {
        byte[] id3 = new Id3Builder(4).text("TIT2", 3, "New").build();
        Tags tags = tags(write(id3, sound(), ape(2000, "Ape artist", false), oldTag("Old")));

        assertThat(tags.title()).isEqualTo("New");
        assertThat(tags.artist()).isEqualTo("Ape artist, Second");
        assertThat(tags.album()).isEqualTo("Old album");
        assertThat(tags.genre()).isEqualTo("Jazz");
    }

    @Test
    void passesOverOldLyrics() throws IOException {
        byte[] lyrics = "LYRICSBEGINla la laLYRICSEND".getBytes(StandardCharsets.ISO_8859_1);
        Path file = write(new byte[0], sound(), ape(2000, "Artist", false), lyrics, oldTag("Old"));

        assertThat(tags(file).title()).isEqualTo("Ape title");
    }

    @Test
    void textIsCleanedAndCutAndNeverMoreThanText() throws IOException {
        String hostile = "\u001b[31m\u202eevil\u2066\n\u2028<b>$(rm)&amp;\u0007%s\ufffe";
        Tags tags = tags(write(new Id3Builder(4)
                .text("TIT2", 3, hostile)
                .text("TPE1", 3, "a".repeat(200_000))
                .build()));

        assertThat(tags.title()).isEqualTo("[31m evil   <b>$(rm)&amp; %s");
        assertThat(tags.artist()).hasSize(500);
    }

    @Test
    void aCoverOfTenMegabytesCostsNothingWhereTextIsRead() throws IOException {
        byte[] large = new byte[10 << 20];
        new Random(1).nextBytes(large);
        Path file =
                write(new Id3Builder(3).picture(3, large).text("TIT2", 1, TITLE).build());
        tags(file);

        long before = allocated();
        assertThat(tags(file).title()).isEqualTo(TITLE);
        assertThat(allocated() - before).isLessThan(1 << 20);
        assertThat(reader.coverArt(file)).hasValue(large);
    }

    @Test
    void theFrontCoverIsTaken() throws IOException {
        byte[] other = {1, 2, 3, 4, 5, 6};
        Path file = write(new Id3Builder(4).picture(4, other).picture(3, COVER).build());
        assertThat(reader.coverArt(file)).hasValue(COVER);
        assertThat(reader.coverArt(write(new Id3Builder(4).picture(4, other).build())))
                .hasValue(other);
    }

    @Test
    void aPictureElsewhereIsNotFetched() throws IOException {
        byte[] link = join(
                new byte[] {0},
                "-->\0".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {3, 0},
                "http://x/y".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reader.coverArt(
                        write(new Id3Builder(3).frame("APIC", 0, link).build())))
                .isEmpty();
    }

    @Test
    void whatIsClaimedIsNotAllocated() throws IOException {
        byte[] zeros = text(0, "\0".repeat(100_000));
        for (byte[] tag : new byte[][] {
            // A frame of 256 MB, a compressed one that claims 2 GB and one that really comes to a lot, an extended
            // header, a whole tag, an item and a whole APE tag.
            new Id3Builder(4).rawFrame("TIT2", 0xFFFFFFF, 0, text(3, TITLE)).build(),
            new Id3Builder(3).rawFrame("APIC", 0x7FFFFFFF, 0, new byte[100]).build(),
            new Id3Builder(3).compressed("TIT2", text(0, TITLE), 0x7FFFFFFF).build(),
            new Id3Builder(3)
                    .compressed(
                            "TIT2",
                            join(new Random(0)
                                    .ints(300, 0, 1)
                                    .mapToObj(i -> zeros)
                                    .toArray(byte[][]::new)),
                            10)
                    .build(),
            forgedSize(
                    new Id3Builder(3).text("TIT2", 0, "T").wholeUnsynchronised().build()),
            forgedApe(16),
            forgedApe(12),
            forgedApe(32)
        }) {
            Path file = write(tag, sound());
            tags(file);
            long before = allocated();
            tags(file);
            reader.coverArt(file);
            assertThat(allocated() - before).isLessThan(8 << 20);
        }
    }

    private static byte[] forgedSize(byte[] tag) {
        System.arraycopy(new byte[] {0x7F, 0x7F, 0x7F, 0x7F}, 0, tag, 6, 4);
        return tag;
    }

    private static byte[] forgedApe(int at) {
        byte[] tag = ape(2000, "Artist", true);
        System.arraycopy(new byte[] {-1, -1, -1, 0x7F}, 0, tag, at, 4);
        return tag;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static Id3Builder tag(int version, int encoding) {
        boolean old = version == 2;
        return new Id3Builder(version)
                .picture(3, COVER)
                .text(old ? "TT2" : "TIT2", encoding, TITLE)
                .text(old ? "TP1" : "TPE1", encoding, "東京")
                .text(old ? "TAL" : "TALB", 0, "Album\0")
                .text(old ? "TYE" : version == 3 ? "TYER" : "TDRC", 0, "1987")
                .text(old ? "TCO" : "TCON", 0, "(8)");
    }

    private void assertTagged(Path file) {
        Tags tags = tags(file);
        assertThat(tags.title()).isEqualTo(TITLE);
        assertThat(tags.artist()).isEqualTo("東京");
        assertThat(tags.album()).isEqualTo("Album");
        assertThat(tags.year()).isEqualTo(1987);
        assertThat(tags.genre()).isEqualTo("Jazz");
        assertThat(reader.coverArt(file)).hasValue(COVER);
    }

    private Tags tags(Path file) {
        return reader.read(file, 1, 1).tags();
    }

    private Path write(byte[]... parts) throws IOException {
        byte[] whole = parts.length == 1 ? join(parts[0], sound()) : join(parts);
        return Files.write(folder.resolve("file.mp3"), whole);
    }

    /** The beginning of a frame of MPEG audio and some more. */
    private static byte[] sound() {
        return join(new byte[] {-1, -5, (byte) 0x90, 0}, new byte[2000]);
    }

    private static byte[] oldTag(String title) {
        ByteBuffer tag = ByteBuffer.allocate(128);
        tag.put("TAG".getBytes(StandardCharsets.ISO_8859_1)).put(title.getBytes(StandardCharsets.ISO_8859_1));
        tag.position(63);
        tag.put("Old album".getBytes(StandardCharsets.ISO_8859_1));
        return tag.put(127, (byte) 8).array();
    }

    private static byte[] newLyrics() {
        return "LYRICSBEGININD0000200LYR00005la la000034LYRICS200".getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] ape(int version, String artist, boolean front) {
        byte[] items = join(
                item("Title", 0, "Ape title".getBytes(StandardCharsets.US_ASCII)),
                item(
                        "ARTIST",
                        0,
                        (artist + "\0Second")
                                .getBytes(version == 2000 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1)),
                item("Cover Art (Front)", 2, join("cover.png\0".getBytes(StandardCharsets.US_ASCII), COVER)),
                item("Year", 0, "2001".getBytes(StandardCharsets.US_ASCII)));
        byte[] header = apeFrame(version, items.length, 0xA0000000);
        byte[] footer = apeFrame(version, items.length, version == 2000 ? 0x80000000 : 0);
        return version == 2000 || front ? join(header, items, footer) : join(items, footer);
    }

    private static byte[] apeFrame(int version, int items, int flags) {
        ByteBuffer frame = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        frame.put("APETAGEX".getBytes(StandardCharsets.US_ASCII))
                .putInt(version)
                .putInt(items + 32);
        return frame.putInt(4).putInt(version == 2000 ? flags : 0).array();
    }

    private static byte[] item(String key, int flags, byte[] value) {
        ByteBuffer numbers = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        numbers.putInt(value.length).putInt(flags);
        return join(numbers.array(), (key + "\0").getBytes(StandardCharsets.US_ASCII), value);
    }
}
