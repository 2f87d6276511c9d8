package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.ArchitectureResult;
import circumplex.emotion.Metrics;
import circumplex.emotion.MetricsSpread;
import circumplex.emotion.TargetSpread;
import circumplex.emotion.Uncertainty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TablesTest {
    @Test
    void theComparisonShowsFloorNetworksAndThePaper() {
        List<TableLine> lines = new ComparisonTable(
                        List.of(row("baseline-mean", 1, -0.0001), row("crnn", 1, 0.69), row("crnn", 3, 0.70)))
                .lines();

        List<String> text =
                lines.stream().map(TableLine::text).filter(Objects::nonNull).toList();
        assertThat(text)
                .anyMatch(line -> line.matches("baseline-mean +mean +.* 0\\.000 ± 0\\.010 .*"))
                .anyMatch(line -> line.matches("crnn +arousal +.* 0\\.690 ± 0\\.010 .*"))
                .anyMatch(line -> line.matches("crnn, 3 networks +mean +.* 0\\.700 ± 0\\.010 .*"))
                .anyMatch(line -> line.matches("paper: .*16 steps +mean +0\\.031 +0\\.178 +0\\.139 +0\\.413 +–"))
                .anyMatch(line -> line.matches("crnn +4 +171,522 +0\\.250 +4\\.000"))
                .anyMatch(line -> line.startsWith("Delbouys et al. 2018") && line.contains("0.243"));
        int related = text.indexOf("Published by others, on other data: not to be compared with the tables above");
        assertThat(text.subList(0, related)).noneMatch(line -> line.contains("0.243"));
        assertThat(lines.stream().map(TableLine::json).filter(Objects::nonNull))
                .allSatisfy(json -> assertThat(json.get("table")).isInstanceOf(String.class))
                .anySatisfy(json -> {
                    assertThat(json.get("table")).isEqualTo("comparison");
                    assertThat(json.get("architecture")).isEqualTo("crnn");
                    assertThat(json.get("networks")).isEqualTo(3);
                    assertThat(json.get("set")).isEqualTo("unseen");
                    Map<?, ?> mean = (Map<?, ?>) ((Map<?, ?>) json.get("mean")).get("mean");
                    assertThat(mean.get("r2")).isEqualTo(0.70);
                });
    }

    @Test
    void uncertaintyIsShownInParts() {
        Uncertainty uncertainty = new Uncertainty(
                new Uncertainty.Target(0.1, 1, 0),
                new Uncertainty.Target(0.1, 1, 0),
                List.of(new Uncertainty.Coverage(1, 0.683, 0.701, 0.66)),
                List.of(new Uncertainty.Band(507, 0.12, 0.13, 0.08, 0.09)));

        List<TableLine> lines = UncertaintyTable.lines(uncertainty);

        assertThat(lines.stream().map(TableLine::text))
                .anyMatch(line -> line.matches("1\\.0 times ± +68\\.3% +70\\.1% +66\\.0%"))
                .anyMatch(line -> line.matches(" +507 +0\\.120 +0\\.130 +0\\.080 +0\\.090"));
        assertThat(lines.stream()
                        .map(TableLine::json)
                        .filter(Objects::nonNull)
                        .map(json -> String.valueOf(json.get("table"))))
                .containsExactly("coverage", "uncertainty");
    }

    @Test
    void whatIsNotKnownIsADash() {
        assertThat(Figures.three(Double.NaN)).isEqualTo("–");
        assertThat(Figures.three(-0.0004)).isEqualTo("0.000");
        assertThat(Figures.spread(0.5, Double.NaN)).isEqualTo("0.500");
        assertThat(Figures.json(Double.NaN)).isNull();
    }

    private static ArchitectureResult row(String architecture, int networks, double r2) {
        MetricsSpread spread =
                new MetricsSpread(new Metrics(0.1, 0.3, 0.2, r2, 0.8), new Metrics(0.01, 0.01, 0.01, 0.01, 0.01));
        TargetSpread targets = new TargetSpread(spread, spread, spread);
        return new ArchitectureResult(architecture, 4, networks, 171_522, 0.25, 0.004, targets, targets, targets);
    }
}
