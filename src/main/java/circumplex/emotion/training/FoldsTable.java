package circumplex.emotion.training;

import java.util.Map;
import java.util.TreeMap;

/** The table that fixes which song is in which fold: the columns id and fold, in the order of the ids. */
public final class FoldsTable {
    /** What the file is called. */
    public static final String FILE = "folds.csv";

    private FoldsTable() {}

    /** The folds as a table. */
    public static String format(Folds folds) {
        Map<String, Integer> byId = new TreeMap<>();
        for (int fold = 1; fold <= folds.count(); fold++) {
            for (LabelledSpectrogram song : folds.unseen(fold)) {
                byId.put(song.id(), fold);
            }
        }
        StringBuilder table = new StringBuilder("id,fold\n");
        byId.forEach((id, fold) -> table.append(id).append(',').append(fold).append('\n'));
        return table.toString();
    }

    /** Whether the folds are those of a table. */
    public static boolean matches(Folds folds, String table) {
        return format(folds).equals(table.replace("\r\n", "\n"));
    }
}
