package circumplex.desktop;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.errors.NotSupported;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** What the program offers on the bus. Knows no connection. Thread-safe. */
final class MprisObject implements MprisRoot, MprisPlayer, Properties {
    static final String PATH = "/org/mpris/MediaPlayer2";

    private final MediaCommands commands;
    private final LongSupplier nanoTime;
    private MediaState state = MediaState.SILENT;
    private double positionSeconds;
    private long positionTime;

    /**
     * @param nanoTime a clock, for the place between two reports of it
     */
    MprisObject(MediaCommands commands, LongSupplier nanoTime) {
        this.commands = commands;
        this.nanoTime = nanoTime;
    }

    /**
     * Takes over what the player does.
     *
     * @return the properties that are other than before
     */
    synchronized Map<String, Variant<?>> show(MediaState now) {
        Map<String, Variant<?>> before = MprisProperties.player(state);
        Map<String, Variant<?>> changed = new LinkedHashMap<>(MprisProperties.player(now));
        changed.entrySet().removeIf(entry -> same(before.get(entry.getKey()), entry.getValue()));
        positionSeconds = position();
        positionTime = nanoTime.getAsLong();
        state = now;
        return changed;
    }

    private static boolean same(Variant<?> one, Variant<?> other) {
        return Objects.equals(one.getValue(), other.getValue());
    }

    /** Takes over where playing is. */
    synchronized void setPosition(double seconds) {
        positionSeconds = seconds;
        positionTime = nanoTime.getAsLong();
    }

    private synchronized double position() {
        double passed = state.playing() ? (nanoTime.getAsLong() - positionTime) / 1e9 : 0;
        double length = state.track().map(MediaState.PlayingTrack::seconds).orElse(0.0);
        double at = positionSeconds + Math.max(0, passed);
        return length > 0 ? Math.min(length, at) : at;
    }

    private synchronized MediaState state() {
        return state;
    }

    @Override
    public void Raise() {
        commands.raise();
    }

    @Override
    public void Quit() {
        commands.quit();
    }

    @Override
    public void Next() {
        commands.next();
    }

    @Override
    public void Previous() {
        commands.previous();
    }

    @Override
    public void Pause() {
        commands.pause();
    }

    @Override
    public void PlayPause() {
        commands.togglePause();
    }

    @Override
    public void Stop() {
        commands.stop();
    }

    @Override
    public void Play() {
        commands.play();
    }

    @Override
    public void Seek(long offset) {
        double to = position() + MprisProperties.seconds(offset);
        double length = state().track().map(MediaState.PlayingTrack::seconds).orElse(0.0);
        if (length > 0 && to > length) {
            commands.next();
        } else {
            commands.seek(Math.max(0, to));
        }
    }

    @Override
    public void SetPosition(DBusPath track, long position) {
        double to = MprisProperties.seconds(position);
        state().track()
                .filter(playing -> MprisProperties.path(playing).equals(track.getPath()))
                .filter(playing -> to >= 0 && (playing.seconds() <= 0 || to <= playing.seconds()))
                .ifPresent(playing -> commands.seek(to));
    }

    @Override
    public void OpenUri(String uri) {
        throw new NotSupported("No kind of address is supported.");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> A Get(String of, String name) {
        Variant<?> value = GetAll(of).get(name);
        if (value == null) {
            throw new UnknownProperty("There is no " + name + " of " + of + ".");
        }
        return (A) value;
    }

    @Override
    public Map<String, Variant<?>> GetAll(String of) {
        return switch (of) {
            case MprisRoot.NAME -> MprisProperties.root();
            case MprisPlayer.NAME -> {
                Map<String, Variant<?>> all = MprisProperties.player(state());
                all.put("Position", new Variant<>(MprisProperties.microseconds(position())));
                yield all;
            }
            default -> Map.of();
        };
    }

    @Override
    public <A> void Set(String of, String name, A value) {
        Object plain = value instanceof Variant<?> variant ? variant.getValue() : value;
        if (name.equals("Volume") && plain instanceof Number number) {
            commands.setVolume(Math.max(0, Math.min(1, number.doubleValue())));
        } else if (name.equals("Shuffle") && plain instanceof Boolean wanted) {
            commands.setShuffle(wanted);
        } else if (name.equals("LoopStatus") && plain instanceof String wanted) {
            commands.setRepeat(MprisProperties.repeat(wanted));
        } else if (!name.equals("Rate")) {
            // Other speeds than 1 are not offered, and a client that sets one is to be ignored.
            throw new PropertyReadOnly(name + " cannot be set.");
        }
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public boolean isRemote() {
        return false;
    }
}
