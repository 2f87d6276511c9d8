package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CancellationTest {
    private long now = 1_000;
    private final Cancellation cancellation = new Cancellation(() -> now);

    @Test
    void stopsWhenAsked() {
        cancellation.throwIfRequested();
        assertThat(cancellation.awaitTurn()).isFalse();

        cancellation.cancel();

        assertThat(cancellation.isRequested()).isTrue();
        assertThat(cancellation.awaitTurn()).isTrue();
        assertThatThrownBy(cancellation::throwIfRequested).isInstanceOf(CancellationException.class);
    }

    @Test
    void standsStillUntilItIsToGoOn() throws Exception {
        cancellation.pause();
        CompletableFuture<Boolean> turn = CompletableFuture.supplyAsync(cancellation::awaitTurn);
        assertThatThrownBy(() -> turn.get(100, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        cancellation.resume();

        assertThat(turn.get()).isFalse();
        assertThat(cancellation.isPaused()).isFalse();
    }

    @Test
    void stopsWhileItStandsStill() throws Exception {
        cancellation.pause();
        CompletableFuture<Boolean> turn = CompletableFuture.supplyAsync(cancellation::awaitTurn);

        cancellation.cancel();

        assertThat(turn.get()).isTrue();
    }

    @Test
    void anInterruptWhileItStandsStillAsksForStopping() {
        cancellation.pause();
        Thread.currentThread().interrupt();

        assertThat(cancellation.awaitTurn()).isTrue();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void timeThatPassesWhileItStandsStillIsNoWorkingTime() {
        long start = cancellation.workingNanos();
        now += 10;
        cancellation.pause();
        now += 500;
        assertThat(cancellation.workingNanos() - start).isEqualTo(10);
        cancellation.pause();
        now += 500;
        cancellation.resume();
        cancellation.resume();
        now += 7;
        assertThat(cancellation.workingNanos() - start).isEqualTo(17);
    }
}
