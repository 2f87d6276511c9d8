package circumplex.demo.sound;

/** Something that plays notes. What it draws by chance comes from a seed: the same notes in the same order sound the same. */
public interface Instrument {

    /** Adds a note, with all of its ringing, to a sound. */
    void play(Note note, Stereo out);
}
