package circumplex.audio.playback;

import java.io.IOException;
import java.util.Optional;

/**
 * The way of the samples from the decoder to the ear: one line, what waits for it, and what of it is heard by now. Frames
 * are counted since the line was last cleared. Used by one thread.
 */
final class LineFeed {
    private static final int FRAME_BYTES = 4;

    private final SmoothGain volume = new SmoothGain();
    private final Timeline timeline = new Timeline();
    private OutputLine line;
    private byte[] pending = new byte[0];
    private int pendingUsed;
    private long appendedFrames;
    private long writtenFrames;
    private long lineOrigin;

    /**
     * Opens a line, unless one is open.
     *
     * @throws IOException if there is none
     */
    void open(OutputDevice device, Optional<String> name) throws IOException {
        if (line == null) {
            line = device.open(name);
            lineOrigin = line.framePosition();
        }
    }

    boolean isOpen() {
        return line != null;
    }

    /** Frames a second; only while open. */
    int sampleRate() {
        return line.sampleRate();
    }

    /** Lets what is written be heard. */
    void start() {
        line.start();
    }

    void stop() {
        line.stop();
    }

    /**
     * @param volume 0..1; its square is the gain, which the ear finds even
     */
    void setVolume(double volume) {
        this.volume.set(volume * volume);
    }

    /** Takes on the volume at once; for the beginning of sound. */
    void settle() {
        volume.settle();
    }

    /** Names what is appended from some frames behind the end on. */
    Timeline.Segment begin(PlayItem item, long framesFromNow, double atSeconds, double lengthSeconds) {
        Timeline.Segment segment = new Timeline.Segment(appendedFrames + framesFromNow, item, atSeconds, lengthSeconds);
        timeline.add(segment);
        return segment;
    }

    /** Whether anything was appended since the line was cleared. */
    boolean hasSounded() {
        return appendedFrames > 0;
    }

    /** Whether everything was written. */
    boolean isHungry() {
        return pendingUsed == pending.length;
    }

    /** Adds interleaved stereo, which is changed. */
    void append(float[] stereo) {
        if (stereo.length == 0) {
            return;
        }
        volume.apply(stereo, line.sampleRate());
        byte[] encoded = SampleEncoder.encode(stereo);
        int left = pending.length - pendingUsed;
        byte[] joined = new byte[left + encoded.length];
        System.arraycopy(pending, pendingUsed, joined, 0, left);
        System.arraycopy(encoded, 0, joined, left, encoded.length);
        pending = joined;
        pendingUsed = 0;
        appendedFrames += stereo.length / 2;
    }

    /** Writes what the line takes without waiting; tells whether it took any. */
    boolean write() {
        int frames = Math.min(line.available(), (pending.length - pendingUsed) / FRAME_BYTES);
        if (frames <= 0) {
            return false;
        }
        int taken = line.write(pending, pendingUsed, frames);
        pendingUsed += FRAME_BYTES * taken;
        writtenFrames += taken;
        return taken > 0;
    }

    long heardFrames() {
        return line == null ? 0 : Math.max(0, Math.min(writtenFrames, line.framePosition() - lineOrigin));
    }

    /** Whether everything that was appended was heard. */
    boolean isHeardOut() {
        return isHungry() && heardFrames() >= writtenFrames;
    }

    /** What is heard; null where nothing was begun. */
    Timeline.Segment heard() {
        return timeline.at(heardFrames());
    }

    /** The place in the track that is heard, in seconds. */
    double positionSeconds() {
        Timeline.Segment segment = heard();
        return segment == null || line == null ? 0 : segment.positionAt(heardFrames(), line.sampleRate());
    }

    /** Falls silent and forgets what was not heard. */
    void drop() {
        if (line != null) {
            line.stop();
            line.flush();
            lineOrigin = line.framePosition();
        }
        timeline.clear();
        pending = new byte[0];
        pendingUsed = 0;
        appendedFrames = 0;
        writtenFrames = 0;
    }

    /** Falls silent and gives the device free. */
    void close() {
        drop();
        if (line != null) {
            line.close();
            line = null;
        }
    }
}
