package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticesTest {
    private final Notices notices = new Notices();

    @Test
    void keepsTheNewestFew() {
        for (int i = 1; i <= 5; i++) {
            notices.error("Error " + i);
        }
        assertThat(notices.notices()).extracting(Notices.Notice::text).containsExactly("Error 3", "Error 4", "Error 5");
    }

    @Test
    void showsTheSameWordsOnce() {
        notices.error("Disk full");
        notices.info("Saved");
        notices.error("Disk full");
        assertThat(notices.notices()).extracting(Notices.Notice::text).containsExactly("Saved", "Disk full");
    }

    @Test
    void goesAwayWhenDismissed() {
        notices.info("Saved");
        notices.dismiss(notices.notices().get(0));
        assertThat(notices.notices()).isEmpty();
    }
}
