package circumplex.dsp;

/**
 * A sequence of colours from quiet to loud whose lightness rises evenly, so that equal steps of a value look equal, on
 * grey printouts and to colour-blind eyes too. From black by violet, red and orange to pale yellow; the colours between
 * the control points are mixed in CIE L*a*b*.
 */
public final class ColourMap {
    /** How many colours there are. */
    public static final int SIZE = 256;

    /** Control points in CIE L*a*b* at even distances; L* rises linearly. */
    private static final double[][] CONTROL_POINTS = {
        {1, 1, -3},
        {12.5, 22, -32},
        {24, 42, -37},
        {35.5, 55, -18},
        {47, 60, 12},
        {58.5, 55, 42},
        {70, 38, 63},
        {81.5, 14, 70},
        {94, -9, 52},
    };

    private final int[] argb = new int[SIZE];

    /** Mixes the colours. */
    public ColourMap() {
        for (int i = 0; i < SIZE; i++) {
            double position = i / (SIZE - 1.0) * (CONTROL_POINTS.length - 1);
            int below = Math.min(CONTROL_POINTS.length - 2, (int) position);
            double part = position - below;
            double[] lab = new double[3];
            for (int k = 0; k < 3; k++) {
                lab[k] = CONTROL_POINTS[below][k] * (1 - part) + CONTROL_POINTS[below + 1][k] * part;
            }
            argb[i] = toArgb(lab);
        }
    }

    /**
     * The colour of a value.
     *
     * @param value 0 (quiet) to 1 (loud); beyond is clipped, not-a-number counts as 0
     * @return opaque 0xAARRGGBB
     */
    public int argb(double value) {
        int index = (int) Math.round(value * (SIZE - 1));
        return argb[Math.max(0, Math.min(SIZE - 1, index))];
    }

    private static int toArgb(double[] lab) {
        double fy = (lab[0] + 16) / 116;
        double x = 0.95047 * inverse(fy + lab[1] / 500);
        double y = inverse(fy);
        double z = 1.08883 * inverse(fy - lab[2] / 200);
        int red = channel(3.2404542 * x - 1.5371385 * y - 0.4985314 * z);
        int green = channel(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z);
        int blue = channel(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static double inverse(double f) {
        return f > 6.0 / 29 ? f * f * f : (f - 4.0 / 29) * 3 * 36 / 841;
    }

    private static int channel(double linear) {
        double clipped = Math.max(0, Math.min(1, linear));
        double encoded = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * Math.pow(clipped, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * encoded);
    }
}
