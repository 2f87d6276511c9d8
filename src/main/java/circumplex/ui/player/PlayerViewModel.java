package circumplex.ui.player;

import circumplex.audio.playback.PlayItem;
import circumplex.audio.playback.Player;
import circumplex.audio.playback.PlayerListener;
import circumplex.audio.playback.PlayerState;
import circumplex.config.LastPlayedStore;
import circumplex.config.PlaybackSettings;
import circumplex.model.AudioFailure;
import circumplex.model.MoodCurve;
import circumplex.model.RepeatMode;
import circumplex.model.Track;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Playback;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ObservableSet;

/** The player as the window sees it: its state as properties, its commands as methods. Used on the JavaFX thread. */
public final class PlayerViewModel implements Playback {
    private final Player player;
    private final LibraryModel library;
    private final UiExecutors executors;
    private final SkippedTracks skipped;
    private final LastPlayedKeeper lastPlayed;
    private final NowPlayingExtras extras;

    /** The tracks of the list that plays, so that one that left the library meanwhile keeps its name. */
    private final Map<Long, Track> queue = new HashMap<>();

    private List<Long> queued = List.of();

    /** The track that was asked for, until the player tells that it is there: a seek right after it is meant for it. */
    private Track awaited;

    private final AtomicReference<PlayerState> latest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Track> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper noDevice = new ReadOnlyBooleanWrapper(this, "noDevice");
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(this, "position");
    private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper(this, "length");
    private final DoubleProperty volume;
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");
    private final ObjectProperty<PlaybackSettings> settings;

    /** Listens to the player and sets its volume and its ways from the preferences. */
    public PlayerViewModel(
            Player player,
            LibraryModel library,
            Notices notices,
            Preferences preferences,
            LastPlayedStore store,
            UiExecutors executors) {
        this.player = player;
        this.library = library;
        this.executors = executors;
        this.skipped = new SkippedTracks(notices, executors, this::nameOf);
        this.lastPlayed = new LastPlayedKeeper(store, library, executors);
        this.extras = new NowPlayingExtras(library, executors);
        this.volume = preferences.volumeProperty();
        this.settings = preferences.playbackProperty();
        player.addListener(new Feed());
        volume.subscribe(now -> applyVolume());
        muted.subscribe(now -> applyVolume());
        settings.subscribe(this::apply);
        current.subscribe(extras::show);
        show(player.state());
    }

    @Override
    public void play(List<Track> tracks, int index) {
        List<PlayItem> items = take(tracks);
        awaited = index >= 0 && index < tracks.size() ? tracks.get(index) : null;
        player.play(items, index);
    }

    /**
     * Has what was played when the program was last closed wait at its place, unless something plays already.
     *
     * @param waits is handed the list, if there is one
     */
    public void resumeLastPlayed(Consumer<List<Track>> waits) {
        lastPlayed.restore((tracks, index, seconds) -> {
            if (current.get() == null && awaited == null) {
                player.cue(take(tracks), index, seconds);
                waits.accept(tracks);
            }
        });
    }

    private List<PlayItem> take(List<Track> tracks) {
        queue.clear();
        tracks.forEach(track -> queue.put(track.id(), track));
        queued = tracks.stream().map(Track::id).toList();
        return tracks.stream()
                .map(track -> new PlayItem(track.id(), track.path()))
                .toList();
    }

    @Override
    public void change(List<Track> tracks) {
        Track now = current.get();
        List<PlayItem> items = take(tracks);
        if (now != null) {
            queue.putIfAbsent(now.id(), now);
        }
        player.updateList(items);
    }

    @Override
    public void togglePause() {
        player.togglePause();
    }

    /** Goes to the next track; at the end of the list, stops. */
    public void next() {
        player.next();
    }

    /** Back to the start of the track, or to the one before. */
    public void previous() {
        player.previous();
    }

    /** Stops and forgets the list. */
    public void stop() {
        player.stop();
    }

    @Override
    public void seek(double seconds) {
        if (awaited != null || current.get() != null) {
            double known = awaited != null ? awaited.tags().seconds() : length.get();
            double end = known > 0 ? known : Double.MAX_VALUE;
            player.seek(Math.max(0, Math.min(end, seconds)));
        }
    }

    /** Moves within the track by these seconds, forwards or backwards. */
    public void skip(double seconds) {
        seek(position.get() + seconds);
    }

    /** Repeats the list, then the track, then nothing. */
    public void cycleRepeat() {
        RepeatMode[] modes = RepeatMode.values();
        setRepeat(modes[(settings.get().repeat().ordinal() + 1) % modes.length]);
    }

    /** What is played again. */
    public void setRepeat(RepeatMode mode) {
        change(held -> held.withRepeat(mode));
    }

    /** Plays in an order of chance, or as the list stands. */
    public void toggleShuffle() {
        setShuffle(!settings.get().shuffle());
    }

    /** Whether the list is played in an order of chance. */
    public void setShuffle(boolean wanted) {
        change(held -> held.withShuffle(wanted));
    }

    /** Silences, or lets be heard again. */
    public void toggleMute() {
        muted.set(!muted.get());
    }

    private void change(UnaryOperator<PlaybackSettings> change) {
        settings.set(change.apply(settings.get()));
    }

    /** How music is played: order, loudness, output; kept for the next start. */
    public ReadOnlyObjectProperty<PlaybackSettings> settingsProperty() {
        return settings;
    }

    @Override
    public ReadOnlyObjectProperty<Track> currentProperty() {
        return current.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    @Override
    public ObservableSet<Long> unplayable() {
        return skipped.unplayable();
    }

    /** Whether the machine has no sound device. */
    public ReadOnlyBooleanProperty noDeviceProperty() {
        return noDevice.getReadOnlyProperty();
    }

    /** The mood over time of the current track, once it was read. */
    public ReadOnlyObjectProperty<Optional<MoodCurve>> curveProperty() {
        return extras.curveProperty();
    }

    /** The cover art of the current track as stored in its file, once it was read. */
    public ReadOnlyObjectProperty<Optional<byte[]>> coverProperty() {
        return extras.coverProperty();
    }

    /** 0 (silent) to 1 (as recorded); kept for the next start. */
    public DoubleProperty volumeProperty() {
        return volume;
    }

    /** Silences without forgetting the volume. */
    public BooleanProperty mutedProperty() {
        return muted;
    }

    private void applyVolume() {
        player.setVolume(muted.get() ? 0 : volume.get());
    }

    private void apply(PlaybackSettings now) {
        player.setRepeat(now.repeat());
        player.setShuffle(now.shuffle());
        player.setReplayGain(now.replayGain());
        player.setOutput(now.output());
    }

    /** Comes on the player's thread, ten times a second: only the newest state is shown. */
    private final class Feed implements PlayerListener {
        @Override
        public void changed(PlayerState state) {
            if (latest.getAndSet(state) == null) {
                executors.fx().execute(() -> show(latest.getAndSet(null)));
            }
        }

        @Override
        public void skipped(PlayItem item, AudioFailure reason) {
            executors.fx().execute(() -> arrived(item));
            skipped.skipped(item, reason);
        }

        @Override
        public void nothingPlayable(int tried) {
            skipped.nothingPlayable(tried);
        }
    }

    private void show(PlayerState state) {
        state.item().ifPresent(this::arrived);
        noDevice.set(state.status() == PlayerState.Status.NO_DEVICE);
        current.set(state.item().flatMap(this::trackOf).orElse(null));
        length.set(state.lengthSeconds() > 0 ? state.lengthSeconds() : lengthInTags());
        position.set(state.positionSeconds());
        playing.set(state.status() == PlayerState.Status.PLAYING);
        state.item().filter(item -> state.positionSeconds() > 0).ifPresent(item -> skipped.heard(item.id()));
        keep(state);
    }

    private void keep(PlayerState state) {
        if (state.item().isEmpty()) {
            lastPlayed.keepNothing();
        } else if (state.index() >= 0
                && state.index() < queued.size()
                && queued.get(state.index()) == state.item().get().id()) {
            lastPlayed.keep(queued, state.index(), state.positionSeconds());
        }
    }

    private void arrived(PlayItem item) {
        if (awaited != null && awaited.id() == item.id()) {
            awaited = null;
        }
    }

    private double lengthInTags() {
        return current.get() == null ? 0 : current.get().tags().seconds();
    }

    private Optional<Track> trackOf(PlayItem item) {
        return library.track(item.id()).or(() -> Optional.ofNullable(queue.get(item.id())));
    }

    private String nameOf(PlayItem item) {
        return trackOf(item)
                .map(track -> track.tags().title())
                .orElseGet(() -> String.valueOf(item.file().getFileName()));
    }
}
