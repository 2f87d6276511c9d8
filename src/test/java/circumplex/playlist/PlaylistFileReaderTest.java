package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import circumplex.playlist.ReadEntry.Standing;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the expected paths are those of Unix")
class PlaylistFileReaderTest {
    private static final Path LIST = Path.of("/music/lists/list");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /music/a.mp3                          | /music/a.mp3
                    a.mp3                                 | /music/lists/a.mp3
                    ./a.mp3                               | /music/lists/a.mp3
                    ../b/a.mp3                            | /music/b/a.mp3
                    ./#1.mp3                              | /music/lists/#1.mp3
                    100%25 sure.mp3                       | /music/lists/100%25 sure.mp3
                    file:///music/a%20b.mp3               | /music/a b.mp3
                    FILE:///music/a.mp3                   | /music/a.mp3
                    file:/music/a.mp3                     | /music/a.mp3
                    file://localhost/music/a.mp3          | /music/a.mp3
                    file:///music/a b%zz.mp3              | /music/a b%zz.mp3
                    Mozart: Requiem.mp3                   | /music/lists/Mozart: Requiem.mp3
                    """)
    void namesOfM3u(String line, Path expected) throws IOException {
        assertThat(m3u(line)).singleElement().satisfies(entry -> {
            assertThat(entry.file()).contains(expected);
            assertThat(entry.standing()).isEqualTo(Standing.MISSING);
            assertThat(entry.written()).isEqualTo(line);
        });
    }

    /** Other programs write names in other ways; these are understood if that leads to a file. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    sub\\deep\\a.mp3                      | /music/lists/sub/deep/a.mp3
                    ..\\b\\a.mp3                          | /music/b/a.mp3
                    a%20b.mp3                             | /music/lists/a b.mp3
                    /music/%E6%9D%B1.mp3                  | /music/東.mp3
                    """)
    void otherWaysToWriteANameInM3u(String line, Path there) throws IOException {
        List<ReadEntry> entries = read(new PlaylistFileReader(there::equals), line.getBytes(StandardCharsets.UTF_8))
                .entries();

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.file()).contains(there);
            assertThat(entry.isFound()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    C:\\Music\\a.mp3                      ; FOREIGN
                    d:/Music/a.mp3                        ; FOREIGN
                    \\\\server\\share\\a.mp3              ; FOREIGN
                    file:///C:/Music/a.mp3                ; FOREIGN
                    file:///C|/Music/a.mp3                ; FOREIGN
                    file://server/share/a.mp3             ; FOREIGN
                    http://example.org/a.mp3              ; REMOTE
                    HTTPS://example.org/a.mp3?x=1         ; REMOTE
                    rtsp://example.org/a                  ; REMOTE
                    """)
    void namesThatLeadElsewhere(String name, Standing standing) throws IOException {
        PlaylistFileReader neverAsked = new PlaylistFileReader(path -> {
            assertThat(path.toString()).doesNotContain("example.org");
            return false;
        });

        for (ReadPlaylist playlist : List.of(
                read(neverAsked, name.getBytes(StandardCharsets.UTF_8)),
                read(neverAsked, xspf("<track><location>" + name + "</location></track>")))) {
            assertThat(playlist.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.standing()).isEqualTo(standing);
                assertThat(entry.file()).isEmpty();
                assertThat(entry.entry()).isEmpty();
                assertThat(entry.written()).isEqualTo(name);
            });
            assertThat(playlist.notFound()).hasSize(1);
            assertThat(playlist.files()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    file:///music/a%20b.mp3               | /music/a b.mp3
                    a%23b.mp3                             | /music/lists/a#b.mp3
                    ../b/a.mp3                            | /music/b/a.mp3
                    /music/a.mp3                          | /music/a.mp3
                    /music/with spaces.mp3                | /music/with spaces.mp3
                    10%3A04.mp3                           | /music/lists/10:04.mp3
                    """)
    void locationsOfXspf(String location, Path expected) throws IOException {
        assertThat(read(xspf("<track><location> " + location + "\n</location></track>"))
                        .entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.file()).contains(expected));
    }

    @Test
    void aLocationIsNotNeeded() throws IOException {
        assertThat(read(xspf("<track><title>Only a title</title></track>")).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.standing()).isEqualTo(Standing.UNREADABLE);
                    assertThat(entry.title()).isEqualTo("Only a title");
                });
    }

    @Test
    void extendedM3u() throws IOException {
        List<ReadEntry> entries = m3u("""
                \uFEFF#EXTM3U
                #PLAYLIST:My list
                #EXTINF:123,Artist - Title
                a.mp3
                #EXTINF:-1 tvg-id="x, y" group="Pop",Radio
                #EXTALB:Album
                #EXTART:Somebody
                b.mp3

                # a comment
                c.mp3
                #EXTINF:61.5
                  d.mp3\t
                #EXTINF:abc,def
                e.mp3""");

        assertThat(entries)
                .extracting(
                        entry -> entry.file().orElseThrow().getFileName().toString(),
                        ReadEntry::artist,
                        ReadEntry::title,
                        ReadEntry::album,
                        ReadEntry::seconds)
                .containsExactly(
                        tuple("a.mp3", "Artist", "Title", "", 123.0),
                        tuple("b.mp3", "Somebody", "Radio", "Album", 0.0),
                        tuple("c.mp3", "", "", "", 0.0),
                        tuple("d.mp3", "", "", "", 61.5),
                        tuple("e.mp3", "", "def", "", 0.0));
        assertThat(read("#PLAYLIST: My list\na".getBytes(StandardCharsets.UTF_8))
                        .name())
                .isEqualTo("My list");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void endsOfLines(String end) throws IOException {
        assertThat(m3u("#EXTM3U" + end + "#EXTINF:5,x" + end + "a.mp3" + end + end + "b.mp3" + end))
                .extracting(ReadEntry::file)
                .containsExactly(
                        Optional.of(Path.of("/music/lists/a.mp3")), Optional.of(Path.of("/music/lists/b.mp3")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void characterSets(String name) throws IOException {
        String text = "#EXTINF:5,Café – Grüße\nGrüße.mp3\n";
        byte[] content = (name.startsWith("UTF-16") ? "\uFEFF" + text : text).getBytes(Charset.forName(name));
        Path there = Path.of("/music/lists/Grüße.mp3");

        assertThat(read(new PlaylistFileReader(there::equals), content).entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("Café – Grüße");
                    assertThat(entry.written()).isEqualTo("Grüße.mp3");
                    assertThat(entry.isFound()).isTrue();
                });
    }

    @Test
    void aNameThatIsNoTextIsFoundByItsBytes() throws IOException {
        byte[] name = "caf\u00E9.mp3".getBytes(StandardCharsets.ISO_8859_1);
        Path there = NameBytes.path(Path.of("/music/lists"), name).orElseThrow();

        assertThat(read(new PlaylistFileReader(there::equals), name).files()).containsExactly(there);
        assertThat(read(name).entries().get(0).file()).contains(there);
    }

    @Test
    void whatIsFoundIsToldFromWhatIsNot() throws IOException {
        Files.createFile(folder.resolve("there.mp3"));
        Files.createDirectory(folder.resolve("folder.mp3"));
        Path list = Files.writeString(folder.resolve("list.m3u"), "there.mp3\ngone.mp3\nfolder.mp3\n");

        ReadPlaylist playlist = new PlaylistFileReader().read(list);

        assertThat(playlist.entries())
                .extracting(ReadEntry::standing)
                .containsExactly(Standing.FOUND, Standing.MISSING, Standing.MISSING);
        assertThat(playlist.files())
                .containsExactly(folder.resolve("there.mp3").toAbsolutePath().normalize());
    }

    @Test
    void xspfOfOtherPrograms() throws IOException {
        ReadPlaylist playlist = read("""
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <!-- made elsewhere -->
                <playlist xmlns="http://xspf.org/ns/0/" xmlns:vlc="http://www.videolan.org/vlc/" version="1">
                  <title>L\u00E9gende</title>
                  <extension application="x"><trackList><track><location>no.mp3</location></track></trackList></extension>
                  <trackList>
                    <track>
                      <extension application="x"><location>no.mp3</location><vlc:id>0</vlc:id></extension>
                      <location>file:///music/a.mp3</location>
                      <location>file:///music/second.mp3</location>
                      <title><![CDATA[A & B]]> &lt;C&gt; &#233;</title>
                      <creator>Some<b>no</b>body</creator>
                      <album/>
                      <duration>1500</duration>
                    </track>
                    <track><duration>-3</duration><location>b.mp3</location></track>
                  </trackList>
                </playlist>
                """.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(playlist.name()).isEqualTo("L\u00E9gende");
        assertThat(playlist.damage()).isEmpty();
        assertThat(playlist.entries())
                .containsExactly(
                        new ReadEntry(
                                "file:///music/a.mp3",
                                Standing.MISSING,
                                Optional.of(Path.of("/music/a.mp3")),
                                "A & B <C> \u00E9",
                                "Somebody",
                                "",
                                1.5),
                        new ReadEntry(
                                "b.mp3", Standing.MISSING, Optional.of(Path.of("/music/lists/b.mp3")), "", "", "", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE playlist SYSTEM \"SECRET\"><playlist><trackList/></playlist>",
                "<!DOCTYPE playlist [<!ENTITY x SYSTEM \"SECRET\">]><playlist><title>&x;</title></playlist>",
                "<!DOCTYPE playlist [<!ENTITY % x SYSTEM \"SECRET\"> %x;]><playlist/>",
                "<!DOCTYPE p [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><playlist><title>&b;</title></playlist>",
            })
    void aDocumentTypeIsRefused(String xml) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "<!ELEMENT playlist ANY>");
        Path list = Files.writeString(
                folder.resolve("list.xspf"),
                xml.replace("SECRET", secret.toUri().toString()));

        assertThatThrownBy(() -> new PlaylistFileReader().read(list))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("list.xspf")
                .hasMessageContaining("document type");
    }

    /** As some programs write it: other bytes than declared, and other marks than needed. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "UTF-8, windows-1252",
        "UTF-16, UTF-16BE",
        "UTF-16, UTF-16LE",
        "ISO-8859-1, ISO-8859-1",
        "windows-1251, windows-1251",
        "no-such, UTF-8",
        "'', UTF-8"
    })
    void characterSetsOfXspf(String declared, String used) throws IOException {
        String title = used.equals("windows-1251") ? "Песня" : "Café";
        String text = "<?xml version='1.0' encoding='" + declared + "'?><playlist><trackList><track>"
                + "<location>a.mp3</location><title>" + title + "</title></track></trackList></playlist>";
        byte[] content = (used.startsWith("UTF-16") ? "\uFEFF" + text : text).getBytes(Charset.forName(used));

        ReadPlaylist playlist = read(content);

        assertThat(playlist.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.title()).isEqualTo(title));
        assertThat(playlist.damage()).isEmpty();
    }

    @Test
    void anEntityThatIsNotDeclaredIsDamage() throws IOException {
        assertThat(read(xspf("<track><location>a</location></track><track><title>&secret;</title></track>")))
                .satisfies(playlist -> {
                    assertThat(playlist.entries()).hasSize(1);
                    assertThat(playlist.damage()).isPresent();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body/></html>", "<playlist", "<", "\u0000\u0001ID3", "<?xml version=\"1.0\"?>"})
    void whatIsNoPlaylistIsToldByName(String content) throws IOException {
        Path list = Files.writeString(folder.resolve("photo.jpg"), content);

        assertThatThrownBy(() -> new PlaylistFileReader().read(list))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("photo.jpg");
    }

    @Test
    void aFileThatIsNotThereOrTooLargeIsToldByName() throws IOException {
        Path large = folder.resolve("large.m3u");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(PlaylistFileReader.LARGEST + 1L);
        }

        assertThatThrownBy(() -> new PlaylistFileReader().read(large))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("large.m3u")
                .hasMessageContaining("32 MB");
        assertThatThrownBy(() -> new PlaylistFileReader().read(folder.resolve("gone.m3u")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone.m3u");
        assertThatThrownBy(() -> new PlaylistFileReader().read(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void manyEntries() throws IOException {
        String lines = IntStream.range(0, 100_000)
                .mapToObj(i -> "#EXTINF:1,Title " + i + "\nfolder/" + i + ".mp3\n")
                .collect(Collectors.joining());

        List<ReadEntry> entries = m3u(lines);

        assertThat(entries).hasSize(100_000);
        assertThat(entries.get(99_999).file()).contains(Path.of("/music/lists/folder/99999.mp3"));
    }

    @Test
    void aLineWithoutEndIsNoName() throws IOException {
        assertThat(m3u("a".repeat(100_000) + "\nb.mp3"))
                .extracting(ReadEntry::standing)
                .containsExactly(Standing.UNREADABLE, Standing.MISSING);
    }

    @Test
    void anEmptyFileIsAnEmptyPlaylist() throws IOException {
        assertThat(m3u("")).isEmpty();
        assertThat(m3u("#EXTM3U\n")).isEmpty();
    }

    @Test
    void cutOffXspfKeepsTheTracksBefore() throws IOException {
        byte[] whole = xspf(
                "<track><location>a.mp3</location></track><track><location>b%20c.mp3</location><title>\u6771</title></track>");
        List<ReadEntry> all = read(whole).entries();
        int tracks = 0;
        for (int length = new String(whole, StandardCharsets.UTF_8).indexOf("<trackList>");
                length < whole.length - 12;
                length++) {
            ReadPlaylist part = read(Arrays.copyOf(whole, length));
            assertThat(part.damage())
                    .hasValueSatisfying(text -> assertThat(text).contains("list is damaged"));
            assertThat(part.entries()).isEqualTo(all.subList(0, part.entries().size()));
            assertThat(part.entries().size()).isGreaterThanOrEqualTo(tracks);
            tracks = part.entries().size();
        }
        assertThat(tracks).isEqualTo(2);
    }

    private static byte[] xspf(String tracks) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<playlist version=\"1\" xmlns=\"http://xspf.org/ns/0/\">"
                        + "<trackList>" + tracks + "</trackList></playlist>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<ReadEntry> m3u(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8)).entries();
    }

    private static ReadPlaylist read(byte[] content) throws IOException {
        return read(new PlaylistFileReader(path -> false), content);
    }

    private static ReadPlaylist read(PlaylistFileReader reader, byte[] content) throws IOException {
        return reader.parse(content, LIST);
    }
}
