package circumplex.emotion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables of numbers under a line of column names, as the recorded files hold them. */
final class Csv {
    private Csv() {}

    /**
     * The numbers below the column names; "NaN" and an empty cell stand for a number that does not exist.
     *
     * @param file for the message
     * @throws IOException if a line is damaged or there is none at all; the message names file and line
     */
    static List<double[]> rows(String csv, int columns, String file) throws IOException {
        if (csv.isBlank()) {
            throw new IOException(file + " is empty");
        }
        List<double[]> rows = new ArrayList<>();
        String[] lines = csv.split("\\R");
        for (int i = 1; i < lines.length; i++) {
            String[] cells = lines[i].split(",", -1);
            try {
                if (cells.length != columns) {
                    throw new NumberFormatException(cells.length + " columns instead of " + columns);
                }
                double[] row = new double[columns];
                for (int c = 0; c < columns; c++) {
                    row[c] = cells[c].isBlank() ? Double.NaN : Double.parseDouble(cells[c]);
                }
                rows.add(row);
            } catch (NumberFormatException e) {
                throw new IOException(file + " is damaged in line " + (i + 1), e);
            }
        }
        return rows;
    }

    /** Numbers of six digits, separated by commas. */
    static String line(double... values) {
        StringBuilder line = new StringBuilder();
        for (double value : values) {
            line.append(line.isEmpty() ? "" : ",").append(String.format(Locale.ROOT, "%.6g", value));
        }
        return line.toString();
    }
}
