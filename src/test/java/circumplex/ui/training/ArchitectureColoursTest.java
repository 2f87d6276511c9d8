package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.ArchitectureNames;
import circumplex.ui.common.Theme;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class ArchitectureColoursTest {
    private static final List<Architecture> ALL =
            ArchitectureNames.ORDER.stream().map(Architecture::single).toList();

    /** As seen normally, and with protanopia and deuteranopia (Machado et al. 2009), in linear RGB. */
    private static final double[][][] SIGHTS = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}
    };

    @Test
    void eachStandsOutFromTheCard() {
        for (Architecture architecture : ALL) {
            assertThat(contrast(ArchitectureColours.of(architecture, Theme.DARK), Color.web("#151A21")))
                    .as("%s, dark", architecture)
                    .isGreaterThan(3);
            assertThat(contrast(ArchitectureColours.of(architecture, Theme.LIGHT), Color.WHITE))
                    .as("%s, light", architecture)
                    .isGreaterThan(3);
        }
    }

    @Test
    void anyTwoAreToldApartWithRedGreenBlindnessToo() {
        for (Theme theme : Theme.values()) {
            for (double[][] sight : SIGHTS) {
                for (int i = 0; i < ALL.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        double[] a = lab(ArchitectureColours.of(ALL.get(i), theme), sight);
                        double[] b = lab(ArchitectureColours.of(ALL.get(j), theme), sight);
                        assertThat(Math.sqrt(square(a[0] - b[0]) + square(a[1] - b[1]) + square(a[2] - b[2])))
                                .as("%s and %s, %s", ALL.get(i), ALL.get(j), theme)
                                .isGreaterThan(6.5);
                    }
                }
            }
        }
    }

    @Test
    void averagedNetworksAndUnknownOnesHaveAColour() {
        assertThat(ArchitectureColours.of(new Architecture("crnn", 3), Theme.DARK))
                .isEqualTo(ArchitectureColours.of(Architecture.single("crnn"), Theme.DARK));
        assertThat(ArchitectureColours.of(Architecture.single("new"), Theme.LIGHT))
                .isNotNull();
        assertThat(Architecture.single("new").words()).isEqualTo("new");
        assertThat(Architecture.single("new").explained()).isEmpty();
    }

    private static double square(double value) {
        return value * value;
    }

    private static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(Color colour, double[][] sight) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += sight[i][k] * rgb[k];
            }
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
