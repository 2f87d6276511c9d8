package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import java.nio.file.Path;

/** Opens audio files, whatever their format. Thread-safe. */
@FunctionalInterface
public interface AudioDecoder {

    /**
     * Opens a file by what its first bytes say, never by its name.
     *
     * @throws AudioFailure with the reason where the file cannot be opened or holds no audio
     */
    PcmSource open(Path file) throws AudioFailure;
}
