package circumplex.audio.playback;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.Mixer;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The system's outputs through Java Sound: 44.1 kHz, or 48 kHz where one takes only that. */
public final class JavaSoundDevice implements OutputDevice {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundDevice.class);
    private static final int FRAME_BYTES = 4;
    private static final int[] RATES = {44_100, 48_000};
    /** Long enough for a pause of the garbage collector, short enough for the volume to follow the hand. */
    private static final double BUFFER_SECONDS = 0.25;

    @Override
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (Mixer.Info mixer : AudioSystem.getMixerInfo()) {
            try {
                if (AudioSystem.getMixer(mixer).isLineSupported(new DataLine.Info(SourceDataLine.class, null))) {
                    names.add(mixer.getName());
                }
            } catch (IllegalArgumentException | SecurityException e) {
                LOG.debug("The output {} went away while it was looked at", mixer.getName(), e);
            }
        }
        return List.copyOf(names);
    }

    @Override
    public OutputLine open(Optional<String> name) throws IOException {
        List<Optional<Mixer.Info>> ways = new ArrayList<>();
        name.flatMap(JavaSoundDevice::find).map(Optional::of).ifPresent(ways::add);
        ways.add(Optional.empty());
        Exception last = null;
        for (Optional<Mixer.Info> way : ways) {
            for (int rate : RATES) {
                try {
                    return new Line(open(way, rate), rate);
                } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                    last = e;
                }
            }
        }
        throw new IOException("There is no sound device, or another program keeps it.", last);
    }

    private static Optional<Mixer.Info> find(String name) {
        for (Mixer.Info mixer : AudioSystem.getMixerInfo()) {
            if (mixer.getName().equals(name)) {
                return Optional.of(mixer);
            }
        }
        LOG.info("The output {} is not there; the system's own choice stands in for it", name);
        return Optional.empty();
    }

    private static SourceDataLine open(Optional<Mixer.Info> mixer, int rate) throws LineUnavailableException {
        AudioFormat format = new AudioFormat(rate, 16, 2, true, false);
        int bufferBytes = (int) (rate * BUFFER_SECONDS) * FRAME_BYTES;
        DataLine.Info wanted = new DataLine.Info(SourceDataLine.class, format);
        SourceDataLine line = (SourceDataLine)
                (mixer.isPresent() ? AudioSystem.getMixer(mixer.get()).getLine(wanted) : AudioSystem.getLine(wanted));
        try {
            line.open(format, bufferBytes);
            return line;
        } catch (LineUnavailableException | RuntimeException e) {
            line.close();
            throw e;
        }
    }

    private record Line(SourceDataLine line, int sampleRate) implements OutputLine {

        @Override
        public int available() {
            return line.available() / FRAME_BYTES;
        }

        @Override
        public int write(byte[] data, int offset, int frames) {
            return Math.max(0, line.write(data, offset, frames * FRAME_BYTES)) / FRAME_BYTES;
        }

        @Override
        public void start() {
            line.start();
        }

        @Override
        public void stop() {
            line.stop();
        }

        @Override
        public void flush() {
            line.flush();
        }

        @Override
        public long framePosition() {
            return line.getLongFramePosition();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
