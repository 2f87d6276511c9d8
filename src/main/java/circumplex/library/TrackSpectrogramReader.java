package circumplex.library;

import circumplex.model.AudioFailure;
import circumplex.task.Cancellation;
import java.nio.file.Path;

/** Reads the mel-spectrogram of a whole track, column by column, for showing it. Thread-safe. */
public interface TrackSpectrogramReader {

    /** Receives the columns as they are ready, on the reading thread. */
    interface Sink {

        /**
         * Called once, first.
         *
         * @param seconds length of the track
         * @param bandHertz centre frequency of each mel band in hertz, ascending
         */
        void begin(double seconds, double[] bandHertz);

        /**
         * @param index column, 0 (start) to columns − 1
         * @param decibels level of each band, in decibels below the loudest possible; ascending frequency
         */
        void column(int index, float[] decibels);
    }

    /**
     * @param columns how many columns the whole track is summed up in, at least 1
     * @throws AudioFailure if the file cannot be decoded
     * @throws java.util.concurrent.CancellationException if stopping was asked for
     */
    void read(Path file, int columns, Sink sink, Cancellation cancellation) throws AudioFailure;

    /**
     * The very image that the network sees, of the window that starts at the given second.
     *
     * @return grey levels, 128 rows (row 0 the highest band) of 256 columns, 0 (loud) to 255 (quiet)
     * @throws AudioFailure if the file cannot be decoded
     */
    byte[] inputImage(Path file, double startSeconds) throws AudioFailure;
}
