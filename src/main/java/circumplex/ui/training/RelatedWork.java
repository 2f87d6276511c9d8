package circumplex.ui.training;

import circumplex.emotion.ArchitectureResult;
import circumplex.ui.chart.CsvTable;
import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The related work of the paper's tables 5 to 7: figures as published, on their authors' data, and the same ideas
 * re-made here on our songs and folds. The two groups are not comparable with each other.
 */
public final class RelatedWork {
    private static final List<String> HEADER = List.of(
            "group",
            "name",
            "r2_unseen",
            "r2_unseen_deviation",
            "rmse_unseen",
            "rmse_unseen_deviation",
            "r2_all",
            "r2_all_deviation");

    /**
     * One line.
     *
     * @param name in words, in two lines where it is long
     * @param architecture what was re-made, null for published figures
     * @param r2 on unseen songs
     * @param rmse on unseen songs
     * @param r2OfAll on all songs, those trained on included
     */
    public record Row(String name, Architecture architecture, Spread r2, Spread rmse, Spread r2OfAll) {}

    private final List<Row> published;
    private final List<Row> remade;

    /** Of what was recorded: the related work re-made, and beside it the bundled network's architecture. */
    public RelatedWork(Archive archive) {
        published = PaperFigures.related().stream()
                .map(p -> new Row(
                        Messages.text("network.published." + p.key()),
                        null,
                        new Spread(p.r2(), Double.NaN),
                        new Spread(p.rmse(), Double.NaN),
                        new Spread(p.r2OfAll(), Double.NaN)))
                .toList();
        remade = archive.results().stream()
                .filter(result -> Archive.architecture(result).related()
                        || result.architecture().equals(archive.card().architecture()))
                .sorted((a, b) -> Boolean.compare(
                        Archive.architecture(b).related(),
                        Archive.architecture(a).related()))
                .map(RelatedWork::row)
                .toList();
    }

    /** As published, on other songs. */
    public List<Row> published() {
        return published;
    }

    /** Re-made here, on the same four folds; empty where none was recorded. */
    public List<Row> remade() {
        return remade;
    }

    /** Both groups as data. */
    public CsvTable csv() {
        List<List<Object>> rows = new ArrayList<>();
        published.forEach(row -> rows.add(line("published", row)));
        remade.forEach(row -> rows.add(line("re-made", row)));
        return new CsvTable(HEADER, rows);
    }

    private static Row row(ArchitectureResult result) {
        Architecture architecture = Archive.architecture(result);
        return new Row(
                architecture.lines(),
                architecture,
                Spread.of(result.unseen(), Target.MEAN, Measure.R2),
                Spread.of(result.unseen(), Target.MEAN, Measure.RMSE),
                Spread.of(result.all(), Target.MEAN, Measure.R2));
    }

    private static List<Object> line(String group, Row row) {
        return List.of(
                group,
                row.name().replace('\n', ' '),
                row.r2().mean(),
                row.r2().deviation(),
                row.rmse().mean(),
                row.rmse().deviation(),
                row.r2OfAll().mean(),
                row.r2OfAll().deviation());
    }
}
