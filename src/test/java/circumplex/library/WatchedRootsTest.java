package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "not every user may make links there")
class WatchedRootsTest {
    @TempDir
    Path folder;

    private Path music;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = folder.toRealPath();
        music = Files.createDirectories(folder.resolve("music/album")).getParent();
    }

    @Test
    void aFolderIsOneTree() {
        WatchedRoots roots = WatchedRoots.find(List.of(music, folder.resolve("missing")));

        assertThat(roots.places()).containsExactly(music);
        assertThat(roots.name(music.resolve("album/1.mp3"))).contains(music.resolve("album/1.mp3"));
        assertThat(roots.name(folder.resolve("other"))).isEmpty();
    }

    @Test
    void whatALinkLeadsToIsATreeUnderTheNameOfTheLink() throws IOException {
        Path far = Files.createDirectories(folder.resolve("far/deep")).getParent();
        Path farther = Files.createDirectory(folder.resolve("farther"));
        Files.createSymbolicLink(music.resolve("album/link"), far);
        Files.createSymbolicLink(far.resolve("deep/link"), farther);

        WatchedRoots roots = WatchedRoots.find(List.of(music));

        assertThat(roots.places()).containsExactly(music, far, farther);
        assertThat(roots.name(farther.resolve("x.mp3"))).contains(music.resolve("album/link/deep/link/x.mp3"));
    }

    @Test
    void anImportedLinkKeepsItsName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), music);

        WatchedRoots roots = WatchedRoots.find(List.of(link));

        assertThat(roots.places()).containsExactly(music);
        assertThat(roots.name(music.resolve("album"))).contains(link.resolve("album"));
    }

    @Test
    void linksThatLeadBackOrNowhereOrToFilesAreNoTrees() throws IOException {
        Files.createSymbolicLink(music.resolve("album/back"), music);
        Files.createSymbolicLink(music.resolve("nowhere"), folder.resolve("nothing"));
        Files.createSymbolicLink(music.resolve("file"), Files.createFile(folder.resolve("1.mp3")));

        assertThat(WatchedRoots.find(List.of(music)).places()).containsExactly(music);
    }
}
