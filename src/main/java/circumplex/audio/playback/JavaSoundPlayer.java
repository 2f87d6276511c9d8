package circumplex.audio.playback;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.playback.PlayerState.Status;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The player: one thread of its own that takes commands and feeds one output line. All tracks are brought to the line's
 * rate and to stereo, so that the line stays open from track to track and no gap arises. The volume's square is the
 * gain.
 */
public final class JavaSoundPlayer implements Player {
    private static final Logger LOG = LoggerFactory.getLogger(JavaSoundPlayer.class);

    private static final double RESTART_SECONDS = 3;
    private static final long WAIT_MILLIS = 5;
    private static final long PUBLISH_NANOS = 100_000_000;
    private static final long STALL_NANOS = 5_000_000_000L;

    private final OutputDevice device;
    private final TrackOpener opener;
    private final SampleEncoder encoder = new SampleEncoder();
    private final Timeline timeline = new Timeline();
    private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final List<PlayerListener> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile PlayerState state = new PlayerState(Status.STOPPED, Optional.empty(), -1, 0, 0, 1);
    private volatile boolean closed;

    // All below belongs to the player's thread.
    private Status status = Status.STOPPED;
    private double volume = 1;
    private List<PlayItem> items = List.of();
    /** Index of the item that is being decoded; −1 where it is not in the list. */
    private int decodingIndex = -1;
    /** Index of the item that is heard; −1 where it is not in the list. */
    private int heardIndex = -1;

    private PlayItem heardItem;
    private Timeline.Segment heardSegment;
    private Timeline.Segment decodingSegment;
    private TrackRenderer renderer;
    private OutputLine line;
    private byte[] pending = new byte[0];
    private int pendingUsed;
    /** Frames decoded and written, and the line's position, since the last flush. */
    private long decodedFrames;

    private long writtenFrames;
    private long lineOrigin;
    private boolean allDecoded;
    private long lastPublished;
    private long lastProgress;
    private long lastHeard;

    /** Plays on the system's default device. */
    public JavaSoundPlayer(AudioDecoder decoder) {
        this(decoder, new JavaSoundDevice());
    }

    /**
     * @param decoder opens the files
     * @param device where the sound goes
     */
    public JavaSoundPlayer(AudioDecoder decoder, OutputDevice device) {
        this.device = device;
        this.opener = new TrackOpener(decoder);
        this.thread = new Thread(this::run, "player");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    @Override
    public void play(List<PlayItem> list, int index) {
        List<PlayItem> copy = List.copyOf(list);
        commands.add(() -> {
            items = copy;
            if (copy.isEmpty()) {
                halt();
            } else {
                begin(Math.max(0, Math.min(index, copy.size() - 1)));
            }
        });
    }

    @Override
    public void updateList(List<PlayItem> list) {
        List<PlayItem> copy = List.copyOf(list);
        commands.add(() -> {
            items = copy;
            decodingIndex = renderer == null ? indexOf(heardItem) : indexOf(renderer.item());
            heardIndex = indexOf(heardItem);
            allDecoded = false;
            if (status == Status.PLAYING || status == Status.PAUSED) {
                prepareNext();
            }
            publish();
        });
    }

    @Override
    public void togglePause() {
        commands.add(() -> {
            if (status == Status.PLAYING) {
                line.stop();
                status = Status.PAUSED;
            } else if (status == Status.PAUSED) {
                line.start();
                status = Status.PLAYING;
                lastProgress = System.nanoTime();
            }
            publish();
        });
    }

    @Override
    public void next() {
        commands.add(() -> {
            if (status == Status.PLAYING || status == Status.PAUSED) {
                begin(heardIndex + 1);
            }
        });
    }

    @Override
    public void previous() {
        commands.add(() -> {
            if (status == Status.PLAYING || status == Status.PAUSED) {
                if (positionSeconds() > RESTART_SECONDS || heardIndex <= 0) {
                    moveTo(0);
                } else {
                    begin(heardIndex - 1);
                }
            }
        });
    }

    @Override
    public void seek(double seconds) {
        commands.add(() -> {
            if (status == Status.PLAYING || status == Status.PAUSED) {
                moveTo(seconds);
            }
        });
    }

    @Override
    public void setVolume(double wanted) {
        if (Double.isNaN(wanted)) {
            throw new IllegalArgumentException("volume: " + wanted);
        }
        commands.add(() -> {
            volume = Math.max(0, Math.min(1, wanted));
            encoder.setVolume(volume);
            publish();
        });
    }

    @Override
    public void stop() {
        commands.add(() -> {
            items = List.of();
            halt();
        });
    }

    @Override
    public PlayerState state() {
        return state;
    }

    @Override
    public void addListener(PlayerListener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        closed = true;
        commands.add(() -> {});
        if (Thread.currentThread() != thread) {
            boolean interrupted = false;
            try {
                thread.join(2000);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            while (!closed) {
                Runnable command = status == Status.PLAYING ? commands.poll() : commands.take();
                try {
                    if (command != null) {
                        command.run();
                    } else if (!feed()) {
                        command = commands.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                        if (command != null) {
                            command.run();
                        }
                    }
                } catch (RuntimeException e) {
                    LOG.error("The player met an unexpected fault and stops", e);
                    halt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            halt();
            opener.close();
        }
    }

    /** Starts with an item; those that cannot be played are passed over. Past the end, stops. */
    private void begin(int index) {
        dropSound();
        if (!openLine()) {
            return;
        }
        allDecoded = false;
        if (!startTrack(index)) {
            halt();
            return;
        }
        encoder.settle();
        status = Status.PLAYING;
        lastProgress = System.nanoTime();
        line.start();
        publish();
    }

    private boolean openLine() {
        if (line != null) {
            return true;
        }
        try {
            line = device.open();
            lineOrigin = line.framePosition();
            return true;
        } catch (IOException e) {
            LOG.info("No sound output: {}", e.getMessage());
            closeTrack();
            opener.forget();
            heardItem = null;
            heardIndex = -1;
            status = Status.NO_DEVICE;
            publish();
            return false;
        }
    }

    private boolean startTrack(int from) {
        for (int index = from; index < items.size(); index++) {
            PlayItem item = items.get(index);
            try {
                renderer = new TrackRenderer(item, opener.open(item), line.sampleRate());
                decodingIndex = index;
                addSegment(item, 0);
                if (heardItem == null) {
                    hear(decodingSegment, index);
                }
                prepareNext();
                return true;
            } catch (AudioFailure e) {
                tellSkipped(item, e);
            }
        }
        return false;
    }

    private void addSegment(PlayItem item, double seconds) {
        decodingSegment = new Timeline.Segment(decodedFrames, item, seconds, renderer.lengthSeconds());
        timeline.add(decodingSegment);
    }

    private void hear(Timeline.Segment segment, int index) {
        heardSegment = segment;
        heardItem = segment.item();
        heardIndex = index;
    }

    private void prepareNext() {
        int next = decodingIndex + 1;
        opener.prepare(next < items.size() ? items.get(next) : null);
    }

    /** The same track may stand in the list twice; the one behind the last is meant first. */
    private int indexAfter(int index, PlayItem item) {
        int next = index + 1;
        return next < items.size() && items.get(next).id() == item.id() ? next : indexOf(item);
    }

    private int indexOf(PlayItem item) {
        if (item != null) {
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i).id() == item.id()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * Gives the line what it can take.
     *
     * @return whether anything was done; false where it has to wait
     */
    private boolean feed() {
        if (pendingUsed == pending.length && !allDecoded) {
            decode();
        }
        boolean wrote = false;
        int frames = Math.min(line.available(), (pending.length - pendingUsed) / 4);
        if (frames > 0) {
            int taken = line.write(pending, pendingUsed, frames);
            pendingUsed += 4 * taken;
            writtenFrames += taken;
            wrote = taken > 0;
        }
        follow(wrote);
        return wrote;
    }

    private void decode() {
        while (true) {
            if (renderer == null && !startTrack(decodingIndex + 1)) {
                allDecoded = true;
                return;
            }
            float[] samples = null;
            try {
                samples = renderer.next();
            } catch (AudioFailure e) {
                tellSkipped(renderer.item(), e);
            }
            if (samples != null) {
                pending = encoder.encode(samples, line.sampleRate());
                pendingUsed = 0;
                decodedFrames += samples.length / 2;
                return;
            }
            closeTrack();
        }
    }

    /** Sees what is heard by now, and whether all is over or the device is dead. */
    private void follow(boolean wrote) {
        long now = System.nanoTime();
        long heard = heardFrames();
        if (wrote || heard != lastHeard) {
            lastProgress = now;
            lastHeard = heard;
        }
        Timeline.Segment segment = timeline.at(heard);
        boolean itemChanged = segment != null && segment != heardSegment;
        if (itemChanged) {
            hear(segment, segment == decodingSegment ? decodingIndex : indexAfter(heardIndex, segment.item()));
        }
        boolean over = allDecoded && pendingUsed == pending.length && heard >= writtenFrames;
        boolean stalled = now - lastProgress > STALL_NANOS;
        if (over || stalled && allDecoded) {
            halt();
        } else if (stalled) {
            replaceLine();
        } else if (itemChanged || now - lastPublished > PUBLISH_NANOS) {
            publish();
        }
    }

    /** The device takes no more, perhaps unplugged: goes on at the same place on the one that is there now. */
    private void replaceLine() {
        LOG.warn("The sound device no longer takes sound; it is opened anew");
        double position = positionSeconds();
        PlayItem item = heardItem;
        int index = heardIndex;
        closeLine();
        dropSound();
        if (openLine() && resume(item, index, position)) {
            line.start();
            lastProgress = System.nanoTime();
        }
    }

    private void moveTo(double seconds) {
        PlayItem item = heardItem;
        int index = heardIndex;
        boolean ahead = renderer == null || heardSegment != decodingSegment;
        TrackRenderer kept = ahead ? null : renderer;
        if (!ahead) {
            renderer = null;
        }
        dropSound();
        renderer = kept;
        if (resume(item, index, seconds)) {
            if (status == Status.PLAYING) {
                line.start();
                lastProgress = System.nanoTime();
            }
            publish();
        }
    }

    /** Goes on decoding an item at a place; where that fails, with the one behind it. Tells whether it went well. */
    private boolean resume(PlayItem item, int index, double seconds) {
        allDecoded = false;
        decodingIndex = index;
        try {
            if (renderer == null) {
                renderer = new TrackRenderer(item, opener.open(item), line.sampleRate());
            }
            double exact = renderer.seek(seconds);
            addSegment(item, exact);
            hear(decodingSegment, index);
            prepareNext();
            return true;
        } catch (AudioFailure e) {
            tellSkipped(item, e);
            begin(index + 1);
            return false;
        }
    }

    /** Silences the line and forgets what was decoded and not heard. */
    private void dropSound() {
        closeTrack();
        if (line != null) {
            line.stop();
            line.flush();
            lineOrigin = line.framePosition();
        }
        timeline.clear();
        pending = new byte[0];
        pendingUsed = 0;
        decodedFrames = 0;
        writtenFrames = 0;
        lastHeard = 0;
        heardItem = null;
        heardSegment = null;
        decodingSegment = null;
        heardIndex = -1;
    }

    private void closeTrack() {
        if (renderer != null) {
            renderer.close();
            renderer = null;
        }
    }

    private void closeLine() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    private void halt() {
        dropSound();
        closeLine();
        opener.forget();
        decodingIndex = -1;
        allDecoded = true;
        status = Status.STOPPED;
        publish();
    }

    private long heardFrames() {
        return line == null ? 0 : Math.max(0, Math.min(writtenFrames, line.framePosition() - lineOrigin));
    }

    private double positionSeconds() {
        Timeline.Segment segment = timeline.at(heardFrames());
        return segment == null ? 0 : segment.positionAt(heardFrames(), line.sampleRate());
    }

    private void publish() {
        lastPublished = System.nanoTime();
        boolean has = heardItem != null && (status == Status.PLAYING || status == Status.PAUSED);
        Timeline.Segment segment = has ? timeline.at(heardFrames()) : null;
        state = new PlayerState(
                status,
                has ? Optional.of(heardItem) : Optional.empty(),
                has ? heardIndex : -1,
                segment == null ? 0 : segment.positionAt(heardFrames(), line.sampleRate()),
                segment == null ? 0 : segment.lengthSeconds(),
                volume);
        for (PlayerListener listener : listeners) {
            try {
                listener.changed(state);
            } catch (RuntimeException e) {
                LOG.error("A listener of the player failed", e);
            }
        }
    }

    private void tellSkipped(PlayItem item, AudioFailure reason) {
        if (reason.code() == FailureCode.INTERNAL) {
            LOG.warn("Cannot play {}", item.file(), reason);
        } else {
            LOG.info("Cannot play {}: {}", item.file(), reason.getMessage());
        }
        for (PlayerListener listener : listeners) {
            try {
                listener.skipped(item, reason);
            } catch (RuntimeException e) {
                LOG.error("A listener of the player failed", e);
            }
        }
    }
}
