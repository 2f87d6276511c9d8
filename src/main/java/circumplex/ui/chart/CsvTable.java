package circumplex.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Data of a chart, to be written as a file of comma-separated values (RFC 4180).
 *
 * @param header names of the columns
 * @param rows as many cells a row as there are columns; numbers or words, numbers that are no number stay empty
 */
public record CsvTable(List<String> header, List<List<Object>> rows) {

    /** Copies the lists. */
    public CsvTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The whole file. */
    public String text() {
        StringBuilder csv = new StringBuilder(line(List.copyOf(header)));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(List<Object> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? String.format(Locale.ROOT, "%.6g", number) : "";
        }
        String words = value.toString();
        return words.matches("[^,\"\r\n]*") ? words : "\"" + words.replace("\"", "\"\"") + "\"";
    }
}
