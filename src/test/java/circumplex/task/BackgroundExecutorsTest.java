package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

class BackgroundExecutorsTest {

    @Test
    void analysisGivesWayToEverythingElse() throws Exception {
        Queue<String> begun = new ConcurrentLinkedQueue<>();
        ExecutorService executor = BackgroundExecutors.lowPriority(
                "analysis", 2, () -> begun.add(Thread.currentThread().getName()));
        Thread thread = executor.submit(Thread::currentThread).get();

        assertThat(thread.getName()).isEqualTo("analysis-1");
        assertThat(begun).containsExactly("analysis-1");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        executor.shutdown();
    }
}
