package circumplex.emotion;

import java.util.ArrayList;
import java.util.List;

/**
 * Where in a track the network listens. The track is cut into equal parts and the middle of each is heard, which keeps
 * away from silence at both ends; in a short track the windows overlap by half at most.
 *
 * @param windows how many at most, at least 1
 * @param windowSeconds length of one
 * @param overlapping whether windows of a short track may overlap, so that there are more of them
 */
public record WindowPlacement(int windows, double windowSeconds, boolean overlapping) {

    /** Windows that may overlap. */
    public WindowPlacement(int windows, double windowSeconds) {
        this(windows, windowSeconds, true);
    }

    /**
     * The windows of a track, or of the part of it that is not silent.
     *
     * @param from where that part begins, in seconds
     * @param to where it ends
     * @return starts in seconds, ascending; a single one at {@code from} where the part is shorter than a window
     */
    public List<Double> starts(double from, double to) {
        double length = to - from;
        double room = length - windowSeconds;
        if (room <= 0) {
            return List.of(from);
        }
        int fitting = overlapping ? 1 + (int) (room / (windowSeconds / 2)) : (int) (length / windowSeconds);
        int count = Math.min(windows, fitting);
        List<Double> starts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (count == 1) {
                starts.add(from + room / 2);
            } else if (count * windowSeconds <= length) {
                starts.add(from + length * (i + 0.5) / count - windowSeconds / 2);
            } else {
                starts.add(from + room * i / (count - 1));
            }
        }
        return starts;
    }
}
