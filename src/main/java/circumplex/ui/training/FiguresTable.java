package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.ui.chart.CsvTable;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** All figures of all architectures, as the table of {@code evaluate} has them. Used on the JavaFX thread. */
public final class FiguresTable {

    /** The measures, in the order of the columns. */
    public static final List<Measure> MEASURES =
            List.of(Measure.R2, Measure.CCC, Measure.MAE, Measure.RMSE, Measure.MSE);

    private final List<ArchitectureResult> rows;
    private final ObjectProperty<Songs> songs = new SimpleObjectProperty<>(this, "songs", Songs.UNSEEN);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.MEAN);

    /** Begins with unseen songs and the mean of both targets. */
    public FiguresTable(Archive archive) {
        rows = archive.results();
    }

    /** Which songs the figures are of. */
    public ObjectProperty<Songs> songsProperty() {
        return songs;
    }

    /** Which target the figures are of. */
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /** A row for each architecture, the floor first. */
    public List<ArchitectureResult> rows() {
        return rows;
    }

    /** One figure of a row. */
    public Spread figure(ArchitectureResult row, Measure measure) {
        return Spread.of(songs.get().of(row), target.get(), measure);
    }

    /** Whether this row's figure is the best of its column, or within the spread of the best. */
    public boolean best(ArchitectureResult row, Measure measure) {
        Spread best = rows.stream()
                .map(other -> figure(other, measure))
                .filter(figure -> Double.isFinite(figure.mean()))
                .reduce((a, b) -> measure.higherIsBetter() == a.mean() >= b.mean() ? a : b)
                .orElse(Spread.NONE);
        return figure(row, measure).near(best);
    }

    /** Every figure of all songs and targets, as data: more than the table shows at once. */
    public CsvTable csv() {
        List<String> header = new ArrayList<>(List.of(
                "architecture",
                "networks",
                "folds",
                "parameters",
                "seconds_per_step",
                "milliseconds_per_window",
                "songs",
                "target"));
        MEASURES.forEach(measure -> {
            header.add(Names.code(measure));
            header.add(Names.code(measure) + "_deviation");
        });
        List<List<Object>> lines = new ArrayList<>();
        for (ArchitectureResult row : rows) {
            for (Songs of : Songs.values()) {
                for (Target t : Target.values()) {
                    List<Object> line = new ArrayList<>(List.of(
                            row.architecture(),
                            row.networks(),
                            row.folds(),
                            row.parameters(),
                            row.secondsPerStep(),
                            1000 * row.secondsPerWindow(),
                            Names.code(of),
                            Names.code(t)));
                    for (Measure measure : MEASURES) {
                        Spread figure = Spread.of(of.of(row), t, measure);
                        line.add(figure.mean());
                        line.add(figure.deviation());
                    }
                    lines.add(line);
                }
            }
        }
        return new CsvTable(header, lines);
    }
}
