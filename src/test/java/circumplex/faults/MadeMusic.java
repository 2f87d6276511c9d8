package circumplex.faults;

import circumplex.fixture.SynthesizedAudio;
import circumplex.fixture.SynthesizedAudio.Format;
import circumplex.fixture.SynthesizedAudio.Signal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A small collection of short pieces, no two alike. */
final class MadeMusic {
    private static final double SECONDS = 8;

    private MadeMusic() {}

    /**
     * @param silent how many of the tracks have no sound, and so no mood
     */
    static void write(Path folder, int tracks, int silent) throws IOException {
        // Not of this very moment: such files may still be written, and a scan waits for them.
        FileTime earlier = FileTime.from(Instant.now().minusSeconds(3600));
        for (int i = 0; i < tracks; i++) {
            double speed = 0.6 + i * 0.02;
            Signal piece = (t, channel) -> SynthesizedAudio.music().at(t * speed, channel);
            Path album = Files.createDirectories(folder.resolve("album " + i / 12));
            Path file = SynthesizedAudio.wave(
                    album.resolve(i + ".wav"),
                    Format.AS_THE_NETWORK,
                    SECONDS,
                    i < silent ? SynthesizedAudio.silence() : piece);
            Files.setLastModifiedTime(file, earlier);
        }
    }
}
