package circumplex.ui.moodplane;

import circumplex.model.Mood;
import java.util.List;
import java.util.function.Consumer;

/** Drawn around an area with the button held; a mere click draws nothing. */
final class LassoGesture implements PlaneGesture {
    private static final double LEAST_LENGTH = 0.03;

    private final Consumer<Lasso> finished;
    private final Stroke stroke = new Stroke();

    LassoGesture(Consumer<Lasso> finished) {
        this.finished = finished;
    }

    @Override
    public void press(Mood at) {
        stroke.clear();
        stroke.add(at);
    }

    @Override
    public void drag(Mood at) {
        stroke.add(at);
    }

    @Override
    public void release(Mood at) {
        stroke.add(at);
        List<Mood> outline = stroke.points();
        boolean area = outline.size() >= 3 && stroke.length() >= LEAST_LENGTH;
        stroke.clear();
        if (area) {
            finished.accept(new Lasso(outline));
        }
    }

    @Override
    public List<Mood> line() {
        return stroke.points();
    }

    @Override
    public void giveUp() {
        stroke.clear();
    }
}
