package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.task.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SystemPriorityTest {

    @Test
    @EnabledOnOs(OS.LINUX)
    void aScanGivesWayAndNobodyElse() {
        Queue<Integer> scanning = new ConcurrentLinkedQueue<>();
        int before = nice();

        try (ScanWorkers workers = new ScanWorkers(2, new Cancellation())) {
            workers.forEach(List.of(1, 2, 3, 4), item -> scanning.add(nice()));
        }

        assertThat(scanning).hasSize(4).allMatch(nice -> nice >= 10);
        assertThat(nice()).isEqualTo(before);
    }

    /** How nice the calling thread is, as the system says: the 19th value, counted from behind the name. */
    private static int nice() {
        try {
            String line = Files.readString(Path.of("/proc/thread-self/stat"));
            return Integer.parseInt(line.substring(line.lastIndexOf(')') + 2).split(" ")[16]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
