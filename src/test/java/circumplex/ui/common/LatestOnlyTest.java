package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestOnlyTest {
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> fx = new ArrayDeque<>();
    private final LatestOnly<String> latest = new LatestOnly<>(new UiExecutors(background::add, fx::add));
    private final List<String> worked = new ArrayList<>();
    private final List<String> shown = new ArrayList<>();

    @Test
    void dropsWhatWaitsAndWhatIsOvertaken() {
        submit("first");
        submit("second");
        submit("third");
        runAll();

        assertThat(worked).containsExactly("first", "third");
        assertThat(shown).containsExactly("third");
    }

    @Test
    void worksAgainAfterAFailure() {
        latest.submit(
                () -> {
                    throw new IllegalStateException("broken");
                },
                shown::add,
                e -> shown.add(e.getMessage()));
        runAll();
        submit("next");
        runAll();

        assertThat(shown).containsExactly("broken", "next");
    }

    private void submit(String text) {
        latest.submit(
                () -> {
                    worked.add(text);
                    return text;
                },
                shown::add,
                e -> shown.add("failed"));
    }

    private void runAll() {
        while (!background.isEmpty() || !fx.isEmpty()) {
            (background.isEmpty() ? fx : background).remove().run();
        }
    }
}
