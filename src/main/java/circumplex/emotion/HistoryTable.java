package circumplex.emotion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A training history as a table: epoch, loss, learning rate, seconds, then set_target_metric. */
final class HistoryTable {
    private static final String[] SETS = {"training", "unseen"};
    private static final String[] TARGETS = {"valence", "arousal", "mean"};
    private static final String[] METRICS = {"mse", "rmse", "mae", "r2", "ccc"};
    private static final int FACTS = 4;
    private static final int COLUMNS_OF_SET = TARGETS.length * METRICS.length;
    private static final int COLUMNS = FACTS + SETS.length * COLUMNS_OF_SET;

    private HistoryTable() {}

    static String format(List<EpochRecord> epochs) {
        StringBuilder csv = new StringBuilder("epoch,loss,learning_rate,seconds");
        for (String set : SETS) {
            for (String target : TARGETS) {
                for (String metric : METRICS) {
                    csv.append(',').append(String.join("_", set, target, metric));
                }
            }
        }
        csv.append('\n');
        for (EpochRecord epoch : epochs) {
            csv.append(epoch.epoch()).append(',').append(Csv.line(epoch.loss(), epoch.learningRate(), epoch.seconds()));
            for (TargetMetrics set : List.of(epoch.training(), epoch.unseen())) {
                for (Metrics m : List.of(set.valence(), set.arousal(), set.mean())) {
                    csv.append(',').append(Csv.line(m.mse(), m.rmse(), m.mae(), m.r2(), m.ccc()));
                }
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    static List<EpochRecord> parse(String csv, String file) throws IOException {
        List<EpochRecord> epochs = new ArrayList<>();
        for (double[] row : Csv.rows(csv, COLUMNS, file)) {
            epochs.add(new EpochRecord(
                    (int) row[0], row[1], row[2], row[3], targets(row, FACTS), targets(row, FACTS + COLUMNS_OF_SET)));
        }
        return epochs;
    }

    private static TargetMetrics targets(double[] row, int start) {
        return new TargetMetrics(
                metrics(row, start), metrics(row, start + METRICS.length), metrics(row, start + 2 * METRICS.length));
    }

    private static Metrics metrics(double[] row, int start) {
        return new Metrics(row[start], row[start + 1], row[start + 2], row[start + 3], row[start + 4]);
    }
}
