package circumplex.ui.moodplane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.Mood;
import org.junit.jupiter.api.Test;

class PlaneViewTest {

    @Test
    void zoomsAboutTheMoodUnderThePointer() {
        Mood under = new Mood(0.7, 0.3);
        PlaneView closer = PlaneView.WHOLE.zoomed(4, under);

        assertThat(closer.span()).isEqualTo(0.25);
        PlaneGeometry before = new PlaneGeometry(400, PlaneView.WHOLE);
        PlaneGeometry after = new PlaneGeometry(400, closer);
        assertThat(after.x(under)).isEqualTo(before.x(under), within(1e-9));
        assertThat(after.y(under)).isEqualTo(before.y(under), within(1e-9));
        assertThat(after.mood(after.x(under), after.y(under)).distanceTo(under)).isLessThan(1e-9);
    }

    @Test
    void staysOnThePlaneAndComesBackToAllOfIt() {
        PlaneView corner = PlaneView.WHOLE.zoomed(8, new Mood(1, 0)).moved(5, -5);
        assertThat(corner).isEqualTo(new PlaneView(0.875, 0, 0.125));
        assertThat(corner.zoomed(1 / 1000.0, Mood.NEUTRAL)).isEqualTo(PlaneView.WHOLE);
        assertThat(corner.zoomed(1000, Mood.NEUTRAL).span()).isEqualTo(1 / 32.0);
    }

    @Test
    void movesNoFurtherThanItTakesToShowAMood() {
        PlaneView view = new PlaneView(0.2, 0.2, 0.2);
        PlaneView moved = view.showing(new Mood(0.41, 0.3));

        assertThat(moved.shows(new Mood(0.41, 0.3))).isTrue();
        assertThat(moved.left()).isEqualTo(0.23, within(1e-9));
        assertThat(moved.bottom()).isEqualTo(0.2);
    }
}
