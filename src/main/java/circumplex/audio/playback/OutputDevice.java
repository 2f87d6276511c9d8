package circumplex.audio.playback;

import java.io.IOException;

/** Where sound can go. */
@FunctionalInterface
public interface OutputDevice {

    /**
     * Opens a line for 16-bit stereo.
     *
     * @throws IOException if there is no device, or none that is free
     */
    OutputLine open() throws IOException;
}
