package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the expected texts hold paths of Unix, and names Windows forbids")
class PlaylistWriterTest {
    private static final Path FOLDER = Path.of("/music/lists");
    private static final List<PlaylistEntry> ENTRIES = List.of(
            entry("/music/a/plain.mp3", "Plain", "Artist", "Album", 61.4),
            entry("/music/lists/#1 hit.flac", "#1 hit", "", "", 0),
            entry("/music/lists/sub/Grüße 東京 50%.ogg", "Grüße <aus> 東京 & \"mehr\"", "Ångström", "", 0.2),
            entry("/music/lists/10:04.mp3", "two\nlines", "A\tB", "", 200),
            entry("/music/lists/ space.mp3", "", "", "", 1.5),
            entry("/music/lists/bad\nname?.mp3", "\u0001", "", "", 5));

    @TempDir
    Path folder;

    @Test
    void m3u8WithAbsoluteNames() {
        assertThat(new M3u8Writer().text(ENTRIES, PathStyle.ABSOLUTE, FOLDER)).isEqualTo("""
                        #EXTM3U
                        #EXTINF:61,Artist - Plain
                        /music/a/plain.mp3
                        #EXTINF:-1,#1 hit
                        /music/lists/#1 hit.flac
                        #EXTINF:1,Ångström - Grüße <aus> 東京 & "mehr"
                        /music/lists/sub/Grüße 東京 50%.ogg
                        #EXTINF:200,A B - two lines
                        /music/lists/10:04.mp3
                        #EXTINF:2,
                        /music/lists/ space.mp3
                        #EXTINF:5,
                        file:///music/lists/bad%0Aname%3F.mp3
                        """);
    }

    @Test
    void m3u8WithRelativeNames() {
        assertThat(new M3u8Writer().text(ENTRIES, PathStyle.RELATIVE, FOLDER)).isEqualTo("""
                        #EXTM3U
                        #EXTINF:61,Artist - Plain
                        ../a/plain.mp3
                        #EXTINF:-1,#1 hit
                        ./#1 hit.flac
                        #EXTINF:1,Ångström - Grüße <aus> 東京 & "mehr"
                        sub/Grüße 東京 50%.ogg
                        #EXTINF:200,A B - two lines
                        ./10:04.mp3
                        #EXTINF:2,
                        ./ space.mp3
                        #EXTINF:5,
                        file:///music/lists/bad%0Aname%3F.mp3
                        """);
    }

    @Test
    void xspfWithRelativeNames() {
        assertThat(new XspfWriter().text(ENTRIES.subList(0, 3), PathStyle.RELATIVE, FOLDER))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <playlist xmlns="http://xspf.org/ns/0/" version="1">
                          <trackList>
                            <track>
                              <location>../a/plain.mp3</location>
                              <title>Plain</title>
                              <creator>Artist</creator>
                              <album>Album</album>
                              <duration>61400</duration>
                            </track>
                            <track>
                              <location>%231%20hit.flac</location>
                              <title>#1 hit</title>
                            </track>
                            <track>
                              <location>sub/Gr%C3%BC%C3%9Fe%20%E6%9D%B1%E4%BA%AC%2050%25.ogg</location>
                              <title>Grüße &lt;aus&gt; 東京 &amp; "mehr"</title>
                              <creator>Ångström</creator>
                              <duration>200</duration>
                            </track>
                          </trackList>
                        </playlist>
                        """);
    }

    @Test
    void everyXspfLocationLeadsToItsFile() throws Exception {
        for (PathStyle style : PathStyle.values()) {
            String text = new XspfWriter().text(ENTRIES, style, FOLDER);
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            NodeList locations = document.getElementsByTagName("location");

            assertThat(locations.getLength()).isEqualTo(ENTRIES.size());
            for (int i = 0; i < locations.getLength(); i++) {
                URI resolved = URI.create("file://" + FOLDER + "/list.xspf")
                        .resolve(locations.item(i).getTextContent());
                assertThat(Path.of(URI.create("file://" + resolved.getRawPath())))
                        .isEqualTo(ENTRIES.get(i).file());
            }
        }
    }

    @Test
    void aNameWhoseBytesAreNoTextKeepsItsBytes() {
        Path odd = Path.of(URI.create("file:///music/lists/caf%E9.mp3"));
        List<PlaylistEntry> entries = List.of(new PlaylistEntry(odd, "café", "", "", 3));

        assertThat(new M3u8Writer().text(entries, PathStyle.RELATIVE, FOLDER))
                .contains("\nfile:///music/lists/caf%E9.mp3\n");
        assertThat(new XspfWriter().text(entries, PathStyle.RELATIVE, FOLDER))
                .contains("<location>caf%E9.mp3</location>");
    }

    @Test
    void writesTheFileAndLeavesNothingElse() throws IOException {
        Path target = Files.writeString(folder.resolve("list.m3u8"), "an earlier one");
        M3u8Writer writer = new M3u8Writer();

        writer.write(ENTRIES, PathStyle.RELATIVE, target);

        assertThat(target).hasContent(writer.text(ENTRIES, PathStyle.RELATIVE, folder));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void mayBeReadByWhomAnyNewFileMay() throws IOException {
        Path target = folder.resolve("list.m3u8");
        new M3u8Writer().write(ENTRIES, PathStyle.ABSOLUTE, target);

        assertThat(Files.getPosixFilePermissions(target))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("any"))));
    }

    @Test
    void aTitleThatIsNoTextIsNoReasonToFail() throws IOException {
        Path target = folder.resolve("list.m3u8");
        List<PlaylistEntry> entries = List.of(entry("/music/a.mp3", "half of a sign \uD83C", "", "", 1));

        new M3u8Writer().write(entries, PathStyle.ABSOLUTE, target);

        assertThat(target).content().contains("half of a sign").contains("\n/music/a.mp3\n");
    }

    @Test
    void namesTheFileThatCannotBeWritten() {
        Path target = folder.resolve("missing/list.xspf");

        assertThatThrownBy(() -> new XspfWriter().write(ENTRIES, PathStyle.ABSOLUTE, target))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(target.toString());
        assertThatThrownBy(() -> new XspfWriter().write(ENTRIES, PathStyle.ABSOLUTE, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("folder");
    }

    private static PlaylistEntry entry(String file, String title, String artist, String album, double seconds) {
        return new PlaylistEntry(Path.of(file), title, artist, album, seconds);
    }
}
