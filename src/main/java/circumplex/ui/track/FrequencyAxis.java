package circumplex.ui.track;

import java.util.Arrays;

/** Where a frequency lies on the height of a picture of mel bands, all of one height, the lowest at the bottom. */
public final class FrequencyAxis {
    private final double[] bandHertz;

    /**
     * @param bandHertz centre frequency of each band, ascending
     */
    public FrequencyAxis(double[] bandHertz) {
        this.bandHertz = bandHertz.clone();
    }

    /** Whether the frequency lies between the centres of the lowest and the highest band. */
    public boolean covers(double hertz) {
        return bandHertz.length > 1 && hertz >= bandHertz[0] && hertz <= bandHertz[bandHertz.length - 1];
    }

    /**
     * The height of a frequency, linear between the centres of its two bands.
     *
     * @return 0 (lower edge of the picture) to 1 (upper edge)
     * @throws IllegalArgumentException if the frequency is not covered
     */
    public double height(double hertz) {
        if (!covers(hertz)) {
            throw new IllegalArgumentException(hertz + " Hz lies outside the bands");
        }
        int found = Arrays.binarySearch(bandHertz, hertz);
        if (found >= 0) {
            return (found + 0.5) / bandHertz.length;
        }
        int above = -found - 1;
        double part = (hertz - bandHertz[above - 1]) / (bandHertz[above] - bandHertz[above - 1]);
        return (above - 1 + part + 0.5) / bandHertz.length;
    }

    /**
     * The centre frequency of the band at a height, 0 (lower edge) to 1 (upper edge).
     *
     * @return hertz, 0 where there is no band
     */
    public double hertzAt(double height) {
        return bandHertz.length == 0 ? 0 : bandHertz[bandAt(height)];
    }

    /** The band at a height, 0 (lower edge) to 1 (upper edge). */
    public int bandAt(double height) {
        return Math.max(0, Math.min(bandHertz.length - 1, (int) (height * bandHertz.length)));
    }
}
