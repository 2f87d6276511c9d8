package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Playlist files with the names that go wrong elsewhere, as they must come out byte by byte and be read again. */
@DisabledOnOs(
        value = {OS.WINDOWS, OS.MAC},
        disabledReason = "names that only file systems of any bytes have")
class PlaylistGoldenFilesTest {
    private static final Path FOLDER = Path.of("/music/lists");

    private static final List<PlaylistEntry> STRANGE = List.of(
            entry("/music/a/plain.mp3", "Plain", "Artist", "Album", 61.4),
            entry("/music/lists/#1 hit.flac", "#1 hit", "#", "", 0),
            entry("/music/lists/#folder/inside.flac", "Inside", "", "", 10),
            entry("/music/lists/sub/Grüße 東京 50%.ogg", "Grüße <aus> 東京 & \"mehr\"", "Ångström", "", 0.2),
            entry("/music/lists/Музыка/Песня №5.mp3", "Песня №5", "Группа", "Альбом", 300),
            entry("/music/lists/موسيقى/أغنية.m4a", "أغنية", "مغني", "", 301),
            entry("/music/lists/🎵 cafe\u0301.opus", "🎵 cafe\u0301", "", "", 302),
            entry("/music/lists/ leading space.mp3", "Leading", "", "", 1.5),
            entry("/music/lists/trailing space.mp3 ", "Trailing", "", "", 1.5),
            entry("/music/lists/two\nlines.mp3", "two\nlines", "A\tB", "", 200),
            entry("/music/lists/carriage\rreturn.mp3", "carriage\rreturn", "", "", 201),
            entry("/music/lists/10:04.mp3", "10:04", "", "", 202),
            entry("/music/lists/back\\slash.mp3", "back\\slash", "", "", 203),
            entry("/music/lists/\\\\server\\share.mp3", "share", "", "", 204),
            entry("/music/lists/C:\\song.mp3", "song", "", "", 205),
            entry("/music/lists/100%25.mp3", "100%25", "", "", 206),
            entry("/music/lists/what? a&b=c;d+e [x] {y} 'z'.mp3", "what? a&b=c;d+e", "", "", 207),
            new PlaylistEntry(bytes("/music/lists/caf\u00E9.mp3"), "café", "", "", 208),
            new PlaylistEntry(bytes("/music/\u00FF\u00FE folder/a b.mp3"), "", "", "", 209));

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("strange-absolute.m3u8", new M3u8Writer(), PathStyle.ABSOLUTE),
                Arguments.of("strange-relative.m3u8", new M3u8Writer(), PathStyle.RELATIVE),
                Arguments.of("strange-absolute.xspf", new XspfWriter(), PathStyle.ABSOLUTE),
                Arguments.of("strange-relative.xspf", new XspfWriter(), PathStyle.RELATIVE));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areWritten(String name, PlaylistWriter writer, PathStyle style) throws IOException {
        assertThat(writer.text(STRANGE, style, FOLDER)).isEqualTo(new String(golden(name), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areRead(String name, PlaylistWriter writer, PathStyle style) throws IOException {
        ReadPlaylist playlist = new PlaylistFileReader(path -> false).parse(golden(name), FOLDER.resolve("list"));

        assertThat(playlist.damage()).isEmpty();
        assertThat(playlist.entries().stream().map(ReadEntry::file))
                .containsExactlyElementsOf(
                        STRANGE.stream().map(entry -> Optional.of(entry.file())).toList());
        assertThat(playlist.entries().get(3).artist()).isEqualTo("Ångström");
        assertThat(playlist.entries().get(3).title()).isEqualTo("Grüße <aus> 東京 & \"mehr\"");
    }

    /** Latin-1, ends of lines and paths of Windows; the music lies beside the list. */
    @ParameterizedTest
    @ValueSource(strings = {"windows-latin1.m3u", "windows-utf8.m3u8"})
    void fromWindows(String name) throws IOException {
        List<Path> there = List.of(Path.of("/music/lists/Musik/Grüße.mp3"), Path.of("/music/lists/Café del Mar.mp3"));

        ReadPlaylist playlist = new PlaylistFileReader(there::contains).parse(golden(name), FOLDER.resolve("list"));

        assertThat(playlist.files()).isEqualTo(there);
        assertThat(playlist.entries())
                .extracting(ReadEntry::standing, ReadEntry::artist, ReadEntry::title, ReadEntry::seconds)
                .containsExactly(
                        tuple(ReadEntry.Standing.FOUND, "Ärzte", "Grüße", 123.0),
                        tuple(ReadEntry.Standing.FOUND, "", "Café del Mar", 0.0),
                        tuple(ReadEntry.Standing.FOREIGN, "A", "B", 7.0),
                        tuple(ReadEntry.Standing.REMOTE, "", "Radio, the best", 0.0));
        assertThat(playlist.notFound())
                .extracting(ReadEntry::written)
                .containsExactly("D:\\Müsik\\b.mp3", "http://radio.example.org:8000/stream");
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in = PlaylistGoldenFilesTest.class.getResourceAsStream("/playlists/" + name)) {
            return in.readAllBytes();
        }
    }

    private static PlaylistEntry entry(String file, String title, String artist, String album, double seconds) {
        return new PlaylistEntry(
                NameBytes.path(FOLDER, NameBytes.utf8(file)).orElseThrow(), title, artist, album, seconds);
    }

    /** A path whose bytes are those of the text in Latin-1, and so no UTF-8. */
    private static Path bytes(String path) {
        return NameBytes.path(FOLDER, path.getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow();
    }
}
