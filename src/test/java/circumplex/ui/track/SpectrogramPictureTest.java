package circumplex.ui.track;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.dsp.ColourMap;
import org.junit.jupiter.api.Test;

class SpectrogramPictureTest {
    private final ColourMap colours = new ColourMap();
    private final SpectrogramPicture picture = new SpectrogramPicture(3, colours);

    @Test
    void isEmptyBeforeTheReadingBegins() {
        assertThat(picture.bands()).isZero();
        assertThat(picture.seconds()).isZero();
        assertThat(picture.topDecibels()).isZero();
    }

    @Test
    void putsTheHighestBandOnTopAndLeavesMissingColumnsTransparent() {
        picture.begin(12, new double[] {100, 200});
        picture.column(1, new float[] {-20, -60});
        int[] argb = new int[6];
        picture.render(argb);
        assertThat(picture.topDecibels()).isEqualTo(-20);
        assertThat(argb).containsExactly(0, colours.argb(0.5), 0, 0, colours.argb(1), 0);
        assertThat(picture.filled()).isEqualTo(1);
        assertThat(picture.decibels(1, 0)).isEqualTo(-20);
        assertThat(picture.decibels(0, 0)).isNaN();
    }

    @Test
    void theScaleRisesToTheLoudestLevelRoundedUpToTen() {
        picture.begin(12, new double[] {100, 200});
        picture.column(0, new float[] {-73.2f, Float.NEGATIVE_INFINITY});
        assertThat(picture.topDecibels()).isEqualTo(-70);
        picture.column(1, new float[] {-31.5f, -90});
        assertThat(picture.topDecibels()).isEqualTo(-30);
    }
}
