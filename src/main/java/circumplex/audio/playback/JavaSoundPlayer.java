package circumplex.audio.playback;

import circumplex.audio.decode.AudioDecoder;
import circumplex.model.RepeatMode;
import circumplex.model.ReplayGain;
import circumplex.model.ReplayGainMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
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

    private static final long WAIT_MILLIS = 5;

    private final OutputDevice device;
    private final TrackOpener opener;
    private final PlayerReports reports = new PlayerReports();
    private final BlockingQueue<Runnable> commands = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;

    /** Belongs to the player's thread. */
    private final PlayerEngine engine;

    /** Plays on the system's devices, every file as loud as recorded. */
    public JavaSoundPlayer(AudioDecoder decoder) {
        this(decoder, file -> ReplayGain.NONE, new JavaSoundDevice());
    }

    /**
     * @param decoder opens the files
     * @param gains tells how loud each should be
     * @param device where the sound goes
     */
    public JavaSoundPlayer(AudioDecoder decoder, ReplayGainSource gains, OutputDevice device) {
        this.device = device;
        this.opener = new TrackOpener(decoder, gains);
        this.engine = new PlayerEngine(device, opener, reports);
        this.thread = new Thread(this::run, "player");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    @Override
    public void play(List<PlayItem> list, int index) {
        List<PlayItem> copy = List.copyOf(list);
        commands.add(() -> engine.play(copy, index));
    }

    @Override
    public void cue(List<PlayItem> list, int index, double seconds) {
        List<PlayItem> copy = List.copyOf(list);
        commands.add(() -> engine.cue(copy, index, seconds));
    }

    @Override
    public void updateList(List<PlayItem> list) {
        List<PlayItem> copy = List.copyOf(list);
        commands.add(() -> engine.updateList(copy));
    }

    @Override
    public void togglePause() {
        commands.add(engine::togglePause);
    }

    @Override
    public void next() {
        commands.add(engine::next);
    }

    @Override
    public void previous() {
        commands.add(engine::previous);
    }

    @Override
    public void seek(double seconds) {
        commands.add(() -> engine.seek(seconds));
    }

    @Override
    public void setVolume(double wanted) {
        if (Double.isNaN(wanted)) {
            throw new IllegalArgumentException("volume: " + wanted);
        }
        commands.add(() -> engine.setVolume(wanted));
    }

    @Override
    public void setRepeat(RepeatMode mode) {
        commands.add(() -> engine.setRepeat(mode));
    }

    @Override
    public void setShuffle(boolean shuffled) {
        commands.add(() -> engine.setShuffle(shuffled));
    }

    @Override
    public void setReplayGain(ReplayGainMode mode) {
        commands.add(() -> engine.setReplayGain(mode));
    }

    @Override
    public List<String> outputs() {
        return device.names();
    }

    @Override
    public void setOutput(Optional<String> name) {
        commands.add(() -> engine.setOutput(name));
    }

    @Override
    public void stop() {
        commands.add(engine::stop);
    }

    @Override
    public PlayerState state() {
        return reports.state();
    }

    @Override
    public void addListener(PlayerListener listener) {
        reports.addListener(listener);
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
                Runnable command = engine.isPlaying() ? commands.poll() : commands.take();
                try {
                    if (command != null) {
                        command.run();
                    } else if (!engine.feedLine()) {
                        command = commands.poll(WAIT_MILLIS, TimeUnit.MILLISECONDS);
                        if (command != null) {
                            command.run();
                        }
                    }
                } catch (RuntimeException e) {
                    LOG.error("The player met an unexpected fault and stops", e);
                    engine.halt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            engine.halt();
            opener.close();
        }
    }
}
