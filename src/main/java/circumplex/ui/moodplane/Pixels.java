package circumplex.ui.moodplane;

/**
 * A square of opaque pixels that shows a part of the plane: plain numbers, so that it can be drawn in the background.
 *
 * @param view the part of the plane
 * @param side in pixels
 * @param argb 0xFFRRGGBB, row by row from the top
 */
record Pixels(PlaneView view, int side, int[] argb) {

    Pixels(PlaneView view, int side) {
        this(view, side, new int[side * side]);
    }

    /** Valence at the middle of a column. */
    double valence(int column) {
        return view.left() + (column + 0.5) / side * view.span();
    }

    /** Arousal at the middle of a row. */
    double arousal(int row) {
        return view.bottom() + (1 - (row + 0.5) / side) * view.span();
    }

    /** In pixels from the left. */
    double x(double valence) {
        return (valence - view.left()) / view.span() * side;
    }

    /** In pixels from the top. */
    double y(double arousal) {
        return (1 - (arousal - view.bottom()) / view.span()) * side;
    }

    /** Lays a colour over a pixel; {@code part} of it covers what is there, 0..1. */
    void blend(int at, int colour, double part) {
        argb[at] = mix(argb[at], colour, part);
    }

    static int mix(int below, int above, double part) {
        int p = (int) (part * 256 + 0.5);
        int q = 256 - p;
        int red = ((below >> 16 & 0xFF) * q + (above >> 16 & 0xFF) * p) >> 8;
        int green = ((below >> 8 & 0xFF) * q + (above >> 8 & 0xFF) * p) >> 8;
        int blue = ((below & 0xFF) * q + (above & 0xFF) * p) >> 8;
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }
}
