package circumplex.demo.mix;

import circumplex.demo.sound.Stereo;

/** Changes a sound in place. An effect is made for one sound and used once. */
@FunctionalInterface
public interface Effect {

    /** Changes the sound. */
    void process(Stereo sound);
}
