package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.OkLab;

/**
 * How many tracks there are at each place, smoothed a little, on a logarithmic scale. More is further from the ground's
 * lightness, in even steps of {@link OkLab}, so that equal ratios of tracks look equally different; the hue stays that of
 * the mood. A single track is still seen.
 */
final class Density {
    /** Of the smoothing, in logical pixels. */
    private static final double SMOOTHING = 3;
    /** Repeated box filters come close to a Gaussian. */
    private static final int PASSES = 3;
    /** Height of a single track's place after the passes, as a part of that after one. */
    private static final double PEAK = 0.75;
    /** As a part of a single track: less is a rounding error. */
    private static final double NOTHING = 0.02;
    /** How far the first track takes a place on the way from the ground to the densest. */
    private static final double FIRST = 0.16;

    private static final double FULL = 0.6;
    private static final double FADED = 0.35;
    private static final int SHADES = 32;
    /** Colours are mixed for places so many pixels apart, and hold for those between. */
    private static final int PATCH = 8;

    private final PlaneLook look;
    private final double scale;

    Density(PlaneLook look, double scale) {
        this.look = look;
        this.scale = scale;
    }

    void draw(PlaneTracks tracks, Pixels pixels) {
        int side = pixels.side();
        float[] density = count(tracks, pixels);
        int radius = (int) Math.max(1, Math.round(SMOOTHING * scale));
        smooth(density, side, radius);
        double one = Math.pow(PEAK / (2 * radius + 1), 2);
        double most = one;
        for (float value : density) {
            most = Math.max(most, value);
        }
        float[] parts = parts(density, one, most);
        for (int row = 0; row < side; row += PATCH) {
            for (int column = 0; column < side; column += PATCH) {
                patch(pixels, parts, row, column);
            }
        }
    }

    private static float[] count(PlaneTracks tracks, Pixels pixels) {
        int side = pixels.side();
        float[] counts = new float[side * side];
        for (int i = 0; i < tracks.size(); i++) {
            Mood mood = tracks.mood(i);
            if (pixels.view().shows(mood)) {
                int column = Math.min(side - 1, (int) pixels.x(mood.valence()));
                int row = Math.min(side - 1, (int) pixels.y(mood.arousal()));
                counts[row * side + column]++;
            }
        }
        return counts;
    }

    /** How far each place is on the way from the ground to the densest, 0..1. */
    private static float[] parts(float[] density, double one, double most) {
        float[] parts = new float[density.length];
        double whole = Math.log1p(most / one);
        for (int i = 0; i < density.length; i++) {
            if (density[i] > one * NOTHING) {
                double part = Math.log1p(density[i] / one) / whole;
                double first = FIRST * Math.min(1, density[i] / one);
                parts[i] = (float) Math.min(1, first + (1 - FIRST) * part);
            }
        }
        return parts;
    }

    private void patch(Pixels pixels, float[] parts, int top, int left) {
        int side = pixels.side();
        int bottom = Math.min(side, top + PATCH);
        int right = Math.min(side, left + PATCH);
        int[] shades = null;
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                float part = parts[row * side + column];
                if (part > 0) {
                    if (shades == null) {
                        shades = shades(pixels, top, left);
                    }
                    pixels.blend(row * side + column, between(shades, part), Math.min(1, part / FIRST));
                }
            }
        }
    }

    /** From the tinted ground by the mood's colour to the densest. */
    private int[] shades(Pixels pixels, int top, int left) {
        int at = Math.min(pixels.side() - 1, top + PATCH / 2) * pixels.side()
                + Math.min(pixels.side() - 1, left + PATCH / 2);
        OkLab ground = OkLab.ofRgb(pixels.argb()[at]);
        OkLab mood = MoodColours.at(
                pixels.valence(Math.min(pixels.side() - 1, left + PATCH / 2)),
                pixels.arousal(Math.min(pixels.side() - 1, top + PATCH / 2)));
        int[] shades = new int[SHADES + 1];
        for (int i = 0; i <= SHADES; i++) {
            double part = (double) i / SHADES;
            double lightness = ground.lightness() + part * (look.densest() - ground.lightness());
            // Full colour where lightness is about the mood's own; less of it remains towards the densest.
            double strength = Math.min(1, 2 * part) * (part <= FULL ? 1 : 1 - FADED * (part - FULL) / (1 - FULL));
            OkLab hue = ground.towards(mood, strength);
            shades[i] = new OkLab(lightness, hue.greenRed(), hue.blueYellow()).argb();
        }
        return shades;
    }

    private static int between(int[] shades, float part) {
        float place = part * SHADES;
        int below = Math.min(SHADES - 1, (int) place);
        return Pixels.mix(shades[below], shades[below + 1], place - below);
    }

    private static void smooth(float[] density, int side, int radius) {
        float[] other = new float[density.length];
        for (int pass = 0; pass < PASSES; pass++) {
            filter(density, other, side, radius);
            filter(other, density, side, radius);
        }
    }

    /** A box filter along the rows, turned over on the way, so that doing it twice filters both ways. */
    private static void filter(float[] from, float[] to, int side, int radius) {
        float part = 1f / (2 * radius + 1);
        for (int row = 0; row < side; row++) {
            int start = row * side;
            float sum = 0;
            for (int column = 0; column < Math.min(side, radius); column++) {
                sum += from[start + column];
            }
            for (int column = 0; column < side; column++) {
                if (column + radius < side) {
                    sum += from[start + column + radius];
                }
                if (column - radius - 1 >= 0) {
                    sum -= from[start + column - radius - 1];
                }
                to[column * side + row] = Math.max(0, sum) * part;
            }
        }
    }
}
