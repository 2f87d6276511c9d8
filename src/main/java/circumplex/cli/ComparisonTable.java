package circumplex.cli;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.MetricsSpread;
import circumplex.emotion.PublishedFigures;
import circumplex.emotion.TargetSpread;
import circumplex.emotion.evaluation.Lead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The architectures side by side, cross-validated, with what was published beside them. */
final class ComparisonTable {
    private static final String TABLE = "comparison";
    private static final String ROW = "%-30s %-8s %s";

    private final List<ArchitectureResult> results;

    ComparisonTable(List<ArchitectureResult> results) {
        this.results = results;
    }

    List<TableLine> lines() {
        List<TableLine> lines = new ArrayList<>();
        addSet("unseen", "Songs never heard", ArchitectureResult::unseen, PublishedFigures.PAPER_UNSEEN, lines);
        addSet("training", "Songs trained on", ArchitectureResult::training, PublishedFigures.PAPER_TRAINING, lines);
        addSet(
                "all",
                "The whole set, songs trained on included",
                ArchitectureResult::all,
                PublishedFigures.PAPER_ALL,
                lines);
        addCosts(lines);
        Lead.of(results).ifPresent(lead -> addLead(lead, lines));
        lines.addAll(related());
        return lines;
    }

    private void addSet(
            String set,
            String title,
            Function<ArchitectureResult, TargetSpread> figures,
            List<PublishedFigures.Row> published,
            List<TableLine> lines) {
        lines.add(TableLine.text(title + ": mean ± standard deviation over the folds"));
        lines.add(TableLine.text(String.format(ROW, "architecture", "target", Figures.header())));
        for (ArchitectureResult result : results) {
            Map<String, MetricsSpread> targets = new LinkedHashMap<>();
            targets.put("valence", figures.apply(result).valence());
            targets.put("arousal", figures.apply(result).arousal());
            targets.put("mean", figures.apply(result).mean());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("architecture", result.architecture());
            facts.put("networks", result.networks());
            facts.put("folds", result.folds());
            facts.put("set", set);
            targets.forEach((target, spread) -> {
                facts.put(
                        target,
                        Map.of("mean", Figures.json(spread.mean()), "deviation", Figures.json(spread.deviation())));
                lines.add(TableLine.text(String.format(ROW, name(result), target, Figures.cells(spread))));
            });
            lines.add(TableLine.json(TABLE, facts));
        }
        published.forEach(row -> lines.add(published("paper", set, "paper: " + row.name(), row)));
        lines.add(TableLine.text(""));
    }

    private void addCosts(List<TableLine> lines) {
        lines.add(TableLine.text("What a network costs, on the machine that it was trained on"));
        lines.add(TableLine.text(String.format(
                "%-30s %5s %10s %14s %12s", "architecture", "folds", "parameters", "s a step", "ms a window")));
        for (ArchitectureResult result : results) {
            String origin = ArchitectureNames.origin(result.architecture());
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("architecture", result.architecture());
            facts.put("networks", result.networks());
            facts.put("folds", result.folds());
            facts.put("parameters", result.parameters());
            facts.put("secondsPerStep", Figures.json(result.secondsPerStep()));
            facts.put("secondsPerWindow", Figures.json(result.secondsPerWindow()));
            facts.put("origin", origin);
            String text = String.format(
                    Locale.ROOT,
                    "%-30s %5d %,10d %14s %12s  %s",
                    name(result),
                    result.folds(),
                    result.parameters(),
                    Figures.three(result.secondsPerStep()),
                    Figures.three(result.secondsPerWindow() * 1000),
                    origin);
            lines.add(new TableLine(
                    text.stripTrailing(), TableLine.json("cost", facts).json()));
        }
        lines.add(TableLine.text(""));
    }

    private static void addLead(Lead lead, List<TableLine> lines) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("best", lead.best().architecture());
        facts.put(
                "notDistinguishable",
                lead.near().stream().map(ArchitectureResult::architecture).toList());
        facts.put("note", lead.sentence());
        lines.add(new TableLine(lead.sentence(), TableLine.json("lead", facts).json()));
        lines.add(TableLine.text(""));
    }

    /** Stands alone, because other data make the figures no measure of ours. */
    private static List<TableLine> related() {
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.text("Published by others, on other data: not to be compared with the tables above"));
        lines.add(TableLine.text(String.format("%-60s %s", "", Figures.header())));
        for (PublishedFigures.Row row : PublishedFigures.RELATED) {
            TableLine line = published("related", "published", row.name(), row);
            lines.add(new TableLine(
                    String.format(
                            "%-60s %s",
                            row.name(), Figures.cells(row.mse(), row.rmse(), row.mae(), row.r2(), Double.NaN)),
                    line.json()));
        }
        return lines;
    }

    private static TableLine published(String table, String set, String name, PublishedFigures.Row row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("architecture", row.architecture());
        facts.put("name", row.name());
        facts.put("set", set);
        facts.put("mse", Figures.json(row.mse()));
        facts.put("rmse", Figures.json(row.rmse()));
        facts.put("mae", Figures.json(row.mae()));
        facts.put("r2", Figures.json(row.r2()));
        String cells = Figures.cells(row.mse(), row.rmse(), row.mae(), row.r2(), Double.NaN);
        return new TableLine(
                String.format("%-30s %-8s %s", name, "mean", cells),
                TableLine.json(table, facts).json());
    }

    private static String name(ArchitectureResult result) {
        return result.networks() == 1
                ? result.architecture()
                : result.architecture() + ", " + result.networks() + " networks";
    }
}
