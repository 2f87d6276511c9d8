package circumplex.emotion;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The architectures of the comparison in the order of every table, and what a table calls them. */
public final class ArchitectureNames {

    /** Needs no network: it answers every song with the mean of the songs trained on. The floor of every table. */
    public static final String BASELINE = "baseline-mean";

    /** All of them, in the order of every table. */
    public static final List<String> ORDER = List.of(
            BASELINE,
            "cnn",
            "lstm",
            "hybrid16",
            "hybrid32",
            "hybrid-bidirectional",
            "crnn",
            "crnn-statistics",
            "crnn-committee",
            "delbouys",
            "malik",
            "bhattarai");

    /** By the order of every table; names that are not in it come last, by alphabet. */
    public static final Comparator<String> BY_TABLE =
            Comparator.<String>comparingInt(ArchitectureNames::place).thenComparing(Comparator.naturalOrder());

    private static final Map<String, String> ORIGINS = Map.of(
            "delbouys", "after Delbouys et al. 2018",
            "malik", "after Malik et al. 2017",
            "bhattarai", "after Bhattarai and Lee 2019, trained from scratch: no pretrained weights");

    private ArchitectureNames() {}

    /** Whose work an architecture follows, such as "after Malik et al. 2017"; empty for the paper's and our own. */
    public static String origin(String architecture) {
        return ORIGINS.getOrDefault(architecture, "");
    }

    /** Place in the order of every table, 0 for the first; names that are not in it share the place behind the last. */
    public static int place(String architecture) {
        int place = ORDER.indexOf(architecture);
        return place < 0 ? ORDER.size() : place;
    }
}
