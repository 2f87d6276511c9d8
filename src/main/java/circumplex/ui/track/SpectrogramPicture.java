package circumplex.ui.track;

import circumplex.dsp.ColourMap;

/**
 * The mel-spectrogram of a track as it grows: filled column by column on the reading thread, looked at from the JavaFX
 * thread. The colour scale spans {@link #SPAN} decibels below the loudest level so far, rounded up to ten.
 */
public final class SpectrogramPicture {
    /** Decibels between the darkest and the brightest colour. */
    public static final double SPAN = 80;

    private static final double SCALE_STEP = 10;
    private static final int EMPTY = 0;

    private final int columns;
    private final ColourMap colours;
    private double seconds;
    private double[] bandHertz = {};
    private float[][] levels;
    private int filled;
    private double loudest = Double.NEGATIVE_INFINITY;

    /**
     * An empty picture.
     *
     * @param columns how many columns the track is summed up in, at least 1
     */
    public SpectrogramPicture(int columns, ColourMap colours) {
        this.columns = columns;
        this.colours = colours;
        this.levels = new float[columns][];
    }

    synchronized void begin(double trackSeconds, double[] hertz) {
        seconds = trackSeconds;
        bandHertz = hertz.clone();
    }

    synchronized void column(int index, float[] decibels) {
        if (levels[index] == null) {
            filled++;
        }
        levels[index] = decibels.clone();
        for (float level : decibels) {
            if (Float.isFinite(level)) {
                loudest = Math.max(loudest, level);
            }
        }
    }

    /** How many columns the whole track has. */
    public int columns() {
        return columns;
    }

    /** How many mel bands there are, 0 before the reading began. */
    public synchronized int bands() {
        return bandHertz.length;
    }

    /** How many columns are there already. */
    public synchronized int filled() {
        return filled;
    }

    /** Length of the track as decoded, 0 before the reading began. */
    public synchronized double seconds() {
        return seconds;
    }

    /** Where frequencies lie on the picture's height. */
    public synchronized FrequencyAxis frequencyAxis() {
        return new FrequencyAxis(bandHertz);
    }

    /** Level of the brightest colour, in decibels below the loudest possible: a multiple of ten. */
    public synchronized double topDecibels() {
        return Double.isInfinite(loudest) ? 0 : Math.ceil(loudest / SCALE_STEP) * SCALE_STEP;
    }

    /**
     * The level at a place of the picture.
     *
     * @param band 0 (lowest) to bands − 1
     * @return decibels, not-a-number where the column is not there yet
     */
    public synchronized double decibels(int column, int band) {
        return levels[column] == null ? Double.NaN : levels[column][band];
    }

    /**
     * Colours everything read so far.
     *
     * @param argb takes columns × bands pixels, 0xAARRGGBB, row by row, the highest band in row 0; columns that are not
     *     there yet are transparent
     */
    public synchronized void render(int[] argb) {
        int bands = bandHertz.length;
        double floor = topDecibels() - SPAN;
        for (int column = 0; column < columns; column++) {
            float[] level = levels[column];
            for (int band = 0; band < bands; band++) {
                int place = (bands - 1 - band) * columns + column;
                argb[place] = level == null ? EMPTY : colours.argb((level[band] - floor) / SPAN);
            }
        }
    }
}
