package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.ui.common.MoodColours;
import circumplex.ui.common.Theme;
import circumplex.ui.fixture.Contrast;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A dot is seen wherever it stands: what a graphic needs is a contrast of 3 to 1. */
class PlaneContrastTest {
    private static final int STEPS = 20;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theRimOfADotStandsOutFromItsGround(Theme theme) {
        PlaneLook look = PlaneLook.of(theme);
        for (int v = 0; v <= STEPS; v++) {
            for (int a = 0; a <= STEPS; a++) {
                double valence = (double) v / STEPS;
                double arousal = (double) a / STEPS;
                int mood = MoodColours.at(valence, arousal).argb();
                int ground = Pixels.mix(look.groundRgb(), mood, look.tint());
                int rim = look.rim(MoodColours.at(valence, arousal)).argb();
                assertThat(Contrast.of(colour(rim), colour(ground)))
                        .as("valence %s, arousal %s", valence, arousal)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsOnThePlaneAreReadWhereverTheyStand(Theme theme) {
        PlaneLook look = PlaneLook.of(theme);
        for (int v = 0; v <= STEPS; v++) {
            for (int a = 0; a <= STEPS; a++) {
                int mood =
                        MoodColours.at((double) v / STEPS, (double) a / STEPS).argb();
                Color ground = colour(Pixels.mix(look.groundRgb(), mood, look.tint()));
                assertThat(Contrast.of(look.text(), ground)).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }
}
