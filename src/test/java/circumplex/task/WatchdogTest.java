package circumplex.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private static final Allowance MINUTES = new Allowance(Duration.ofMinutes(10), Duration.ofMinutes(10));

    private final Watchdog watchdog = new Watchdog("watched", 2, Duration.ofMillis(20), 5);

    @Test
    void givesWhatTheWorkGives() throws Exception {
        String thread =
                watchdog.<String, Exception>call(() -> Thread.currentThread().getName(), MINUTES);

        assertThat(thread).startsWith("watched-");
    }

    @Test
    void throwsWhatTheWorkThrows() {
        IOException declared = new IOException("declared");
        assertThatThrownBy(() -> watchdog.call(
                        () -> {
                            throw declared;
                        },
                        MINUTES))
                .isSameAs(declared);
        Error error = new StackOverflowError();
        assertThatThrownBy(() -> watchdog.call(
                        () -> {
                            throw error;
                        },
                        MINUTES))
                .isSameAs(error);
    }

    @Test
    void givesUpOnEndlessWork() {
        AtomicBoolean over = new AtomicBoolean();
        Allowance little = new Allowance(Duration.ofMillis(50), Duration.ofMillis(50));
        try {
            assertThatThrownBy(() -> watchdog.call(() -> spin(over), little))
                    .isInstanceOf(Watchdog.GivenUpException.class)
                    .hasMessageContaining("computing");
        } finally {
            over.set(true);
        }
    }

    private static String spin(AtomicBoolean over) {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        return "";
    }

    @Test
    void givesUpOnWorkThatDoesNothing() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> watchdog.call(() -> await(never), MINUTES))
                .isInstanceOf(Watchdog.GivenUpException.class)
                .hasMessageContaining("Nothing came of it");
        never.countDown();
    }

    private static String await(CountDownLatch latch) throws InterruptedException {
        latch.await();
        return "";
    }

    @Test
    void beginsNothingMoreWhenTooManyAreLeftBehindUntilTheyComeBack() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> watchdog.call(() -> await(late), MINUTES))
                    .isInstanceOf(Watchdog.GivenUpException.class);
        }
        assertThatThrownBy(() -> watchdog.call(() -> "", MINUTES))
                .isInstanceOf(Watchdog.ExhaustedException.class)
                .hasMessageContaining("2");

        late.countDown();

        String answer = null;
        while (answer == null) {
            try {
                answer = watchdog.<String, Exception>call(() -> "back", MINUTES);
            } catch (Watchdog.ExhaustedException e) {
                Thread.sleep(10);
            }
        }
        assertThat(answer).isEqualTo("back");
    }

    @Test
    void workMayGrantItselfMoreUpToTheLimit() {
        Allowance allowance = new Allowance(Duration.ofSeconds(1), Duration.ofSeconds(5));
        allowance.grantSeconds(3);
        assertThat(allowance.granted()).isEqualTo(Duration.ofSeconds(4));
        allowance.grantSeconds(Double.NaN);
        allowance.grantSeconds(-1);
        assertThat(allowance.granted()).isEqualTo(Duration.ofSeconds(4));
        allowance.grantSeconds(Double.POSITIVE_INFINITY);
        assertThat(allowance.granted()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anInterruptIsKeptAndDisturbsNothing() throws Exception {
        Thread.currentThread().interrupt();
        try {
            assertThat(watchdog.<String, Exception>call(() -> "done", MINUTES)).isEqualTo("done");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
