package circumplex.ui.player;

import circumplex.audio.playback.PlayItem;
import circumplex.audio.playback.Player;
import circumplex.audio.playback.PlayerListener;
import circumplex.audio.playback.PlayerState;
import circumplex.model.AudioFailure;
import circumplex.model.MoodCurve;
import circumplex.model.Track;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.Playback;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The player as the window sees it: its state as properties, its commands as methods. Used on the JavaFX thread. */
public final class PlayerViewModel implements Playback {
    private static final Logger LOG = LoggerFactory.getLogger(PlayerViewModel.class);

    private final Player player;
    private final LibraryModel library;
    private final Notices notices;
    private final UiExecutors executors;

    /** The tracks of the list that plays, so that one that left the library meanwhile keeps its name. */
    private final Map<Long, Track> queue = new HashMap<>();

    /** The track that was asked for, until the player tells that it is there: a seek right after it is meant for it. */
    private Track awaited;

    private final AtomicReference<PlayerState> latest = new AtomicReference<>();
    private final ReadOnlyObjectWrapper<Track> current = new ReadOnlyObjectWrapper<>(this, "current");
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private final ReadOnlyBooleanWrapper noDevice = new ReadOnlyBooleanWrapper(this, "noDevice");
    private final ReadOnlyDoubleWrapper position = new ReadOnlyDoubleWrapper(this, "position");
    private final ReadOnlyDoubleWrapper length = new ReadOnlyDoubleWrapper(this, "length");
    private final ReadOnlyObjectWrapper<Optional<MoodCurve>> curve =
            new ReadOnlyObjectWrapper<>(this, "curve", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<byte[]>> cover =
            new ReadOnlyObjectWrapper<>(this, "cover", Optional.empty());
    private final DoubleProperty volume;
    private final BooleanProperty muted = new SimpleBooleanProperty(this, "muted");

    /** Listens to the player and sets its volume from the preferences. */
    public PlayerViewModel(
            Player player, LibraryModel library, Notices notices, Preferences preferences, UiExecutors executors) {
        this.player = player;
        this.library = library;
        this.notices = notices;
        this.executors = executors;
        this.volume = preferences.volumeProperty();
        player.addListener(new Feed());
        volume.subscribe(now -> applyVolume());
        muted.subscribe(now -> applyVolume());
        current.subscribe((before, now) -> trackChanged(before, now));
        show(player.state());
    }

    @Override
    public void play(List<Track> tracks, int index) {
        queue.clear();
        tracks.forEach(track -> queue.put(track.id(), track));
        awaited = index >= 0 && index < tracks.size() ? tracks.get(index) : null;
        player.play(
                tracks.stream()
                        .map(track -> new PlayItem(track.id(), track.path()))
                        .toList(),
                index);
    }

    @Override
    public void change(List<Track> tracks) {
        Track now = current.get();
        queue.clear();
        tracks.forEach(track -> queue.put(track.id(), track));
        if (now != null) {
            queue.putIfAbsent(now.id(), now);
        }
        player.updateList(tracks.stream()
                .map(track -> new PlayItem(track.id(), track.path()))
                .toList());
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

    /** Whether the machine has no sound device. */
    public ReadOnlyBooleanProperty noDeviceProperty() {
        return noDevice.getReadOnlyProperty();
    }

    /** The mood over time of the current track, once it was read. */
    public ReadOnlyObjectProperty<Optional<MoodCurve>> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    /** The cover art of the current track as stored in its file, once it was read. */
    public ReadOnlyObjectProperty<Optional<byte[]>> coverProperty() {
        return cover.getReadOnlyProperty();
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
            executors.fx().execute(() -> {
                arrived(item);
                notices.error(Messages.text("player.skipped", nameOf(item), reason.getMessage()));
            });
        }
    }

    private void show(PlayerState state) {
        state.item().ifPresent(this::arrived);
        noDevice.set(state.status() == PlayerState.Status.NO_DEVICE);
        current.set(state.item().flatMap(this::trackOf).orElse(null));
        length.set(state.lengthSeconds() > 0 ? state.lengthSeconds() : lengthInTags());
        position.set(state.positionSeconds());
        playing.set(state.status() == PlayerState.Status.PLAYING);
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

    private void trackChanged(Track before, Track now) {
        if (before != null && now != null && before.id() == now.id()) {
            return;
        }
        curve.set(Optional.empty());
        cover.set(Optional.empty());
        if (now != null) {
            fetch(now, library.ask(asked -> asked.curve(now.id())), curve);
            fetch(now, library.ask(asked -> asked.coverArt(now.id())), cover);
        }
    }

    /** Decoration: where it cannot be read the bar shows the track without it. */
    private <T> void fetch(
            Track track, CompletableFuture<Optional<T>> answer, ReadOnlyObjectWrapper<Optional<T>> into) {
        answer.whenCompleteAsync(
                (found, error) -> {
                    if (error != null) {
                        LOG.warn("Mood curve or cover art of {} cannot be read", track.path(), error);
                    } else if (current.get() != null && current.get().id() == track.id()) {
                        into.set(found);
                    }
                },
                executors.fx());
    }
}
