package circumplex.ui.playlist;

import java.util.List;
import java.util.Optional;

/**
 * Something that is said in the panel itself, until it is dismissed or made old by what comes next.
 *
 * @param text what happened, in plain words
 * @param details one a line, shown on demand; such as the files that are missing
 * @param action what can be done at once, if anything
 */
public record Remark(String text, List<String> details, Optional<Action> action) {
    /** Copies the list. */
    public Remark {
        details = List.copyOf(details);
    }

    /**
     * What can be done.
     *
     * @param label on the button
     * @param run what the button does
     */
    public record Action(String label, Runnable run) {}

    static Remark of(String text) {
        return new Remark(text, List.of(), Optional.empty());
    }

    static Remark of(String text, String label, Runnable run) {
        return new Remark(text, List.of(), Optional.of(new Action(label, run)));
    }

    static Remark of(String text, List<String> details) {
        return new Remark(text, details, Optional.empty());
    }

    Remark with(List<String> more) {
        return new Remark(text, more, action);
    }
}
