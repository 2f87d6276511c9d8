package circumplex.demo.mix;

/** Remembers the last samples; reads between them. */
final class DelayLine {
    private final double[] samples;
    private int place;

    /**
     * @param length how many samples are remembered
     */
    DelayLine(int length) {
        samples = new double[length + 4];
    }

    void write(double sample) {
        place = place + 1 == samples.length ? 0 : place + 1;
        samples[place] = sample;
    }

    /** The sample that was written so long ago; 0 is the last. */
    double read(double delay) {
        int whole = (int) delay;
        double part = delay - whole;
        return (1 - part) * at(whole) + part * at(whole + 1);
    }

    private double at(int ago) {
        int index = place - ago;
        return samples[index < 0 ? index + samples.length : index];
    }
}
