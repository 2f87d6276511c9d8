package circumplex.dsp;

/** What a change of sample rate does to the frequencies just below the lower of the two Nyquist frequencies. */
public enum LowPass {
    /**
     * For listening: flat to 92 % of the Nyquist frequency, at least 96 dB down from 100 % on, by Kaiser's formulas
     * (J. F. Kaiser, "Nonrecursive digital filter design using the I0-sinh window function", 1974).
     */
    LISTENING(0.96, (98 - 7.95) / (2.285 * Math.PI * 0.08) / 2, 0.1102 * (98 - 8.7)),

    /**
     * For the network: half the amplitude at 91.73 % of the Nyquist frequency, 50 zero crossings on each side; the filter
     * with which the reference spectrograms were made. The quietest place of an image lies up there and sets its scale,
     * so another filter would shift every grey level.
     */
    REFERENCE(0.917347, 50, 12.9846);

    private final double cutoff;
    private final double halfLength;
    private final double kaiserBeta;

    LowPass(double cutoff, double halfLength, double kaiserBeta) {
        this.cutoff = cutoff;
        this.halfLength = halfLength;
        this.kaiserBeta = kaiserBeta;
    }

    /** Where half the amplitude passes, as a part of the lower Nyquist frequency. */
    double cutoff() {
        return cutoff;
    }

    /** Reach of the filter to each side, in samples at the lower rate. */
    double halfLength() {
        return halfLength;
    }

    /** Shape of Kaiser's window. */
    double kaiserBeta() {
        return kaiserBeta;
    }
}
