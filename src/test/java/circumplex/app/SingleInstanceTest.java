package circumplex.app;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.app.SingleInstance.Claim;
import circumplex.app.SingleInstance.Other;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SingleInstanceTest {
    @TempDir
    Path folder;

    private final Semaphore shown = new Semaphore(0);
    private final List<SingleInstance> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(SingleInstance::close);
    }

    @Test
    void theSecondShowsTheFirst() throws Exception {
        assertThat(claim(folder).other()).isEqualTo(Other.NONE);

        assertThat(claim(folder)).isEqualTo(new Claim(Optional.empty(), Other.SHOWN));
        assertThat(claim(folder).other()).isEqualTo(Other.SHOWN);

        assertThat(shown.tryAcquire(2, 10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anotherFolderIsAnotherWindow() throws IOException {
        claim(folder);
        assertThat(claim(Files.createDirectory(folder.resolve("other"))).instance())
                .isPresent();
        assertThat(shown.availablePermits()).isZero();
    }

    @Test
    void aClosedOneIsNoObstacle() {
        claim(folder).instance().orElseThrow().close();
        assertThat(claim(folder).instance()).isPresent();
    }

    @Test
    void whatAKilledOneLeftIsNoObstacle() throws IOException {
        Files.createFile(folder.resolve("window.lock"));
        Path left = Files.createDirectory(folder.resolve("circumplex123")).resolve("window");
        Files.createFile(left);
        Files.writeString(folder.resolve("window.address"), left.toString());

        assertThat(claim(folder).instance()).isPresent();

        assertThat(left.getParent()).doesNotExist();
        assertThat(claim(folder).other()).isEqualTo(Other.SHOWN);
    }

    @Test
    void aFolderWhoseNameIsLongIsNoObstacle() throws IOException {
        Path deep = folder;
        for (int i = 0; i < 10; i++) {
            deep = deep.resolve("a folder with a long name " + i);
        }
        Files.createDirectories(deep);

        assertThat(claim(deep).instance()).isPresent();
        assertThat(claim(deep).other()).isEqualTo(Other.SHOWN);
    }

    @Test
    void oneThatDoesNotListenIsToldOf() throws IOException {
        try (FileChannel held =
                FileChannel.open(folder.resolve("window.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            held.lock();
            assertThat(claim(folder)).isEqualTo(new Claim(Optional.empty(), Other.SILENT));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenHasAsManyWindowsAsOneLikes() throws IOException {
        Path inTheWay = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(claim(inTheWay).other()).isEqualTo(Other.NONE);
    }

    private Claim claim(Path data) {
        Claim claim = SingleInstance.claim(data, shown::release);
        claim.instance().ifPresent(open::add);
        return claim;
    }
}
