package circumplex.ui;

import circumplex.audio.playback.PlayItem;
import circumplex.audio.playback.Player;
import circumplex.audio.playback.PlayerListener;
import circumplex.audio.playback.PlayerState;
import circumplex.audio.playback.PlayerState.Status;
import circumplex.model.AudioFailure;
import circumplex.model.RepeatMode;
import circumplex.model.ReplayGainMode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A player that makes no sound and whose clock stands still unless a test seeks. */
public final class FakePlayer implements Player {
    private final List<PlayerListener> listeners = new CopyOnWriteArrayList<>();
    private List<PlayItem> items = List.of();
    private int index = -1;
    private Status status = Status.STOPPED;
    private double position;
    private double volume = 1;
    private RepeatMode repeat = RepeatMode.OFF;
    private boolean shuffled;
    private ReplayGainMode replayGain = ReplayGainMode.OFF;
    private List<String> outputs = List.of("Speakers", "Headphones");
    private Optional<String> output = Optional.empty();

    @Override
    public void play(List<PlayItem> list, int from) {
        items = List.copyOf(list);
        start(items.isEmpty() ? -1 : from);
    }

    @Override
    public void updateList(List<PlayItem> list) {
        items = List.copyOf(list);
        tell();
    }

    @Override
    public void togglePause() {
        if (index >= 0) {
            status = status == Status.PLAYING ? Status.PAUSED : Status.PLAYING;
            tell();
        }
    }

    @Override
    public void next() {
        start(index + 1 < items.size() ? index + 1 : -1);
    }

    @Override
    public void previous() {
        start(position > 3 ? index : Math.max(0, index - 1));
    }

    @Override
    public void seek(double seconds) {
        position = seconds;
        tell();
    }

    @Override
    public void setVolume(double wanted) {
        volume = wanted;
        tell();
    }

    @Override
    public void cue(List<PlayItem> list, int from, double seconds) {
        items = List.copyOf(list);
        index = items.isEmpty() ? -1 : from;
        position = seconds;
        status = items.isEmpty() ? Status.STOPPED : Status.PAUSED;
        tell();
    }

    @Override
    public void setRepeat(RepeatMode mode) {
        repeat = mode;
    }

    @Override
    public void setShuffle(boolean wanted) {
        shuffled = wanted;
    }

    @Override
    public void setReplayGain(ReplayGainMode mode) {
        replayGain = mode;
    }

    @Override
    public List<String> outputs() {
        return outputs;
    }

    @Override
    public void setOutput(Optional<String> name) {
        output = name;
    }

    @Override
    public void stop() {
        start(-1);
    }

    /** As where the machine has no sound device. */
    public void loseDevice() {
        index = -1;
        status = Status.NO_DEVICE;
        tell();
    }

    /** As where a file cannot be decoded. */
    public void skip(PlayItem item, AudioFailure reason) {
        listeners.forEach(listener -> listener.skipped(item, reason));
    }

    /** As where no file of the list can be played. */
    public void findNothing(int tried) {
        start(-1);
        listeners.forEach(listener -> listener.nothingPlayable(tried));
    }

    /** What it was told to play again. */
    public RepeatMode repeat() {
        return repeat;
    }

    /** Whether it was told to shuffle. */
    public boolean isShuffled() {
        return shuffled;
    }

    /** By what it was told to change the loudness. */
    public ReplayGainMode replayGain() {
        return replayGain;
    }

    /** Which output it was told to use. */
    public Optional<String> output() {
        return output;
    }

    /** Changes which outputs are there. */
    public void setOutputs(List<String> there) {
        outputs = List.copyOf(there);
    }

    /** What it was given to play. */
    public List<PlayItem> items() {
        return items;
    }

    @Override
    public PlayerState state() {
        Optional<PlayItem> item = index < 0 ? Optional.empty() : Optional.of(items.get(index));
        return new PlayerState(status, item, index, position, item.isPresent() ? 240 : 0, volume);
    }

    @Override
    public void addListener(PlayerListener listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        stop();
    }

    private void start(int at) {
        index = at;
        position = 0;
        status = at < 0 ? Status.STOPPED : Status.PLAYING;
        tell();
    }

    private void tell() {
        listeners.forEach(listener -> listener.changed(state()));
    }
}
