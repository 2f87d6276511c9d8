package circumplex.desktop;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/** The player as MPRIS sees it (MPRIS D-Bus Interface Specification 2.2). Times are in microseconds. */
@DBusInterfaceName(MprisPlayer.NAME)
@DBusProperty(name = "PlaybackStatus", type = String.class, access = Access.READ)
@DBusProperty(name = "LoopStatus", type = String.class, access = Access.READ_WRITE)
@DBusProperty(name = "Rate", type = Double.class, access = Access.READ_WRITE)
@DBusProperty(name = "Shuffle", type = Boolean.class, access = Access.READ_WRITE)
@DBusProperty(name = "Metadata", type = MprisPlayer.Metadata.class, access = Access.READ)
@DBusProperty(name = "Volume", type = Double.class, access = Access.READ_WRITE)
@DBusProperty(name = "Position", type = Long.class, access = Access.READ)
@DBusProperty(name = "MinimumRate", type = Double.class, access = Access.READ)
@DBusProperty(name = "MaximumRate", type = Double.class, access = Access.READ)
@DBusProperty(name = "CanGoNext", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanGoPrevious", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanPlay", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanPause", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanSeek", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanControl", type = Boolean.class, access = Access.READ)
public interface MprisPlayer extends DBusInterface {
    /** The interface's name. */
    String NAME = "org.mpris.MediaPlayer2.Player";

    /** Text to values, for the introspection. */
    interface Metadata extends org.freedesktop.dbus.TypeRef<Map<String, Variant<?>>> {}

    void Next();

    void Previous();

    void Pause();

    void PlayPause();

    void Stop();

    void Play();

    /** Moves by so many microseconds; beyond the end of the track to the next one. */
    void Seek(long offset);

    /** Moves to a place, if this track is the one that plays. */
    void SetPosition(DBusPath track, long position);

    /** Plays a file; not supported, as no scheme is offered. */
    void OpenUri(String uri);

    /** Playing is somewhere else than the time that passed would tell. */
    class Seeked extends DBusSignal {
        private final long position;

        public Seeked(String path, long position) throws DBusException {
            super(path, position);
            this.position = position;
        }

        /** Microseconds from the start of the track. */
        public long getPosition() {
            return position;
        }
    }
}
