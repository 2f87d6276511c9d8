package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.Metrics;
import circumplex.ui.chart.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The architectures side by side, as the paper's figure 4 shows them. Used on the JavaFX thread. */
public final class ComparisonViewModel {

    /** The measures compared, in their order. */
    public static final List<Measure> MEASURES = List.of(Measure.R2, Measure.MAE, Measure.RMSE, Measure.MSE);

    private static final List<String> HEADER = List.of(
            "architecture", "networks", "folds", "songs", "target", "measure", "mean", "standard_deviation", "paper");

    private final Archive archive;
    private final ObjectProperty<Songs> songs = new SimpleObjectProperty<>(this, "songs", Songs.UNSEEN);
    private final ObjectProperty<Target> target = new SimpleObjectProperty<>(this, "target", Target.MEAN);

    /** Begins with unseen songs and the mean of both targets, as the paper does. */
    public ComparisonViewModel(Archive archive) {
        this.archive = archive;
    }

    /** Which songs are compared on. */
    public ObjectProperty<Songs> songsProperty() {
        return songs;
    }

    /** Which target is compared. */
    public ObjectProperty<Target> targetProperty() {
        return target;
    }

    /** The rows: all of this program's own kinds, without the floor and without the related work. */
    public List<ArchitectureResult> rows() {
        return archive.results().stream()
                .filter(result -> !Archive.architecture(result).floor())
                .filter(result -> !Archive.architecture(result).related())
                .toList();
    }

    /** One figure of a row, as chosen. */
    public Spread figure(ArchitectureResult result, Measure measure) {
        return Spread.of(songs.get().of(result), target.get(), measure);
    }

    /** The floor's figure, as chosen; not-a-number if it was not recorded. */
    public double floor(Measure measure) {
        return archive.floor().map(result -> figure(result, measure).mean()).orElse(Double.NaN);
    }

    /** The paper's figure for the same; it gives those of both targets' mean. */
    public double paper(ArchitectureResult result, Measure measure) {
        Optional<Metrics> paper = target.get() == Target.MEAN && result.networks() == 1
                ? PaperFigures.of(result.architecture(), songs.get())
                : Optional.empty();
        return paper.map(measure::of).orElse(Double.NaN);
    }

    /** Which is the best, in a sentence. */
    public String verdict() {
        return Verdict.of(rows(), target.get(), songs.get());
    }

    /** All that is shown, as data. */
    public CsvTable csv() {
        List<List<Object>> lines = new ArrayList<>();
        List<ArchitectureResult> all = new ArrayList<>(rows());
        archive.floor().ifPresent(floor -> all.add(0, floor));
        for (ArchitectureResult result : all) {
            for (Measure measure : MEASURES) {
                Spread figure = figure(result, measure);
                lines.add(List.of(
                        result.architecture(),
                        result.networks(),
                        result.folds(),
                        Names.code(songs.get()),
                        Names.code(target.get()),
                        Names.code(measure),
                        figure.mean(),
                        figure.deviation(),
                        paper(result, measure)));
            }
        }
        return new CsvTable(HEADER, lines);
    }
}
