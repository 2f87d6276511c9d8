package circumplex.ui.track;

import circumplex.dsp.ColourMap;
import circumplex.library.TrackSpectrogramReader;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import circumplex.ui.common.UiExecutors;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reading of one track's spectrogram: it fills a picture in the background until it is done or cancelled. */
final class SpectrogramReading {
    private static final Logger LOG = LoggerFactory.getLogger(SpectrogramReading.class);

    /** About one column a step of the spectrogram, so that zooming shows all there is. */
    private static final double COLUMNS_A_SECOND = 40;

    /** Enough for a wide window, however short the track. */
    private static final int FEWEST_COLUMNS = 1200;

    /** Few enough that hours of music stay small: 8 MB. */
    private static final int MOST_COLUMNS = 16_000;

    private static final long NANOS_BETWEEN_NEWS = 60_000_000;

    private final Track track;
    private final UiExecutors executors;
    private final SpectrogramPicture picture;
    private final Cancellation cancellation = new Cancellation();
    private final AtomicBoolean newsUnderWay = new AtomicBoolean();

    SpectrogramReading(Track track, UiExecutors executors) {
        this.track = track;
        this.executors = executors;
        int columns =
                (int) Math.min(MOST_COLUMNS, COLUMNS_A_SECOND * track.tags().seconds());
        this.picture = new SpectrogramPicture(Math.max(FEWEST_COLUMNS, columns), new ColourMap());
    }

    /**
     * Begins.
     *
     * @param grown on the JavaFX thread, some time after columns were added
     * @param ended on the JavaFX thread, with the reason if it failed; not called once cancelled
     */
    void start(TrackSpectrogramReader reader, Runnable grown, Consumer<Optional<String>> ended) {
        executors.background().execute(() -> {
            Optional<String> problem;
            try {
                cancellation.throwIfRequested();
                reader.read(track.path(), picture.columns(), new PictureSink(grown), cancellation);
                problem = Optional.empty();
            } catch (CancellationException e) {
                return;
            } catch (AudioFailure e) {
                LOG.info("No spectrogram of {}: {}", track.path(), e.getMessage());
                problem = Optional.of(e.getMessage() + " " + e.code().advice());
            } catch (RuntimeException e) {
                LOG.warn("The spectrogram of {} could not be read", track.path(), e);
                problem = Optional.of(FailureCode.INTERNAL.sentence());
            }
            Optional<String> end = problem;
            executors.fx().execute(() -> {
                if (!cancellation.isRequested()) {
                    ended.accept(end);
                }
            });
        });
    }

    SpectrogramPicture picture() {
        return picture;
    }

    void cancel() {
        cancellation.cancel();
    }

    private final class PictureSink implements TrackSpectrogramReader.Sink {
        private final Runnable grown;
        private long lastNews;

        PictureSink(Runnable grown) {
            this.grown = grown;
        }

        @Override
        public void begin(double seconds, double[] bandHertz) {
            picture.begin(seconds, bandHertz);
            tell();
        }

        @Override
        public void column(int index, float[] decibels) {
            picture.column(index, decibels);
            if (System.nanoTime() - lastNews > NANOS_BETWEEN_NEWS) {
                tell();
            }
        }

        private void tell() {
            lastNews = System.nanoTime();
            if (newsUnderWay.compareAndSet(false, true)) {
                executors.fx().execute(() -> {
                    newsUnderWay.set(false);
                    if (!cancellation.isRequested()) {
                        grown.run();
                    }
                });
            }
        }
    }
}
