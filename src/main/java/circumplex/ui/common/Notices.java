package circumplex.ui.common;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The messages that stand at the top of the content until they are dismissed. Used on the JavaFX thread. */
public final class Notices {
    private static final int MOST_AT_ONCE = 3;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(notices);

    /** How a notice looks. */
    public enum Kind {
        INFO,
        ERROR
    }

    /**
     * Something that can be done about it.
     *
     * @param label on the button
     * @param run what the button does; the notice is dismissed
     */
    public record Action(String label, Runnable run) {}

    /**
     * One message.
     *
     * @param kind information or error
     * @param text what happened, what was kept and what to do, in plain words
     * @param action what can be done at once, if anything
     */
    public record Notice(Kind kind, String text, Optional<Action> action) {}

    /** Shows information. */
    public void info(String text) {
        add(new Notice(Kind.INFO, text, Optional.empty()));
    }

    /** Shows information with a button. */
    public void info(String text, Action action) {
        add(new Notice(Kind.INFO, text, Optional.of(action)));
    }

    /** Shows an error. */
    public void error(String text) {
        add(new Notice(Kind.ERROR, text, Optional.empty()));
    }

    /** Shows an error with a button. */
    public void error(String text, Action action) {
        add(new Notice(Kind.ERROR, text, Optional.of(action)));
    }

    /** Takes a notice away. */
    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    /** Takes all notices away, where something new makes them old. */
    public void clear() {
        notices.clear();
    }

    /** What is shown now, oldest first; read-only. */
    public ObservableList<Notice> notices() {
        return view;
    }

    /** The same words are shown once, and the oldest makes room: a thousand bad files must not fill the window. */
    private void add(Notice notice) {
        notices.removeIf(shown -> shown.text().equals(notice.text()));
        notices.add(notice);
        if (notices.size() > MOST_AT_ONCE) {
            notices.remove(0, notices.size() - MOST_AT_ONCE);
        }
    }
}
