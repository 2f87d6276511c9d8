package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever the bytes, a playlist file is read as far as it goes, or refused with a message. */
class DamagedPlaylistFilesTest {
    private static final Path LIST = Path.of("/music/lists/list").toAbsolutePath();

    @Property(tries = 2000)
    void damagedFilesAreReadOrRefused(
            @ForAll long seed, @ForAll boolean asXspf, @ForAll @IntRange(min = 1, max = 40) int changes) {
        Random random = new Random(seed);
        byte[] content = asXspf
                ? ("<?xml version=\"1.0\"?><playlist><trackList>"
                                + "<track><location>file:///a%20b.mp3</location><title>&amp;&#x41;</title></track>"
                                        .repeat(5)
                                + "</trackList></playlist>")
                        .getBytes(StandardCharsets.UTF_8)
                : "#EXTM3U\n#EXTINF:5,a - b\nfile:///a%20b.mp3\n../x.mp3\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < changes; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt(256);
        }

        assertThatCode(() -> read(content))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown -> assertThat(thrown)
                                .isInstanceOf(IOException.class)
                                .hasMessageContaining("list"));
    }

    @Property(tries = 1000)
    void anyBytesAreReadOrRefused(@ForAll byte[] content) {
        assertThatCode(() -> read(content))
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).isNull(),
                        thrown -> assertThat(thrown)
                                .isInstanceOf(IOException.class)
                                .hasMessageContaining("list"));
    }

    private static ReadPlaylist read(byte[] content) throws IOException {
        return new PlaylistFileReader(path -> false).parse(content, LIST);
    }
}
