package circumplex.emotion;

import java.util.List;

/**
 * How a network says how sure it is of a mood, fitted and checked on songs that the networks had not seen. The expected
 * error of a target is √(base² + (networks · s)² + (windows · w)²), with s the spread over the averaged networks and w
 * the spread over the windows heard.
 *
 * @param valence of valence
 * @param arousal of arousal
 * @param coverage how often the truth lay within a multiple of the stated uncertainty
 * @param bands songs by stated uncertainty, from the surest, and how far off they were
 */
public record Uncertainty(Target valence, Target arousal, List<Coverage> coverage, List<Band> bands) {

    /**
     * The three coefficients of one target, each 0 or more.
     *
     * @param base error that remains where networks and windows agree
     * @param networks weight of the spread over networks
     * @param windows weight of the spread over windows
     */
    public record Target(double base, double networks, double windows) {

        /**
         * The expected error, one standard deviation.
         *
         * @param networkSpread standard deviation over the averaged networks, 0 or more
         * @param windowSpread standard deviation over the windows, 0 or more
         */
        public double of(double networkSpread, double windowSpread) {
            double n = networks * networkSpread;
            double w = windows * windowSpread;
            return Math.sqrt(base * base + n * n + w * w);
        }
    }

    /**
     * @param multiple of the stated uncertainty, such as 1 or 2
     * @param expected part of normally distributed errors that lie within it
     * @param valence part of the unseen songs whose valence did
     * @param arousal part of the unseen songs whose arousal did
     */
    public record Coverage(double multiple, double expected, double valence, double arousal) {}

    /**
     * @param songs how many; each target has its own order, by its own stated uncertainty
     * @param statedValence mean stated uncertainty of valence
     * @param rmseValence root mean squared error of valence
     * @param statedArousal mean stated uncertainty of arousal
     * @param rmseArousal root mean squared error of arousal
     */
    public record Band(int songs, double statedValence, double rmseValence, double statedArousal, double rmseArousal) {}
}
