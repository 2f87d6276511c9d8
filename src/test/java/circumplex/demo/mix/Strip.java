package circumplex.demo.mix;

import circumplex.demo.sound.Instrument;
import circumplex.demo.sound.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * One channel of the mixing desk: who plays what, how loud, where, and how far back in the room.
 *
 * @param instrument who plays
 * @param notes what is played
 * @param loudness while it sounds, in LUFS before the master: the mixer sets the fader by measuring
 * @param pan −1 (left) to 1 (right)
 * @param send how much goes to the room, 0 to 1
 * @param effects in the order in which they are passed
 */
public record Strip(
        Instrument instrument, List<Note> notes, double loudness, double pan, double send, List<Effect> effects) {

    /** A strip in the middle, without effects. */
    public static Strip of(Instrument instrument, List<Note> notes, double loudness) {
        return new Strip(instrument, notes, loudness, 0, 0.15, List.of());
    }

    /** The same at another place. */
    public Strip panned(double place) {
        return new Strip(instrument, notes, loudness, place, send, effects);
    }

    /** The same further back in the room. */
    public Strip inRoom(double amount) {
        return new Strip(instrument, notes, loudness, pan, amount, effects);
    }

    /** The same through one more effect. */
    public Strip through(Effect effect) {
        List<Effect> more = new ArrayList<>(effects);
        more.add(effect);
        return new Strip(instrument, notes, loudness, pan, send, List.copyOf(more));
    }
}
