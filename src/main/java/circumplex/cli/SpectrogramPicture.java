package circumplex.cli;

import circumplex.dsp.ColourMap;
import circumplex.library.TrackSpectrogramReader;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Locale;

/** Draws a track's mel-spectrogram with its axes: seconds to the right, hertz at the places of the mel bands. */
final class SpectrogramPicture implements TrackSpectrogramReader.Sink {
    /** Columns of the spectrogram in the picture. */
    static final int COLUMNS = 1200;

    private static final int ROWS = 384;
    private static final int LEFT = 70;
    private static final int RIGHT = 30;
    private static final int TOP = 40;
    private static final int BOTTOM = 46;
    private static final double DECIBELS = 80;
    private static final int[] HERTZ = {100, 500, 1000, 2000, 4000, 8000};
    private static final int[] SECONDS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600};
    private static final Color GROUND = new Color(0x15, 0x1A, 0x21);
    private static final Color TEXT = new Color(0xE8, 0xED, 0xF2);

    private final float[][] columns = new float[COLUMNS][];
    private double seconds;
    private double[] bandHertz = new double[0];

    @Override
    public void begin(double length, double[] centres) {
        seconds = length;
        bandHertz = centres.clone();
    }

    @Override
    public void column(int index, float[] decibels) {
        columns[index] = decibels;
    }

    BufferedImage render(String title) {
        BufferedImage image =
                new BufferedImage(LEFT + COLUMNS + RIGHT, TOP + ROWS + BOTTOM, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(GROUND);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        drawSpectrogram(image);
        graphics.setColor(TEXT);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        graphics.drawString(title, LEFT, TOP - 14);
        drawFrequencies(graphics);
        drawTimes(graphics);
        graphics.dispose();
        return image;
    }

    private void drawSpectrogram(BufferedImage image) {
        ColourMap colours = new ColourMap();
        float loudest = Float.NEGATIVE_INFINITY;
        for (float[] column : columns) {
            for (float level : column) {
                loudest = Math.max(loudest, level);
            }
        }
        for (int x = 0; x < COLUMNS; x++) {
            for (int y = 0; y < ROWS; y++) {
                int band = (ROWS - 1 - y) * bandHertz.length / ROWS;
                double value = 1 + (columns[x][band] - loudest) / DECIBELS;
                image.setRGB(LEFT + x, TOP + y, colours.argb(Math.max(0, Math.min(1, value))));
            }
        }
    }

    private void drawFrequencies(Graphics2D graphics) {
        FontMetrics metrics = graphics.getFontMetrics();
        for (int hertz : HERTZ) {
            int y = TOP + ROWS - (int) Math.round((bandOf(hertz) + 0.5) * ROWS / bandHertz.length);
            String label = hertz < 1000 ? hertz + " Hz" : hertz / 1000 + " kHz";
            graphics.drawString(label, LEFT - 10 - metrics.stringWidth(label), y + metrics.getAscent() / 2 - 1);
            graphics.drawLine(LEFT - 6, y, LEFT - 1, y);
        }
    }

    /** Between the centres of two bands, a part of a band. */
    private double bandOf(double hertz) {
        int above = 1;
        while (above < bandHertz.length - 1 && bandHertz[above] < hertz) {
            above++;
        }
        return above - 1 + (hertz - bandHertz[above - 1]) / (bandHertz[above] - bandHertz[above - 1]);
    }

    private void drawTimes(Graphics2D graphics) {
        FontMetrics metrics = graphics.getFontMetrics();
        int step = SECONDS[SECONDS.length - 1];
        for (int candidate : SECONDS) {
            if (seconds / candidate <= COLUMNS / 90.0) {
                step = candidate;
                break;
            }
        }
        for (int second = 0; second <= seconds; second += step) {
            int x = LEFT + (int) Math.round(second / seconds * (COLUMNS - 1));
            String label = second / 60 + ":" + String.format(Locale.ROOT, "%02d", second % 60);
            graphics.drawLine(x, TOP + ROWS, x, TOP + ROWS + 5);
            graphics.drawString(label, x - metrics.stringWidth(label) / 2, TOP + ROWS + 22);
        }
    }
}
