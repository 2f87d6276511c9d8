package circumplex.ui.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeZoomTest {
    private final TimeZoom zoom = new TimeZoom();

    @Test
    void theSecondUnderThePointerKeepsItsPlace() {
        zoom.reset(200);
        zoom.scale(0.25, 150);
        assertThat(span()).isEqualTo(new TimeSpan(112.5, 162.5, 200));
        zoom.scale(4, 150);
        assertThat(span().isWhole()).isTrue();
    }

    @Test
    void neverLessThanAWindowNorMoreThanTheTrack() {
        zoom.reset(200);
        zoom.scale(0.0001, 199.9);
        assertThat(span().length()).isCloseTo(TimeSpan.SHORTEST, within(1e-9));
        assertThat(span().to()).isLessThanOrEqualTo(200);
        zoom.startAt(1000);
        assertThat(span().to()).isEqualTo(200);
        zoom.move(-1000);
        assertThat(span().from()).isZero();
        zoom.scale(1e6, 3);
        assertThat(span()).isEqualTo(TimeSpan.whole(200));
        zoom.reset(3);
        zoom.in();
        assertThat(span()).as("shorter than a window").isEqualTo(TimeSpan.whole(3));
    }

    @Test
    void thereIsAnEasyWayBack() {
        zoom.reset(200);
        zoom.in();
        zoom.in();
        zoom.stride(1);
        assertThat(span()).isEqualTo(new TimeSpan(87.5, 137.5, 200));
        zoom.showAll();
        assertThat(span().isWhole()).isTrue();
    }

    @Test
    void keysZoomAboutThePlayerWhereItIsInSight() {
        zoom.reset(200);
        zoom.follow(40);
        zoom.in();
        assertThat(span()).isEqualTo(new TimeSpan(20, 120, 200));
    }

    @Test
    void playingOnIsFollowedButASeekOrALookElsewhereIsNot() {
        zoom.reset(200);
        zoom.scale(0.25, 0);
        zoom.follow(49.9);
        zoom.follow(50.1);
        assertThat(span().from()).isCloseTo(47.6, within(1e-9));
        zoom.startAt(120);
        zoom.follow(50.3);
        assertThat(span().from()).as("looking elsewhere").isEqualTo(120);
        zoom.startAt(0);
        zoom.follow(10);
        zoom.follow(180);
        assertThat(span().from()).as("a seek far away").isZero();
    }

    @Test
    void theDecodedLengthKeepsThePartShown() {
        zoom.reset(200);
        zoom.setLength(201);
        assertThat(span()).isEqualTo(TimeSpan.whole(201));
        zoom.scale(0.5, 201);
        zoom.setLength(150);
        assertThat(span()).isEqualTo(new TimeSpan(49.5, 150, 150));
        zoom.reset(0);
        zoom.in();
        assertThat(span().length()).isZero();
    }

    private TimeSpan span() {
        return zoom.spanProperty().get();
    }
}
