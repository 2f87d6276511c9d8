package circumplex.ui.training;

import circumplex.emotion.Metrics;
import circumplex.emotion.Prediction;
import circumplex.emotion.evaluation.RegressionMetrics;
import circumplex.ui.chart.CsvTable;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What one architecture said of every unseen song. Used on the JavaFX thread. */
public final class PredictionViewModel {
    private static final int CELLS = 8;
    private static final List<String> HEADER =
            List.of("true_valence", "true_arousal", "predicted_valence", "predicted_arousal");
    private static final List<String> MAP_HEADER = List.of(
            "valence_from",
            "arousal_from",
            "songs",
            "mean_error",
            "mean_true_valence",
            "mean_true_arousal",
            "mean_predicted_valence",
            "mean_predicted_arousal");

    private final Archive archive;
    private final List<Architecture> architectures;
    private final ObjectProperty<Architecture> chosen = new SimpleObjectProperty<>(this, "chosen");

    /** Begins with the bundled network's architecture, averaged where several networks were trained for it. */
    public PredictionViewModel(Archive archive) {
        this.archive = archive;
        this.architectures = archive.answering();
        architectures.stream()
                .filter(a -> a.label().equals(archive.card().architecture()))
                .reduce((first, second) -> second)
                .or(() -> architectures.stream().reduce((first, second) -> second))
                .ifPresent(chosen::set);
    }

    /** All that can be chosen. */
    public List<Architecture> architectures() {
        return architectures;
    }

    /** Whose answers are shown; null where none were recorded. */
    public ObjectProperty<Architecture> chosenProperty() {
        return chosen;
    }

    /** Truth and answer; empty where none were recorded. */
    public List<Prediction> predictions() {
        return chosen.get() == null ? List.of() : archive.predictions(chosen.get());
    }

    /** The figures of one target over all songs shown together. */
    public Metrics metrics(Target target) {
        return target.of(RegressionMetrics.of(predictions()));
    }

    /** The error over the plane. */
    public ErrorMap errorMap() {
        return ErrorMap.of(predictions(), CELLS);
    }

    /** The error by quarter of the plane: a map of two by two. */
    public ErrorMap quarters() {
        return ErrorMap.of(predictions(), 2);
    }

    /** Truth and answers as data. */
    public CsvTable csv() {
        return new CsvTable(
                HEADER,
                predictions().stream()
                        .map(p -> List.<Object>of(
                                p.truth().valence(),
                                p.truth().arousal(),
                                p.predicted().valence(),
                                p.predicted().arousal()))
                        .toList());
    }

    /** The error over the plane as data. */
    public CsvTable mapCsv() {
        ErrorMap map = errorMap();
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < map.size(); row++) {
            for (int column = 0; column < map.size(); column++) {
                ErrorMap.Cell cell = map.cell(column, row);
                if (cell.songs() > 0) {
                    rows.add(List.of(
                            (double) column / map.size(),
                            (double) row / map.size(),
                            cell.songs(),
                            cell.meanError(),
                            cell.trueValence(),
                            cell.trueArousal(),
                            cell.saidValence(),
                            cell.saidArousal()));
                }
            }
        }
        return new CsvTable(MAP_HEADER, rows);
    }
}
