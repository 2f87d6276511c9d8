package circumplex.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void quotesWhatWouldBreakALineAndLeavesOutWhatIsNoNumber() {
        CsvTable table = new CsvTable(
                List.of("name", "value", "count"),
                List.of(
                        List.of("plain", 0.25, 3),
                        List.of("with, comma", Double.NaN, 4),
                        List.of("a \"word\"", -1.5, 5L),
                        List.of("two\nlines", 1e-7, 6)));
        assertThat(table.text().split("\r\n"))
                .containsExactly(
                        "name,value,count",
                        "plain,0.250000,3",
                        "\"with, comma\",,4",
                        "\"a \"\"word\"\"\",-1.50000,5",
                        "\"two\nlines\",1.00000e-07,6");
        assertThat(table.text()).endsWith("\r\n");
    }
}
