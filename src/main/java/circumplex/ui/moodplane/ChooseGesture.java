package circumplex.ui.moodplane;

import circumplex.model.Mood;
import java.util.function.Consumer;

/** Click and drag choose where the pointer is, at once. */
final class ChooseGesture implements PlaneGesture {
    private final Consumer<Mood> choose;

    ChooseGesture(Consumer<Mood> choose) {
        this.choose = choose;
    }

    @Override
    public void press(Mood at) {
        choose.accept(at);
    }

    @Override
    public void drag(Mood at) {
        choose.accept(at);
    }

    @Override
    public void release(Mood at) {}
}
