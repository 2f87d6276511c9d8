package circumplex.demo.sound;

/** Two channels of samples, full scale 1, that sounds are added to. */
public final class Stereo {
    /** Sample frames a second; the rate at which Opus works. */
    public static final int RATE = 48_000;

    private final double[] left;
    private final double[] right;

    /**
     * Silence.
     *
     * @param frames how many sample frames
     */
    public Stereo(int frames) {
        left = new double[frames];
        right = new double[frames];
    }

    /** How many sample frames there are. */
    public int frames() {
        return left.length;
    }

    /** The samples of the left channel themselves, not a copy. */
    public double[] left() {
        return left;
    }

    /** The samples of the right channel themselves, not a copy. */
    public double[] right() {
        return right;
    }

    /** Adds to one frame; what lies past the end is lost. */
    public void add(int frame, double toLeft, double toRight) {
        if (frame < left.length) {
            left[frame] += toLeft;
            right[frame] += toRight;
        }
    }

    /** Adds the same to both channels of one frame. */
    public void add(int frame, double value) {
        add(frame, value, value);
    }

    /** Adds another sound of the same length, so many times as loud. */
    public void add(Stereo other, double gain) {
        for (int i = 0; i < left.length; i++) {
            left[i] += gain * other.left[i];
            right[i] += gain * other.right[i];
        }
    }

    /** Makes all of it so many times as loud. */
    public void scale(double gain) {
        for (int i = 0; i < left.length; i++) {
            left[i] *= gain;
            right[i] *= gain;
        }
    }

    /** The first frames as a sound of their own. */
    public Stereo first(int frames) {
        Stereo part = new Stereo(frames);
        System.arraycopy(left, 0, part.left, 0, frames);
        System.arraycopy(right, 0, part.right, 0, frames);
        return part;
    }

    /** The largest absolute sample. */
    public double peak() {
        double peak = 0;
        for (int i = 0; i < left.length; i++) {
            peak = Math.max(peak, Math.max(Math.abs(left[i]), Math.abs(right[i])));
        }
        return peak;
    }
}
