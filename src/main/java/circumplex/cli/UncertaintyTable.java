package circumplex.cli;

import circumplex.emotion.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether the stated uncertainty of a network is true, on songs that it had not seen. */
final class UncertaintyTable {
    private UncertaintyTable() {}

    static List<TableLine> lines(Uncertainty uncertainty) {
        List<TableLine> lines = new ArrayList<>();
        lines.add(TableLine.text("How sure the network's recipe is: how often the truth lay within its ±"));
        lines.add(TableLine.text(String.format("%-16s %9s %9s %9s", "within", "expected", "valence", "arousal")));
        for (Uncertainty.Coverage coverage : uncertainty.coverage()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("multiple", coverage.multiple());
            facts.put("expected", coverage.expected());
            facts.put("valence", coverage.valence());
            facts.put("arousal", coverage.arousal());
            lines.add(new TableLine(
                    String.format(
                            Locale.ROOT,
                            "%-16s %8.1f%% %8.1f%% %8.1f%%",
                            coverage.multiple() + " times ±",
                            100 * coverage.expected(),
                            100 * coverage.valence(),
                            100 * coverage.arousal()),
                    TableLine.json("coverage", facts).json()));
        }
        lines.add(TableLine.text(""));
        lines.add(TableLine.text(
                "The songs by stated uncertainty, the surest first: what was said and how far off it was"));
        lines.add(TableLine.text(String.format(
                "%5s %17s %17s %17s %17s",
                "songs", "± of valence", "RMSE of valence", "± of arousal", "RMSE of arousal")));
        for (Uncertainty.Band band : uncertainty.bands()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            facts.put("songs", band.songs());
            facts.put("statedValence", band.statedValence());
            facts.put("rmseValence", band.rmseValence());
            facts.put("statedArousal", band.statedArousal());
            facts.put("rmseArousal", band.rmseArousal());
            lines.add(new TableLine(
                    String.format(
                            Locale.ROOT,
                            "%5d %17.3f %17.3f %17.3f %17.3f",
                            band.songs(),
                            band.statedValence(),
                            band.rmseValence(),
                            band.statedArousal(),
                            band.rmseArousal()),
                    TableLine.json("uncertainty", facts).json()));
        }
        return lines;
    }
}
