package circumplex.dsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ColourMapTest {
    private final ColourMap map = new ColourMap();

    @Test
    void lightnessRisesEvenlyFromNearBlackToNearWhite() {
        double first = lightness(map.argb(0));
        double last = lightness(map.argb(1));
        assertThat(first).isLessThan(3);
        assertThat(last).isGreaterThan(90);
        for (int i = 1; i < ColourMap.SIZE; i++) {
            double position = i / (ColourMap.SIZE - 1.0);
            double lightness = lightness(map.argb(position));
            assertThat(lightness).isGreaterThan(lightness(map.argb((i - 1) / (ColourMap.SIZE - 1.0))) - 0.3);
            assertThat(lightness).isEqualTo(first + (last - first) * position, within(3.0));
        }
    }

    @Test
    void valuesBeyondTheScaleTakeItsEnds() {
        assertThat(map.argb(-3)).isEqualTo(map.argb(0));
        assertThat(map.argb(7)).isEqualTo(map.argb(1));
        assertThat(map.argb(Double.NaN)).isEqualTo(map.argb(0));
        assertThat(map.argb(Double.NEGATIVE_INFINITY)).isEqualTo(map.argb(0));
    }

    @Test
    void everyColourIsOpaque() {
        for (int i = 0; i < ColourMap.SIZE; i++) {
            assertThat(map.argb(i / (ColourMap.SIZE - 1.0)) >>> 24).isEqualTo(0xFF);
        }
    }

    /** CIE L* of an sRGB colour. */
    private static double lightness(int argb) {
        double luminance = 0.2126729 * linear(argb >> 16) + 0.7151522 * linear(argb >> 8) + 0.0721750 * linear(argb);
        return luminance > 216.0 / 24389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24389 / 27;
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
