package circumplex.ui.moodplane;

/**
 * The plane's ground, tinted with the colours of its moods, and every track on it: as a dot while dots can be told apart,
 * else as density.
 */
final class PlanePicture {
    /** More dots than that in a square of a thousand logical pixels a side run into each other. */
    private static final int MOST_DOTS = 24_000;

    private static final double RADIUS = 0.5;

    private final PlaneLook look;
    private final double scale;
    private final MoodTable colours = new MoodTable();
    private final MoodTable rims;

    /** @param scale device pixels a logical pixel */
    PlanePicture(PlaneLook look, double scale) {
        this.look = look;
        this.scale = scale;
        this.rims = new MoodTable(look::rim);
    }

    /**
     * Draws.
     *
     * @param view the part of the plane
     * @param side of the square, in device pixels
     */
    Pixels draw(PlaneTracks tracks, PlaneView view, int side) {
        Pixels pixels = new Pixels(view, side);
        tint(pixels);
        int inSight = tracks.count(view);
        if (isDense(inSight, side / scale)) {
            new Density(look, scale).draw(tracks, pixels);
        } else {
            new Dots(colours, rims, scale).draw(tracks, pixels, inSight);
        }
        return pixels;
    }

    /** Whether so many tracks in a square of this side, in logical pixels, are drawn as density. */
    static boolean isDense(int inSight, double side) {
        return inSight > MOST_DOTS * (side / 1000) * (side / 1000);
    }

    /** Quiet everywhere, and quieter still outside of the circle. */
    private void tint(Pixels pixels) {
        int ground = look.groundRgb();
        double softness = pixels.view().span() / pixels.side();
        for (int row = 0; row < pixels.side(); row++) {
            double arousal = pixels.arousal(row);
            for (int column = 0; column < pixels.side(); column++) {
                double valence = pixels.valence(column);
                double out = Math.sqrt((valence - 0.5) * (valence - 0.5) + (arousal - 0.5) * (arousal - 0.5)) - RADIUS;
                double inside = Math.max(0, Math.min(1, 0.5 - out / softness));
                double part = look.outerTint() + inside * (look.tint() - look.outerTint());
                pixels.argb()[row * pixels.side() + column] = Pixels.mix(ground, colours.at(valence, arousal), part);
            }
        }
    }
}
