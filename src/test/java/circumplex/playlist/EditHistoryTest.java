package circumplex.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class EditHistoryTest {

    /** 0 to 5 is a new value, 6 undo, 7 redo; against a plain list with a cursor. */
    @Property(tries = 500)
    void undoesAndRedoes(@ForAll @Size(max = 40) List<@IntRange(max = 7) Integer> commands) {
        EditHistory<Integer> history = EditHistory.of(0);
        List<Integer> states = new ArrayList<>(List.of(0));
        int at = 0;
        for (int command : commands) {
            if (command == 6) {
                history = history.undo();
                at = Math.max(0, at - 1);
            } else if (command == 7) {
                history = history.redo();
                at = Math.min(states.size() - 1, at + 1);
            } else if (command != states.get(at)) {
                history = history.then(command);
                states.subList(at + 1, states.size()).clear();
                states.add(command);
                at++;
            } else {
                history = history.then(command);
            }
            assertThat(history.present()).isEqualTo(states.get(at));
            assertThat(history.canUndo()).isEqualTo(at > 0);
            assertThat(history.canRedo()).isEqualTo(at < states.size() - 1);
        }
    }

    @Test
    void aDragIsOneStep() {
        EditHistory<String> history =
                EditHistory.of("before").then("begun").amended("dragged").amended("dropped");

        assertThat(history.present()).isEqualTo("dropped");
        assertThat(history.undo().present()).isEqualTo("before");
        assertThat(history.undo().redo().present()).isEqualTo("dropped");
    }

    @Test
    void theOldestStepsAreForgotten() {
        EditHistory<Integer> history = EditHistory.of(0);
        for (int i = 1; i <= EditHistory.MOST_STEPS + 10; i++) {
            history = history.then(i);
        }
        while (history.canUndo()) {
            history = history.undo();
        }

        assertThat(history.present()).isEqualTo(10);
    }
}
