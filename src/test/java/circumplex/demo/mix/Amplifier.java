package circumplex.demo.mix;

import circumplex.demo.sound.Biquad;
import circumplex.demo.sound.Stereo;

/** A guitar amplifier driven hard, and its loudspeaker: bent at four times the rate, so that nothing is mirrored. */
public final class Amplifier implements Effect {
    private static final int OVERSAMPLING = 4;

    private final double gain;

    /**
     * @param gain how hard it is driven: 3 crunches, 30 sings
     */
    public Amplifier(double gain) {
        this.gain = gain;
    }

    @Override
    public void process(Stereo sound) {
        amplify(sound.left());
        amplify(sound.right());
    }

    private void amplify(double[] samples) {
        Biquad tight = Biquad.highPass(110, 0.7);
        Biquad middle = Biquad.peak(850, 0.8, 6);
        double rate = OVERSAMPLING * (double) Stereo.RATE;
        Biquad[] up = {Biquad.lowPass(18_000, 0.54, rate), Biquad.lowPass(18_000, 1.31, rate)};
        Biquad[] down = {Biquad.lowPass(16_000, 0.54, rate), Biquad.lowPass(16_000, 1.31, rate)};
        Biquad[] speaker = {
            Biquad.highPass(75, 0.8),
            Biquad.peak(120, 1, 2),
            Biquad.peak(420, 1.2, -3.5),
            Biquad.peak(2600, 1.2, 4.5),
            Biquad.lowPass(5400, 0.75),
            Biquad.lowPass(7000, 0.9)
        };
        for (int i = 0; i < samples.length; i++) {
            double in = gain * middle.next(tight.next(samples[i]));
            double out = 0;
            for (int step = 0; step < OVERSAMPLING; step++) {
                double raised = up[1].next(up[0].next(step == 0 ? OVERSAMPLING * in : 0));
                out = down[1].next(down[0].next(bend(raised)));
            }
            for (Biquad filter : speaker) {
                out = filter.next(out);
            }
            samples[i] = out;
        }
    }

    // Two stages; the first cuts one side sooner than the other, as valves do.
    private static double bend(double value) {
        double first = StrictMath.tanh(value + 0.25) - 0.245;
        return StrictMath.tanh(2.2 * first);
    }
}
