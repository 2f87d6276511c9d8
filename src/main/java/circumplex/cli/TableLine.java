package circumplex.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of a result's tables, for people and for machines.
 *
 * @param text for people; null for what only machines are told
 * @param json for machines; null for headings and what people are told by words alone
 */
record TableLine(String text, Map<String, ?> json) {

    /** A heading or an empty line. */
    static TableLine text(String text) {
        return new TableLine(text, null);
    }

    /** A sentence that stands for itself. */
    static TableLine note(String table, String text) {
        return new TableLine(text, row(table, Map.of("note", text)));
    }

    /** What only machines are told. */
    static TableLine json(String table, Map<String, ?> facts) {
        return new TableLine(null, row(table, facts));
    }

    private static Map<String, ?> row(String table, Map<String, ?> facts) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("table", table);
        row.putAll(facts);
        return row;
    }
}
