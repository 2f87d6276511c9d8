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
        assertThat(picture.topDecibels()).isEqualTo(-20);
        assertThat(picture.render(0, 1, 10).argb()).containsExactly(0, colours.argb(0.5), 0, 0, colours.argb(1), 0);
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

    @Test
    void aPartIsColouredAsFinelyAsAskedFor() {
        picture.begin(12, new double[] {100});
        picture.column(0, new float[] {-20});
        picture.column(1, new float[] {-40});
        picture.column(2, new float[] {-60});
        assertThat(picture.render(0, 1, 1).argb()).as("the mean").containsExactly(colours.argb(0.75));
        SpectrogramPicture.Raster part = picture.render(0.4, 0.9, 100);
        assertThat(part.argb()).containsExactly(colours.argb(0.75), colours.argb(0.5));
        assertThat(part.columns()).isEqualTo(2);
        assertThat(part.from()).isEqualTo(1 / 3.0);
        assertThat(part.to()).isEqualTo(1);
    }
}
