package circumplex.ui.training;

import circumplex.emotion.ArchitectureNames;
import circumplex.ui.common.Messages;
import java.util.Comparator;
import java.util.MissingResourceException;

/**
 * An architecture of the comparison, as one network a fold or as several averaged.
 *
 * @param label name of the graph definition, as {@code train --architecture} takes it
 * @param networks how many networks of different seeds answer together
 */
public record Architecture(String label, int networks) {

    /** The architecture that always answers with the mean of its training songs: the floor. */
    public static final String FLOOR = ArchitectureNames.BASELINE;

    /** In the order of every table: by label, then by the number of networks. */
    public static final Comparator<Architecture> BY_TABLE = Comparator.comparing(
                    Architecture::label, ArchitectureNames.BY_TABLE)
            .thenComparingInt(Architecture::networks);

    /** One network. */
    public static Architecture single(String label) {
        return new Architecture(label, 1);
    }

    /** Place in the order of every table, 0 for the first; labels that are not in it come last. */
    public int place() {
        return ArchitectureNames.place(label);
    }

    /** Whether it is re-made after a publication of others. */
    public boolean related() {
        return !ArchitectureNames.origin(label).isEmpty();
    }

    /** Whether it is the floor. */
    public boolean floor() {
        return label.equals(FLOOR);
    }

    /** What a person calls it: "CRNN", "CRNN, 3 networks". */
    public String words() {
        return lines().replace('\n', ' ');
    }

    /** The same, long names in two lines. */
    public String lines() {
        String name = text("network.architecture." + label, label);
        return networks > 1 ? Messages.text("network.architecture.averaged", name, networks) : name;
    }

    /** The same in few letters, for chips and the ends of curves. */
    public String shortWords() {
        String name = text("network.architecture-short." + label, text("network.architecture." + label, label));
        return networks > 1 ? Messages.text("network.architecture-short.averaged", name, networks) : name;
    }

    /** What it does, in a sentence; empty for one that is not known. */
    public String explained() {
        return text("network.architecture-explained." + label, "");
    }

    private static String text(String key, String otherwise) {
        try {
            return Messages.text(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
