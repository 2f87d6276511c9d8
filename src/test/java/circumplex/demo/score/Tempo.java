package circumplex.demo.score;

import java.util.ArrayList;
import java.util.List;

/** When a beat falls: a tempo that may grow slower or faster along straight lines, and breathe. */
public final class Tempo {
    private final List<double[]> points;
    private final double breathBeats;
    private final double breathSeconds;

    private Tempo(List<double[]> points, double breathBeats, double breathSeconds) {
        this.points = points;
        this.breathBeats = breathBeats;
        this.breathSeconds = breathSeconds;
    }

    /** So many beats a minute. */
    public static Tempo of(double beatsPerMinute) {
        return new Tempo(List.of(new double[] {0, beatsPerMinute}), 0, 0);
    }

    /** From one beat to another the tempo changes evenly, and then stays. */
    public Tempo to(double fromBeat, double toBeat, double beatsPerMinute) {
        List<double[]> more = new ArrayList<>(points);
        more.add(new double[] {fromBeat, points.get(points.size() - 1)[1]});
        more.add(new double[] {toBeat, beatsPerMinute});
        return new Tempo(more, breathBeats, breathSeconds);
    }

    /** A soloist's freedom: in each phrase the middle comes a little early and the end is where it was. */
    public Tempo breathing(double beats, double seconds) {
        return new Tempo(points, beats, seconds);
    }

    /** The time of a beat in seconds. */
    public double seconds(double beat) {
        double seconds = 0;
        for (int i = 0; i < points.size(); i++) {
            double from = points.get(i)[0];
            double tempo = points.get(i)[1];
            boolean last = i == points.size() - 1;
            double to = last ? Double.MAX_VALUE : points.get(i + 1)[0];
            double nextTempo = last ? tempo : points.get(i + 1)[1];
            double part = Math.min(beat, to) - from;
            if (part <= 0) {
                break;
            }
            double slope = last || to == from ? 0 : (nextTempo - tempo) / (to - from);
            seconds += slope == 0 ? 60 * part / tempo : 60 / slope * StrictMath.log((tempo + slope * part) / tempo);
        }
        double breath = breathBeats == 0 ? 0 : StrictMath.sin(2 * Math.PI * beat / breathBeats);
        return seconds - breathSeconds * breath;
    }
}
