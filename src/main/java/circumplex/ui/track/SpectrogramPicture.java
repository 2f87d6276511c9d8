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
     * Colours what is there of a part of the track. Takes some milliseconds, so not on the JavaFX thread.
     *
     * @param from where the part begins, 0 (start of the track) to 1
     * @param to where it ends, up to 1
     * @param mostColumns of the result, at least 1: where the part has more, their levels are averaged
     */
    public Raster render(double from, double to, int mostColumns) {
        float[][] read;
        int bands;
        double floor;
        synchronized (this) {
            read = levels.clone();
            bands = bandHertz.length;
            floor = topDecibels() - SPAN;
        }
        int first = Math.max(0, Math.min(columns - 1, (int) Math.floor(from * columns)));
        int last = Math.max(first + 1, Math.min(columns, (int) Math.ceil(to * columns)));
        int width = Math.min(mostColumns, last - first);
        int[] argb = new int[width * bands];
        for (int x = 0; x < width; x++) {
            int begin = first + (int) ((long) x * (last - first) / width);
            int end = first + (int) ((long) (x + 1) * (last - first) / width);
            colour(mean(read, begin, end, bands), floor, argb, x, width);
        }
        return new Raster(argb, width, bands, (double) first / columns, (double) last / columns);
    }

    private void colour(float[] level, double floor, int[] argb, int x, int width) {
        for (int band = 0; level != null && band < level.length; band++) {
            argb[(level.length - 1 - band) * width + x] = colours.argb((level[band] - floor) / SPAN);
        }
    }

    /** Of those columns that are there, or null where none is. */
    private static float[] mean(float[][] read, int begin, int end, int bands) {
        if (end - begin == 1) {
            return read[begin];
        }
        float[] sum = new float[bands];
        int count = 0;
        for (int column = begin; column < end; column++) {
            float[] level = read[column];
            if (level != null) {
                count++;
                for (int band = 0; band < bands; band++) {
                    sum[band] += level[band];
                }
            }
        }
        for (int band = 0; band < bands; band++) {
            sum[band] /= Math.max(1, count);
        }
        return count == 0 ? null : sum;
    }

    /**
     * A coloured part of the picture.
     *
     * @param argb columns × bands pixels, 0xAARRGGBB, row by row, the highest band in row 0; columns that are not there
     *     yet are transparent
     * @param from where the part begins, 0 to 1: at most one column before what was asked for
     * @param to where it ends
     */
    public record Raster(int[] argb, int columns, int bands, double from, double to) {}
}
