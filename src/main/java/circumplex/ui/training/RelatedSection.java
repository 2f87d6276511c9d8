package circumplex.ui.training;

import circumplex.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/** Published figures of others, and their ideas re-made here, in two groups that look different. */
final class RelatedSection {
    private static final List<Double> NO_PAPER = List.of(Double.NaN, Double.NaN, Double.NaN);

    private final ChartCard card;

    RelatedSection(Archive archive, ChartSaver saver) {
        RelatedWork work = new RelatedWork(archive);
        BarTableChart chart = new BarTableChart();
        chart.node().setId("related-chart");
        card = new ChartCard(Messages.text("network.related.title"), chart.node(), saver, "related-work", work::csv);
        boolean remade =
                work.remade().stream().anyMatch(row -> row.architecture().related());
        card.say(Messages.text(remade ? "network.related.sentence" : "network.related.none"));
        List<BarTable.Column> columns = List.of(
                column("network.related.r2", true),
                column("network.related.rmse", false),
                column("network.related.r2-all", true));
        List<BarTable.Group> groups = new ArrayList<>();
        groups.add(new BarTable.Group(Messages.text("network.related.published"), true, rows(work.published())));
        if (!work.remade().isEmpty()) {
            groups.add(new BarTable.Group(Messages.text("network.related.remade"), false, rows(work.remade())));
        }
        chart.show(new BarTable(columns, groups));
    }

    Region node() {
        return card.node();
    }

    private static BarTable.Column column(String key, boolean higherIsBetter) {
        return new BarTable.Column(
                Messages.text(key),
                Messages.text(higherIsBetter ? "network.bars.longer" : "network.bars.shorter"),
                higherIsBetter,
                higherIsBetter ? 2 : 3,
                Double.NaN);
    }

    private static List<BarTable.Row> rows(List<RelatedWork.Row> rows) {
        return rows.stream()
                .map(row -> new BarTable.Row(
                        row.name(), row.architecture(), List.of(row.r2(), row.rmse(), row.r2OfAll()), NO_PAPER))
                .toList();
    }
}
