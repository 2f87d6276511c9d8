package circumplex.ui.common;

/**
 * A colour of the space OKLab (Ottosson 2020), in which equal distances look about equally different.
 *
 * @param lightness 0 (black) to 1 (white)
 * @param greenRed negative towards green, positive towards red; within about ±0.3
 * @param blueYellow negative towards blue, positive towards yellow; within about ±0.3
 */
public record OkLab(double lightness, double greenRed, double blueYellow) {

    /** The colour on the straight way to another one; {@code part} of the way is gone, 0 to 1. */
    public OkLab towards(OkLab other, double part) {
        return new OkLab(
                lightness + part * (other.lightness - lightness),
                greenRed + part * (other.greenRed - greenRed),
                blueYellow + part * (other.blueYellow - blueYellow));
    }

    /** The colour of an sRGB value, 0xRRGGBB; what stands before the last six digits does not count. */
    public static OkLab ofRgb(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** As an opaque sRGB value, 0xFFRRGGBB; what a screen cannot show is cut to what it can. */
    public int argb() {
        double l = cube(lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow);
        double m = cube(lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow);
        double s = cube(lightness - 0.0894841775 * greenRed - 1.2914855480 * blueYellow);
        return 0xFF000000
                | encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
                | encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
                | encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    /** How different two colours look: about 0.02 is just seen. */
    public double distanceTo(OkLab other) {
        double l = lightness - other.lightness;
        double a = greenRed - other.greenRed;
        double b = blueYellow - other.blueYellow;
        return Math.sqrt(l * l + a * a + b * b);
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(int encoded) {
        double value = encoded / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.max(0, Math.min(1, value)) * 255);
    }
}
