package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.playlist.MoodPath;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Two clicks make a straight way; with the button held, the way is what the hand draws. */
final class JourneyGesture implements PlaneGesture {
    /** Shorter movements with the button held are those of a click. */
    private static final double LEAST_LENGTH = 0.03;

    private final Consumer<MoodPath> finished;
    private final Stroke stroke = new Stroke();
    private Mood start;
    private Mood pointer;

    JourneyGesture(Consumer<MoodPath> finished) {
        this.finished = finished;
    }

    @Override
    public void press(Mood at) {
        stroke.clear();
        stroke.add(at);
        pointer = at;
    }

    @Override
    public void drag(Mood at) {
        stroke.add(at);
        pointer = at;
    }

    @Override
    public void release(Mood at) {
        stroke.add(at);
        boolean drawn = stroke.length() >= LEAST_LENGTH;
        List<Mood> way = new ArrayList<>();
        if (start != null) {
            way.add(start);
        }
        if (drawn) {
            way.addAll(stroke.points());
        } else {
            way.add(at);
        }
        stroke.clear();
        pointer = at;
        if (drawn || (start != null && start.distanceTo(at) >= LEAST_LENGTH)) {
            start = null;
            finished.accept(MoodPath.drawn(way));
        } else {
            start = way.get(0);
        }
    }

    @Override
    public void point(Mood at) {
        pointer = at;
    }

    @Override
    public List<Mood> line() {
        List<Mood> line = new ArrayList<>();
        if (start != null) {
            line.add(start);
        }
        if (stroke.length() > 0) {
            line.addAll(stroke.points());
        } else if (start != null) {
            line.add(pointer);
        }
        return List.copyOf(line);
    }

    @Override
    public void giveUp() {
        start = null;
        stroke.clear();
    }
}
