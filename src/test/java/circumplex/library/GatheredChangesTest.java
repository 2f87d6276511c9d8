package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GatheredChangesTest {
    private static final Path ALBUM = Path.of("album");
    private static final long SECOND = 1_000_000_000L;

    private final GatheredChanges changes = new GatheredChanges(Duration.ofSeconds(2), Duration.ofSeconds(30));
    /** A clock of nanoseconds may begin anywhere. */
    private long now = Long.MAX_VALUE - 5 * SECOND;

    @Test
    void withoutAChangeNothingIsDue() {
        assertThat(changes.dueIn(now)).isEmpty();
        assertThat(changes.take()).isEmpty();
    }

    @Test
    void aChangeIsDueWhenItHasBeenQuiet() {
        changes.add(ALBUM, now);
        assertThat(changes.dueIn(now)).hasValue(2 * SECOND);
        now += SECOND;
        changes.add(Path.of("other"), now);
        assertThat(changes.dueIn(now)).hasValue(2 * SECOND);
        now += 3 * SECOND;
        assertThat(changes.dueIn(now)).hasValue(0);
        assertThat(changes.take()).containsExactly(ALBUM, Path.of("other"));
        assertThat(changes.dueIn(now)).isEmpty();
    }

    @Test
    void aFloodIsOneChangeAndNotHeldBackForEver() {
        int told = 0;
        for (int event = 0; event < 6000; event++) {
            now += SECOND / 100;
            changes.add(ALBUM, now);
            if (changes.dueIn(now).orElseThrow() == 0) {
                assertThat(changes.take()).containsExactly(ALBUM);
                told++;
            }
        }
        assertThat(told).as("in a minute").isEqualTo(1);
        now += 2 * SECOND;
        assertThat(changes.dueIn(now)).hasValue(0);
    }
}
