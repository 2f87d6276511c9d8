package circumplex.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The family of all text: Inter, from a library of font files, or the system's where it cannot
 * be loaded. JavaFX's style sheets know no list of fall-back families, so the choice is made here.
 */
public final class Typeface {
    private static final Logger LOG = LoggerFactory.getLogger(Typeface.class);
    private static final String FAMILY = load(List.of("Inter-Regular.otf", "Inter-Bold.otf"));

    private Typeface() {}

    /** The name of the family. */
    public static String family() {
        return FAMILY;
    }

    private static String load(List<String> files) {
        String family = Font.getDefault().getFamily();
        for (String file : files) {
            try (InputStream in = Typeface.class.getResourceAsStream("/com/formdev/flatlaf/fonts/inter/" + file)) {
                Font font =
                        in == null ? null : Font.loadFont(in, Font.getDefault().getSize());
                if (font == null) {
                    LOG.warn("The font {} could not be loaded; the system's font is used", file);
                    return Font.getDefault().getFamily();
                }
                family = font.getFamily();
            } catch (IOException e) {
                LOG.warn("The font {} could not be read; the system's font is used", file, e);
                return Font.getDefault().getFamily();
            }
        }
        return family;
    }
}
