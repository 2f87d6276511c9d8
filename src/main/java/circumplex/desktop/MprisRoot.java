package circumplex.desktop;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.DBusProperty.Access;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** The program as MPRIS sees it (specifications.freedesktop.org, MPRIS D-Bus Interface Specification 2.2). */
@DBusInterfaceName(MprisRoot.NAME)
@DBusProperty(name = "CanQuit", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "CanRaise", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "HasTrackList", type = Boolean.class, access = Access.READ)
@DBusProperty(name = "Identity", type = String.class, access = Access.READ)
@DBusProperty(name = "DesktopEntry", type = String.class, access = Access.READ)
@DBusProperty(name = "SupportedUriSchemes", type = MprisRoot.Strings.class, access = Access.READ)
@DBusProperty(name = "SupportedMimeTypes", type = MprisRoot.Strings.class, access = Access.READ)
public interface MprisRoot extends DBusInterface {
    /** The interface's name. */
    String NAME = "org.mpris.MediaPlayer2";

    /** A list of text, for the introspection. */
    interface Strings extends org.freedesktop.dbus.TypeRef<List<String>> {}

    /** Brings the window to the front. */
    void Raise();

    /** Ends the program. */
    void Quit();
}
