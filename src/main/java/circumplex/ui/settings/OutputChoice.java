package circumplex.ui.settings;

import circumplex.ui.common.Messages;
import java.util.Optional;

/**
 * A sound output that can be chosen.
 *
 * @param name as the system calls it; empty for the system's own choice
 * @param there whether it is there now
 */
record OutputChoice(Optional<String> name, boolean there) {
    static final OutputChoice SYSTEM = new OutputChoice(Optional.empty(), true);

    /** How it is called in the window. */
    String text() {
        return name.map(known -> there ? known : Messages.text("settings.output.gone", known))
                .orElseGet(() -> Messages.text("settings.output.system"));
    }
}
