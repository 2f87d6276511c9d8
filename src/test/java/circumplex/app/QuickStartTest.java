package circumplex.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
    @TempDir
    private Path folder;

    private String jar;

    @BeforeEach
    void makeJar() throws IOException {
        jar = Files.createFile(folder.resolve("circumplex.jar")).toString();
    }

    @Test
    void aStartOfTheJarNeedsNoOptions() {
        assertThat(options(new String[] {"-jar", jar})).contains(List.of());
        assertThat(options(new String[] {"-jar", jar, "--data-dir", "d"}, "--data-dir", "d"))
                .contains(List.of());
    }

    @Test
    void propertiesAndMemoryArePassedOn() {
        assertThat(options(new String[] {"-Xmx2g", "-Dglass.gtk.uiScale=2", "-jar", jar}))
                .contains(List.of("-Xmx2g", "-Dglass.gtk.uiScale=2"));
    }

    @Test
    void whoGivesOtherOptionsGetsThatMachine() {
        assertThat(options(new String[] {"-agentlib:jdwp=server=y", "-jar", jar}))
                .isEmpty();
        assertThat(options(new String[] {"-Xshare:off", "-jar", jar})).isEmpty();
    }

    @Test
    void aStartFromClassesIsNoStartOfTheJar() {
        assertThat(options(new String[] {"-cp", jar, "circumplex.Launcher"})).isEmpty();
        assertThat(options(new String[] {"-jar", "other.jar"})).isEmpty();
        assertThat(options(new String[] {})).isEmpty();
    }

    @Test
    void commandsStayInTheirProcess() {
        assertThat(QuickStart.run("scan", "folder")).isEmpty();
    }

    private Optional<List<String>> options(String[] given, String... args) {
        return QuickStart.machineOptions(given, jar, args);
    }
}
