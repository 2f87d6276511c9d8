package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.common.MoodColours;
import javafx.scene.paint.Color;

/**
 * The plane's ground, tinted with the colours of its moods, and every track as a dot on it: plain pixels, so that a
 * hundred thousand points are drawn in the background and only shown as one image afterwards. Dots are translucent
 * where there are many, so that density shows.
 */
final class PointPicture {
    private static final int FEW = 1_500;
    private static final int MANY = 20_000;

    private final int side;
    private final int[] pixels;

    private PointPicture(int side) {
        this.side = side;
        this.pixels = new int[side * side];
    }

    /**
     * Draws.
     *
     * @param side of the square, in device pixels
     * @param scale device pixels a logical pixel
     * @param look colours of the plane
     * @return opaque pixels, 0xAARRGGBB, row by row from the top
     */
    static int[] draw(PlaneTracks tracks, int side, double scale, PlaneLook look) {
        PointPicture picture = new PointPicture(side);
        picture.tint(look);
        int count = tracks.size();
        double radius = (count <= FEW ? 3 : count <= MANY ? 2.2 : 1.5) * scale;
        double opacity = count <= FEW ? 0.9 : count <= MANY ? 0.7 : 0.4;
        double[] mask = dot(radius);
        int maskSide = (int) Math.sqrt(mask.length);
        for (int i = 0; i < count; i++) {
            picture.stamp(tracks.mood(i), mask, maskSide, opacity);
        }
        return picture.pixels;
    }

    private void tint(PlaneLook look) {
        int ground = argb(look.ground());
        for (int y = 0; y < side; y++) {
            double arousal = 1 - (y + 0.5) / side;
            for (int x = 0; x < side; x++) {
                int colour = mix(arousal, (x + 0.5) / side);
                pixels[y * side + x] = blend(ground, colour, look.tint());
            }
        }
    }

    private void stamp(Mood mood, double[] mask, int maskSide, double opacity) {
        int colour = mix(mood.arousal(), mood.valence());
        int left = (int) Math.round(mood.valence() * side - maskSide / 2.0);
        int top = (int) Math.round((1 - mood.arousal()) * side - maskSide / 2.0);
        for (int dy = Math.max(0, -top); dy < maskSide && top + dy < side; dy++) {
            for (int dx = Math.max(0, -left); dx < maskSide && left + dx < side; dx++) {
                double cover = mask[dy * maskSide + dx];
                if (cover > 0) {
                    int at = (top + dy) * side + left + dx;
                    pixels[at] = blend(pixels[at], colour, cover * opacity);
                }
            }
        }
    }

    /** How much of each pixel a disc covers, 0..1. */
    private static double[] dot(double radius) {
        int maskSide = (int) Math.ceil(radius * 2) + 2;
        double[] mask = new double[maskSide * maskSide];
        double middle = (maskSide - 1) / 2.0;
        for (int y = 0; y < maskSide; y++) {
            for (int x = 0; x < maskSide; x++) {
                double distance = Math.hypot(x - middle, y - middle);
                mask[y * maskSide + x] = Math.max(0, Math.min(1, radius + 0.5 - distance));
            }
        }
        return mask;
    }

    /** {@link MoodColours} in integers: called for every pixel. */
    private static int mix(double arousal, double valence) {
        int calm = blend(Corner.DEPRESSED, Corner.RELAXED, valence);
        int aroused = blend(Corner.TENSE, Corner.EXCITED, valence);
        return blend(calm, aroused, arousal);
    }

    private static int blend(int below, int above, double part) {
        int p = (int) (part * 256 + 0.5);
        int q = 256 - p;
        int red = ((below >> 16 & 0xFF) * q + (above >> 16 & 0xFF) * p) >> 8;
        int green = ((below >> 8 & 0xFF) * q + (above >> 8 & 0xFF) * p) >> 8;
        int blue = ((below & 0xFF) * q + (above & 0xFF) * p) >> 8;
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static int argb(Color colour) {
        return 0xFF000000
                | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8
                | (int) Math.round(colour.getBlue() * 255);
    }

    private static final class Corner {
        static final int TENSE = argb(MoodColours.of(new Mood(0, 1)));
        static final int EXCITED = argb(MoodColours.of(new Mood(1, 1)));
        static final int DEPRESSED = argb(MoodColours.of(new Mood(0, 0)));
        static final int RELAXED = argb(MoodColours.of(new Mood(1, 0)));

        private Corner() {}
    }
}
