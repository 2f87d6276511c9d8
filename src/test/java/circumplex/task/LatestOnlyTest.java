package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final Queue<Runnable> worker = new ArrayDeque<>();
    private final Queue<Runnable> results = new ArrayDeque<>();
    private final List<Integer> worked = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final LatestOnly<Integer, String> latest =
            new LatestOnly<>(this::work, shown::add, failures::add, worker::add, results::add);

    private String work(int input) {
        worked.add(input);
        if (input < 0) {
            throw new IllegalArgumentException("negative");
        }
        return "result " + input;
    }

    @Test
    void worksOnTheLatestOfTheWaitingRequestsOnly() {
        latest.request(1);
        latest.request(2);
        latest.request(3);

        runAll(worker);
        runAll(results);

        assertThat(worked).containsExactly(3);
        assertThat(shown).containsExactly("result 3");
    }

    @Test
    void dropsAResultThatIsNoLongerTheLatestWhenItIsToBeShown() {
        latest.request(1);
        runAll(worker);
        latest.request(2);
        runAll(results);
        assertThat(shown).isEmpty();

        runAll(worker);
        runAll(results);
        assertThat(shown).containsExactly("result 2");
    }

    @Test
    void doesNotShowADroppedRequest() {
        latest.request(1);
        runAll(worker);
        latest.drop();
        runAll(results);
        latest.request(2);
        latest.drop();
        runAll(worker);
        runAll(results);

        assertThat(worked).containsExactly(1);
        assertThat(shown).isEmpty();
    }

    @Test
    void tellsAFailureAndGoesOn() {
        latest.request(-1);
        runAll(worker);
        runAll(results);
        latest.request(5);
        runAll(worker);
        runAll(results);

        assertThat(failures).singleElement().isInstanceOf(IllegalArgumentException.class);
        assertThat(shown).containsExactly("result 5");
    }

    @Test
    void ofAFloodFromManyThreadsTheLastIsShown() throws InterruptedException {
        AtomicInteger side = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        ExecutorService pool = BackgroundExecutors.growing("test");
        LatestOnly<Integer, Integer> concurrent = new LatestOnly<>(
                input -> {
                    most.accumulateAndGet(side.incrementAndGet(), Math::max);
                    Thread.yield();
                    side.decrementAndGet();
                    return input;
                },
                result -> {
                    if (result == 10_000) {
                        last.countDown();
                    }
                },
                failure -> {},
                pool,
                Runnable::run);
        for (int i = 0; i <= 10_000; i++) {
            concurrent.request(i);
        }

        assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
        pool.shutdown();
    }

    private static void runAll(Queue<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.remove().run();
        }
    }
}
