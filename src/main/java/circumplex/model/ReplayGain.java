package circumplex.model;

import java.util.OptionalDouble;

/**
 * How much louder or softer a file should be played, as its tags say (ReplayGain 2.0, wiki.hydrogenaud.io; RFC 7845 for
 * Opus).
 *
 * @param trackGain decibels that bring the track to the reference loudness of −18 LUFS
 * @param trackPeak largest sample of the track, 1 is full scale
 * @param albumGain decibels that bring the album to the reference loudness
 * @param albumPeak largest sample of the album, 1 is full scale
 */
public record ReplayGain(
        OptionalDouble trackGain, OptionalDouble trackPeak, OptionalDouble albumGain, OptionalDouble albumPeak) {

    /** A file without such tags. */
    public static final ReplayGain NONE = new ReplayGain(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    /** Beyond this no music lies; a tag that says so is broken. */
    private static final double LARGEST_GAIN = 60;

    /** Values that cannot be are left out. */
    public ReplayGain {
        trackGain = within(trackGain, -LARGEST_GAIN, LARGEST_GAIN);
        albumGain = within(albumGain, -LARGEST_GAIN, LARGEST_GAIN);
        trackPeak = within(trackPeak, Double.MIN_NORMAL, 100);
        albumPeak = within(albumPeak, Double.MIN_NORMAL, 100);
    }

    /**
     * What the samples are to be multiplied by. Where the wanted kind of value is missing, the other kind counts. The
     * loudest sample stays within full scale; where the tags do not tell the peak, nothing is made louder.
     *
     * @return above 0; exactly 1 where nothing is to be changed
     */
    public double factor(ReplayGainMode mode) {
        if (mode == ReplayGainMode.OFF) {
            return 1;
        }
        boolean album = mode == ReplayGainMode.ALBUM ? albumGain.isPresent() : trackGain.isEmpty();
        OptionalDouble gain = album ? albumGain : trackGain;
        if (gain.isEmpty()) {
            return 1;
        }
        double most = 1 / (album ? albumPeak : trackPeak).orElse(1);
        return Math.min(Math.pow(10, gain.getAsDouble() / 20), most);
    }

    private static OptionalDouble within(OptionalDouble value, double least, double most) {
        return value.isPresent() && value.getAsDouble() >= least && value.getAsDouble() <= most
                ? value
                : OptionalDouble.empty();
    }
}
