package circumplex.desktop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The media control of Linux desktops: MPRIS over the session's D-Bus. */
public final class MprisConnection implements MediaControl {
    private static final Logger LOG = LoggerFactory.getLogger(MprisConnection.class);
    private static final String BUS_NAME = "org.mpris.MediaPlayer2.circumplex";

    private final DBusConnection connection;
    private final MprisObject object;

    private MprisConnection(DBusConnection connection, MprisObject object) {
        this.connection = connection;
        this.object = object;
    }

    /** Connects to the bus of the session; where there is none, nothing listens. */
    public static MediaControl connect(MediaCommands commands) {
        return address(System.getProperty("os.name"), System.getenv())
                .map(address -> connect(address, commands))
                .orElse(MediaControl.NONE);
    }

    /**
     * Where the bus of the session is.
     *
     * @param system as the system property os.name says it
     */
    static Optional<String> address(String system, Map<String, String> environment) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String told = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!told.isBlank()) {
            return Optional.of(told);
        }
        return Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .map(folder -> Path.of(folder, "bus"))
                .filter(Files::exists)
                .map(socket -> "unix:path=" + socket);
    }

    /** Connects to the bus at an address; where that fails, nothing listens. */
    static MediaControl connect(String address, MediaCommands commands) {
        DBusConnection connection = null;
        try {
            connection =
                    DBusConnectionBuilder.forAddress(address).withShared(false).build();
            MprisObject object = new MprisObject(commands, System::nanoTime);
            connection.exportObject(MprisObject.PATH, object);
            requestName(connection);
            return new MprisConnection(connection, object);
        } catch (DBusException | RuntimeException | LinkageError e) {
            LOG.info("The desktop's media control cannot be reached: {}", e.toString());
            if (connection != null) {
                connection.disconnect();
            }
            return MediaControl.NONE;
        }
    }

    /** A second window, over another library, needs a name of its own. */
    private static void requestName(DBusConnection connection) throws DBusException {
        try {
            connection.requestBusName(BUS_NAME);
        } catch (DBusException e) {
            connection.requestBusName(
                    BUS_NAME + ".instance" + ProcessHandle.current().pid());
        }
    }

    @Override
    public void show(MediaState state) {
        Map<String, Variant<?>> changed = object.show(state);
        if (!changed.isEmpty()) {
            send(() -> new Properties.PropertiesChanged(MprisObject.PATH, MprisPlayer.NAME, changed, List.of()));
        }
    }

    @Override
    public void position(double seconds, boolean jumped) {
        object.setPosition(seconds);
        if (jumped) {
            send(() -> new MprisPlayer.Seeked(MprisObject.PATH, MprisProperties.microseconds(seconds)));
        }
    }

    /** Makes a signal. */
    @FunctionalInterface
    private interface Signal {
        Message make() throws DBusException;
    }

    /** What cannot be told is not told: music plays on without a desktop. */
    private void send(Signal signal) {
        try {
            if (connection.isConnected()) {
                connection.sendMessage(signal.make());
            }
        } catch (DBusException | RuntimeException e) {
            LOG.debug("The desktop was not told", e);
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
