package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebouncerTest {
    private final ScheduledExecutorService scheduler = BackgroundExecutors.scheduler("test");
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    @Test
    void runsTheLastOfSeveralCallsOnce() throws InterruptedException {
        Debouncer debouncer = new Debouncer(Duration.ofMillis(50), scheduler);
        CountDownLatch done = new CountDownLatch(1);
        debouncer.call(() -> ran.add("first"));
        debouncer.call(() -> ran.add("second"));
        debouncer.call(() -> {
            ran.add("third");
            done.countDown();
        });

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        debouncer.flush();
        assertThat(ran).containsExactly("third");
    }

    @Test
    void flushRunsWhatWaitsOnTheCallingThread() {
        Debouncer debouncer = new Debouncer(Duration.ofHours(1), scheduler);
        debouncer.call(() -> ran.add(Thread.currentThread().getName()));
        debouncer.flush();
        debouncer.flush();

        assertThat(ran).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void cancelDropsWhatWaits() {
        Debouncer debouncer = new Debouncer(Duration.ofHours(1), scheduler);
        debouncer.call(() -> ran.add("dropped"));
        debouncer.cancel();
        debouncer.flush();

        assertThat(ran).isEmpty();
    }
}
