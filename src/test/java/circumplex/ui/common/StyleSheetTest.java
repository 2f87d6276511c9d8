package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.ui.fixture.Contrast;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be read by those who do not see well: the colours and sizes of the style sheets. */
class StyleSheetTest {
    private static final Path FOLDER = Path.of("src/main/resources/circumplex/ui");
    private static final List<String> SHEETS = List.of("circumplex.css", "pages.css");
    private static final Pattern COLOUR = Pattern.compile("-cx-([a-z-]+):\\s*(#[0-9A-Fa-f]{6});");
    private static final Pattern SIZE = Pattern.compile("-fx-font-size:\\s*([^;]+);");
    private static final Pattern PIXELS = Pattern.compile("(\\d+)px");

    /** Words, and each ground that they stand on somewhere in the window. */
    @ParameterizedTest
    @CsvSource({
        "text, ground panel raised track info-ground danger-ground",
        "quiet, ground panel raised info-ground danger-ground",
        "accent, ground panel raised info-ground",
        "danger, ground panel raised danger-ground",
        "on-accent, accent",
        "reference, ground panel raised",
        "valence, ground panel",
        "arousal, ground panel",
        "heat, ground panel"
    })
    void wordsStandOutFromTheirGround(String words, String grounds) throws IOException {
        for (Theme theme : Theme.values()) {
            Map<String, Color> palette = palette(theme);
            for (String ground : grounds.split(" ")) {
                assertThat(Contrast.of(palette.get(words), palette.get(ground)))
                        .as("%s on %s, %s", words, ground, theme)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    /** The ring around what has the focus, and what marks a chosen thing. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void theFocusStandsOut(Theme theme) throws IOException {
        Map<String, Color> palette = palette(theme);
        for (String ground : List.of("ground", "panel", "raised", "track")) {
            assertThat(Contrast.of(palette.get("accent"), palette.get(ground)))
                    .as(ground)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whatIsDrawnHasTheColoursOfTheSheet(Theme theme) throws IOException {
        Map<String, Color> sheet = palette(theme);
        Palette drawn = Palette.of(theme);
        assertThat(List.of(drawn.ground(), drawn.panel(), drawn.line(), drawn.text(), drawn.quiet(), drawn.accent()))
                .containsExactly(
                        sheet.get("ground"),
                        sheet.get("panel"),
                        sheet.get("line"),
                        sheet.get("text"),
                        sheet.get("quiet"),
                        sheet.get("accent"));
    }

    @Test
    void noTypeIsSmallerThanTwelvePixels() throws IOException {
        for (String sheet : SHEETS) {
            Matcher size = SIZE.matcher(Files.readString(FOLDER.resolve(sheet)));
            int found = 0;
            while (size.find()) {
                Matcher pixels = PIXELS.matcher(size.group(1).strip());
                assertThat(pixels.matches()).as(sheet + ": " + size.group(1)).isTrue();
                assertThat(Integer.parseInt(pixels.group(1))).as(sheet).isGreaterThanOrEqualTo(12);
                found++;
            }
            assertThat(found).isPositive();
        }
    }

    @Test
    void coloursAreCalledByName() throws IOException {
        for (String sheet : SHEETS) {
            assertThat(Files.readString(FOLDER.resolve(sheet)).lines())
                    .filteredOn(line -> line.matches(".*#[0-9A-Fa-f]{3,8}\\b.*"))
                    .allMatch(line -> line.strip().startsWith("-cx-"));
        }
    }

    /** The light theme changes some of the names that the first block gives. */
    private static Map<String, Color> palette(Theme theme) throws IOException {
        Map<String, Color> palette = new HashMap<>();
        for (String sheet : SHEETS) {
            Stream.of(".root {", ".root:light {")
                    .limit(theme == Theme.LIGHT ? 2 : 1)
                    .forEach(selector -> palette.putAll(block(sheet, selector)));
        }
        return palette;
    }

    private static Map<String, Color> block(String sheet, String selector) {
        try {
            String css = Files.readString(FOLDER.resolve(sheet));
            int start = css.indexOf(selector);
            Matcher colour = COLOUR.matcher(css.substring(start, css.indexOf('}', start)));
            Map<String, Color> found = new HashMap<>();
            while (colour.find()) {
                found.put(colour.group(1), Color.web(colour.group(2)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
