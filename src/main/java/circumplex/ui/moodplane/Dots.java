package circumplex.ui.moodplane;

import circumplex.model.Mood;

/** Every track as a dot in the colour of its mood, with a rim that stands out; smaller and translucent where there are many. */
final class Dots {
    /** How much of the plane dots cover, at most, where they do not overlap. */
    private static final double COVER = 0.12;

    private static final double LARGEST = 4;
    private static final double SMALLEST = 1.6;
    /** Width of a rim, in logical pixels. */
    private static final double RIM = 1.1;

    private final MoodTable colours;
    private final MoodTable rims;
    private final double scale;

    /**
     * @param rims the colours of the dots' rims
     * @param scale device pixels a logical pixel
     */
    Dots(MoodTable colours, MoodTable rims, double scale) {
        this.colours = colours;
        this.rims = rims;
        this.scale = scale;
    }

    void draw(PlaneTracks tracks, Pixels pixels, int inSight) {
        double logical = pixels.side() / scale;
        double fitting = Math.sqrt(COVER * logical * logical / (Math.PI * Math.max(1, inSight)));
        double radius = Math.max(SMALLEST, Math.min(LARGEST, fitting)) * scale;
        double opacity = fitting > SMALLEST ? 0.92 : 0.75;
        double reach = (radius + 1) / pixels.side() * pixels.view().span();
        for (int i = 0; i < tracks.size(); i++) {
            Mood mood = tracks.mood(i);
            if (isNear(mood, pixels.view(), reach)) {
                stamp(mood, pixels, radius, opacity);
            }
        }
    }

    /** Dots just out of sight reach into it. */
    private static boolean isNear(Mood mood, PlaneView view, double reach) {
        return mood.valence() > view.left() - reach
                && mood.valence() < view.left() + view.span() + reach
                && mood.arousal() > view.bottom() - reach
                && mood.arousal() < view.bottom() + view.span() + reach;
    }

    private void stamp(Mood mood, Pixels pixels, double radius, double opacity) {
        int colour = colours.at(mood.valence(), mood.arousal());
        int rim = rims.at(mood.valence(), mood.arousal());
        double inner = Math.min(RIM * scale, radius / 2);
        double x = pixels.x(mood.valence());
        double y = pixels.y(mood.arousal());
        int last = pixels.side() - 1;
        for (int row = Math.max(0, (int) (y - radius - 1)); row <= Math.min(last, (int) (y + radius + 1)); row++) {
            for (int column = Math.max(0, (int) (x - radius - 1));
                    column <= Math.min(last, (int) (x + radius + 1));
                    column++) {
                double out = Math.hypot(column + 0.5 - x, row + 0.5 - y) - radius;
                double cover = Math.max(0, Math.min(1, 0.5 - out));
                if (cover > 0) {
                    double onRim = Math.max(0, Math.min(1, out + inner + 0.5));
                    pixels.blend(row * pixels.side() + column, Pixels.mix(colour, rim, onRim), cover * opacity);
                }
            }
        }
    }
}
