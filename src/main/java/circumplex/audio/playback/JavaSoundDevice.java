package circumplex.audio.playback;

import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

/** The system's default output through Java Sound: 44.1 kHz, or 48 kHz where it takes only that. */
public final class JavaSoundDevice implements OutputDevice {
    private static final int FRAME_BYTES = 4;
    private static final int[] RATES = {44_100, 48_000};
    /** Long enough for a pause of the garbage collector, short enough for the volume to follow the hand. */
    private static final double BUFFER_SECONDS = 0.25;

    @Override
    public OutputLine open() throws IOException {
        Exception last = null;
        for (int rate : RATES) {
            try {
                return new Line(open(rate), rate);
            } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
                last = e;
            }
        }
        throw new IOException("There is no sound device, or another program keeps it.", last);
    }

    private static SourceDataLine open(int rate) throws LineUnavailableException {
        AudioFormat format = new AudioFormat(rate, 16, 2, true, false);
        int bufferBytes = (int) (rate * BUFFER_SECONDS) * FRAME_BYTES;
        SourceDataLine line = (SourceDataLine) AudioSystem.getLine(new DataLine.Info(SourceDataLine.class, format));
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
