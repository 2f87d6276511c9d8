package circumplex.ui.training;

import circumplex.ui.common.Messages;
import java.util.Locale;

/** The words of this page's choices, and their names in data files. */
final class Names {
    private Names() {}

    /** In words, from the message bundle: a key's beginning, with its dot, and the constant's name. */
    static String words(String prefix, Enum<?> choice) {
        return Messages.text(prefix + choice.name());
    }

    static String of(Measure measure) {
        return words("network.measure.", measure);
    }

    static String of(Target target) {
        return words("network.target.", target);
    }

    /** As it stands in a data file. */
    static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
