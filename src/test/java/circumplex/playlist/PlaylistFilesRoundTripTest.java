package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.playlist.ReadEntry.Standing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** What is written is read again: whatever the names, and whether the files are there or not. */
@AddLifecycleHook(PlaylistFilesRoundTripTest.OnUnixOnly.class)
class PlaylistFilesRoundTripTest {

    /** Signs that mean something in one of the formats, and others of several scripts. */
    private static final String STRANGE = "#%:?&<>\"'\\ .\n\r\t;=+~,@!()[]{}|^`éß東京мус\u0301🎵\u2028\u00A0\u0085\uFEFF";

    @Provide
    Arbitrary<byte[]> names() {
        Arbitrary<byte[]> anyBytes = Arbitraries.bytes()
                .filter(b -> b != 0 && b != '/')
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(12);
        Arbitrary<byte[]> strangeText = Arbitraries.of(
                        STRANGE.codePoints().mapToObj(Character::toString).toList())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(signs -> String.join("", signs).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(anyBytes, strangeText).filter(name -> !isDots(name));
    }

    @Provide
    Arbitrary<PlaylistEntry> entries() {
        Arbitrary<String> words = Arbitraries.strings().all().ofMaxLength(12);
        return Combinators.combine(
                        Arbitraries.of("/", "/music/", "/music/lists/", "/music/lists/sub/", "/mus#ic/"),
                        names(),
                        names(),
                        words,
                        words,
                        words,
                        Arbitraries.doubles().between(0, 10_000))
                .as((start, folder, name, title, artist, album, seconds) -> new PlaylistEntry(
                        NameBytes.path(Path.of(start).resolve(pathOf(folder)), name)
                                .orElseThrow(),
                        title,
                        artist,
                        album,
                        seconds));
    }

    @Provide
    Arbitrary<List<PlaylistEntry>> playlists() {
        return entries().list().ofMaxSize(5);
    }

    @Property(tries = 1000)
    void xspf(@ForAll("playlists") List<PlaylistEntry> entries, @ForAll PathStyle style, @ForAll boolean there)
            throws IOException {
        ReadPlaylist read = writtenAndRead(new XspfWriter(), entries, style, there);

        assertFiles(read, entries, there);
        for (int i = 0; i < entries.size(); i++) {
            ReadEntry entry = read.entries().get(i);
            assertThat(entry.title()).isEqualTo(inXml(entries.get(i).title()));
            assertThat(entry.artist()).isEqualTo(inXml(entries.get(i).artist()));
            assertThat(entry.album()).isEqualTo(inXml(entries.get(i).album()));
            assertThat(entry.seconds()).isEqualTo(Math.round(entries.get(i).seconds() * 1000) / 1000.0);
        }
    }

    @Property(tries = 1000)
    void m3u8(@ForAll("playlists") List<PlaylistEntry> entries, @ForAll PathStyle style, @ForAll boolean there)
            throws IOException {
        ReadPlaylist read = writtenAndRead(new M3u8Writer(), entries, style, there);

        assertFiles(read, entries, there);
        for (int i = 0; i < entries.size(); i++) {
            double seconds = entries.get(i).seconds();
            assertThat(read.entries().get(i).seconds()).isEqualTo(seconds > 0 ? Math.max(1, Math.round(seconds)) : 0);
        }
        // A label does not say where the artist ends, but it is the same label when written again.
        List<PlaylistEntry> again = read.entries().stream()
                .map(entry -> entry.entry().orElseThrow())
                .toList();
        Path folder = Path.of("/music/lists");
        assertThat(new M3u8Writer().text(again, style, folder).getBytes(StandardCharsets.UTF_8))
                .isEqualTo(new M3u8Writer().text(entries, style, folder).getBytes(StandardCharsets.UTF_8));
    }

    private static ReadPlaylist writtenAndRead(
            PlaylistWriter writer, List<PlaylistEntry> entries, PathStyle style, boolean there) throws IOException {
        Set<Path> files = new HashSet<>();
        if (there) {
            entries.forEach(entry -> files.add(entry.file().normalize()));
        }
        byte[] content = writer.text(entries, style, Path.of("/music/lists")).getBytes(StandardCharsets.UTF_8);
        return new PlaylistFileReader(files::contains).parse(content, Path.of("/music/lists/list"));
    }

    private static void assertFiles(ReadPlaylist read, List<PlaylistEntry> entries, boolean there) {
        assertThat(read.damage()).isEmpty();
        assertThat(read.entries().stream().map(ReadEntry::file))
                .containsExactlyElementsOf(entries.stream()
                        .map(entry -> Optional.of(entry.file().normalize()))
                        .toList());
        assertThat(read.entries())
                .allSatisfy(entry -> assertThat(entry.standing()).isEqualTo(there ? Standing.FOUND : Standing.MISSING));
    }

    /** What XML can hold of a text. */
    private static String inXml(String text) {
        StringBuilder held = new StringBuilder();
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\t' || c == '\n' || c >= 0x20)
                .filter(c -> c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(held::appendCodePoint);
        return held.toString().strip();
    }

    private static Path pathOf(byte[] name) {
        return NameBytes.path(Path.of("/"), name).orElseThrow().getFileName();
    }

    private static boolean isDots(byte[] name) {
        String text = new String(name, StandardCharsets.ISO_8859_1);
        return text.equals(".") || text.equals("..");
    }

    /** Windows has neither such names nor such paths. */
    static final class OnUnixOnly implements SkipExecutionHook {
        @Override
        public SkipResult shouldBeSkipped(LifecycleContext context) {
            return NameBytes.isWindows() ? SkipResult.skip("names of Unix") : SkipResult.doNotSkip();
        }
    }
}
