package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.model.Mood;
import circumplex.model.Track;
import circumplex.ui.TestTracks;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.OkLab;
import circumplex.ui.common.Theme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanePictureTest {
    private static final int SIDE = 200;
    private static final PlaneLook DARK = PlaneLook.of(Theme.DARK);

    @Test
    void putsPointsWhereTheirMoodsAreInTheirColours() {
        Mood calm = new Mood(0.8, 0.25);
        Pixels pixels = draw(List.of(calm), PlaneView.WHOLE, DARK);
        OkLab colour = MoodColours.at(0.8, 0.25);

        assertThat(at(pixels, calm).distanceTo(colour)).isLessThan(0.05);
        assertThat(at(pixels, new Mood(0.6, 0.25)).distanceTo(colour)).isGreaterThan(0.2);
    }

    @Test
    void showsThePartThatIsLookedAt() {
        Mood inSight = new Mood(0.55, 0.6);
        PlaneView view = new PlaneView(0.5, 0.5, 0.25);
        Pixels pixels = draw(List.of(inSight, new Mood(0.2, 0.2)), view, DARK);

        OkLab there = OkLab.ofRgb(pixels.argb()[(int) (SIDE * 0.6) * SIDE + (int) (SIDE * 0.2)]);
        assertThat(there.distanceTo(MoodColours.at(0.55, 0.6))).isLessThan(0.05);
    }

    @Test
    void everyPixelIsOpaqueAndPointsAtTheEdgesAreCut() {
        Pixels pixels =
                draw(List.of(new Mood(0, 0), new Mood(1, 1), new Mood(0, 1), new Mood(1, 0)), PlaneView.WHOLE, DARK);
        assertThat(Arrays.stream(pixels.argb()).boxed()).hasSize(SIDE * SIDE).allMatch(pixel -> pixel >>> 24 == 0xFF);
    }

    @Test
    void tintsTheCircleMoreThanWhatLiesAboutIt() {
        Pixels pixels = draw(List.of(), PlaneView.WHOLE, DARK);
        OkLab ground = OkLab.ofRgb(DARK.groundRgb());

        double inside = at(pixels, new Mood(0.2, 0.8)).distanceTo(ground);
        double outside = at(pixels, new Mood(0.02, 0.98)).distanceTo(ground);
        assertThat(inside).isGreaterThan(1.5 * outside);
    }

    @ParameterizedTest
    @EnumSource
    void moreTracksAreFurtherFromTheGroundAndASingleOneIsSeen(Theme theme) {
        List<Mood> moods = new ArrayList<>();
        moods.add(new Mood(0.8, 0.8));
        moods.addAll(Collections.nCopies(20, new Mood(0.5, 0.8)));
        for (int i = 0; i < 4_000; i++) {
            moods.add(new Mood(0.2, 0.2 + i * 1e-6));
        }
        Pixels pixels = draw(moods, PlaneView.WHOLE, PlaneLook.of(theme));
        Pixels empty = draw(List.of(), PlaneView.WHOLE, PlaneLook.of(theme));

        double one = seen(pixels, empty, new Mood(0.8, 0.8));
        double some = seen(pixels, empty, new Mood(0.5, 0.8));
        double most = seen(pixels, empty, new Mood(0.2, 0.2));
        assertThat(one).isGreaterThan(0.05);
        assertThat(some).isGreaterThan(one + 0.05);
        assertThat(most).isGreaterThan(some + 0.1);
    }

    private static double seen(Pixels pixels, Pixels empty, Mood mood) {
        return Math.abs(at(pixels, mood).lightness() - at(empty, mood).lightness());
    }

    private static OkLab at(Pixels pixels, Mood mood) {
        int column = (int) Math.min(SIDE - 1.0, pixels.x(mood.valence()));
        int row = (int) Math.min(SIDE - 1.0, pixels.y(mood.arousal()));
        return OkLab.ofRgb(pixels.argb()[row * SIDE + column]);
    }

    private static Pixels draw(List<Mood> moods, PlaneView view, PlaneLook look) {
        List<Track> tracks = new ArrayList<>();
        for (Mood mood : moods) {
            tracks.add(TestTracks.analysed(tracks.size() + 1, "Track", mood.valence(), mood.arousal()));
        }
        return new PlanePicture(look, 1).draw(new PlaneTracks(tracks), view, SIDE);
    }
}
