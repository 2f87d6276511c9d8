package circumplex.audio.playback;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Where sound can go. */
public interface OutputDevice {

    /** The names of the outputs that are there now, besides the system's own choice. May take a moment. */
    List<String> names();

    /**
     * Opens a line for 16-bit stereo.
     *
     * @param name the output; empty for the system's own choice, which also stands in for one that is not there
     * @throws IOException if there is no device, or none that is free
     */
    OutputLine open(Optional<String> name) throws IOException;
}
