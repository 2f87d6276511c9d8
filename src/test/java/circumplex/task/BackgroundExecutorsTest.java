package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;

class BackgroundExecutorsTest {

    @Test
    void analysisGivesWayToEverythingElse() throws Exception {
        ExecutorService executor = BackgroundExecutors.lowPriority("analysis", 2);
        Thread thread = executor.submit(Thread::currentThread).get();

        assertThat(thread.getName()).isEqualTo("analysis-1");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        executor.shutdown();
    }
}
