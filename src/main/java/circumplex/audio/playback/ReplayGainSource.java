package circumplex.audio.playback;

import circumplex.model.ReplayGain;
import java.nio.file.Path;

/** Tells how loud a file should be played. */
@FunctionalInterface
public interface ReplayGainSource {

    /** What the file's tags say; {@link ReplayGain#NONE} where they say nothing or cannot be read. May wait for the disk. */
    ReplayGain read(Path file);
}
