package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.PcmSource;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.task.Cancellation;
import circumplex.task.Watchdog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A decoder that does not come back stops neither the scan nor the program. */
@Timeout(60)
class HangingDecoderTest {
    private static final int MOST_HANGING = 2;

    private final CountDownLatch end = new CountDownLatch(1);
    private final Watchdog watchdog = new Watchdog("test", MOST_HANGING, Duration.ofMillis(20), 5);
    private MoodTrackAnalyser analyser;

    @BeforeEach
    void make() throws Exception {
        RecordingEstimator network = new RecordingEstimator();
        AudioDecoder decoder = file -> {
            if (file.toString().contains("hangs in opening")) {
                waitForTheEnd();
            }
            return new HangingSource();
        };
        analyser = new MoodTrackAnalyser(decoder, network.card(), () -> network, watchdog);
    }

    @AfterEach
    void release() {
        end.countDown();
    }

    @Test
    void theTrackFailsWithAReasonAndTheScanStopsWhenSeveralHang() {
        assertTooLarge("hangs in opening.mp3");
        assertTooLarge("hangs in reading.mp3");

        assertThatThrownBy(() -> analyser.analyse(Path.of("another.mp3"), new Cancellation()))
                .isInstanceOf(LibraryException.class)
                .hasMessageContaining("2 decoders do not come back")
                .hasMessageContaining("start Circumplex again");
    }

    private void assertTooLarge(String name) {
        assertThatThrownBy(() -> analyser.analyse(Path.of(name), new Cancellation()))
                .isInstanceOfSatisfying(
                        AudioFailure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TOO_LARGE))
                .hasMessageContaining("Nothing came of it");
    }

    private void waitForTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class HangingSource implements PcmSource {
        @Override
        public int sampleRate() {
            return 44100;
        }

        @Override
        public int channels() {
            return 1;
        }

        @Override
        public long frames() {
            return 44100 * 60;
        }

        @Override
        public String format() {
            return "Test";
        }

        @Override
        public int read(float[] buffer, int offset, int frames) {
            waitForTheEnd();
            return -1;
        }

        @Override
        public void seek(long frame) {
            // Any place is as good as another.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
