package circumplex.ui.moodplane;

import circumplex.model.Mood;
import java.util.List;

/** What the pointer, or the keyboard in its place, does on the plane in one mode. */
interface PlaneGesture {

    /** The button was pressed here. */
    void press(Mood at);

    /** It is held, and the pointer is here. */
    void drag(Mood at);

    /** It was let go here. */
    void release(Mood at);

    /** The pointer is here, no button held. */
    default void point(Mood at) {}

    /** What is being drawn and not finished yet; empty where nothing is. */
    default List<Mood> line() {
        return List.of();
    }

    /** Gives up what is not finished. */
    default void giveUp() {}
}
