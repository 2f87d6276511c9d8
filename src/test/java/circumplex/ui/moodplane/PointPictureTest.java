package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import circumplex.ui.TestTracks;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.Theme;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class PointPictureTest {
    private static final int SIDE = 200;

    @Test
    void putsPointsWhereTheirMoodsAreInTheirColours() {
        Mood calm = new Mood(0.8, 0.25);
        int[] pixels = draw(List.of(calm));

        assertThat(distance(pixels[150 * SIDE + 160], MoodColours.of(calm))).isLessThan(60);
        assertThat(distance(pixels[150 * SIDE + 120], MoodColours.of(calm))).isGreaterThan(120);
    }

    @Test
    void everyPixelIsOpaqueAndPointsAtTheEdgesAreCut() {
        int[] pixels = draw(List.of(new Mood(0, 0), new Mood(1, 1), new Mood(0, 1), new Mood(1, 0)));
        assertThat(Arrays.stream(pixels).boxed()).hasSize(SIDE * SIDE).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }

    @Test
    void tintsEachCornerWithItsMood() {
        int[] pixels = draw(List.of());
        Color ground = PlaneLook.of(Theme.DARK).ground();
        Color tense = ground.interpolate(
                MoodColours.of(new Mood(0, 1)), PlaneLook.of(Theme.DARK).tint());
        assertThat(distance(pixels[0], tense)).isLessThan(6);
    }

    private static int[] draw(List<Mood> moods) {
        PlaneTracks tracks = new PlaneTracks(moods.stream()
                .map(mood -> TestTracks.analysed(moods.indexOf(mood) + 1, "Track", mood.valence(), mood.arousal()))
                .toList());
        return PointPicture.draw(tracks, SIDE, 1, PlaneLook.of(Theme.DARK));
    }

    private static double distance(int pixel, Color colour) {
        return Math.abs((pixel >> 16 & 0xFF) - colour.getRed() * 255)
                + Math.abs((pixel >> 8 & 0xFF) - colour.getGreen() * 255)
                + Math.abs((pixel & 0xFF) - colour.getBlue() * 255);
    }
}
