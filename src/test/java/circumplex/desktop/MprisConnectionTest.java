package circumplex.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import circumplex.model.RepeatMode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.interfaces.Introspectable;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Over a private bus, where a bus daemon is installed. */
@Timeout(60)
class MprisConnectionTest {
    private static final String NAME = "org.mpris.MediaPlayer2.circumplex";

    private final RecordedCommands commands = new RecordedCommands();
    private Process daemon;
    private String address;

    @TempDir
    Path folder;

    @BeforeEach
    void startBus() throws IOException {
        Path program = Path.of("/usr/bin/dbus-daemon");
        assumeThat(Files.isExecutable(program)).as("a bus daemon is installed").isTrue();
        daemon = new ProcessBuilder(
                        program.toString(),
                        "--session",
                        "--nofork",
                        "--nopidfile",
                        "--print-address",
                        "--address=unix:path=" + folder.resolve("bus"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        address = new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8)).readLine();
        assumeThat(address).as("the bus daemon runs").isNotNull();
    }

    @AfterEach
    void stopBus() throws InterruptedException {
        if (daemon != null) {
            daemon.destroy();
            daemon.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        assertThat(condition.getAsBoolean()).as("waited in vain").isTrue();
    }

    @Test
    void theDesktopSeesWhatPlaysAndCommandsIt() throws Exception {
        try (MediaControl control = MprisConnection.connect(address, commands);
                DBusConnection desktop = DBusConnectionBuilder.forAddress(address)
                        .withShared(false)
                        .build()) {
            List<Map<String, Variant<?>>> told = new CopyOnWriteArrayList<>();
            List<Long> jumps = new CopyOnWriteArrayList<>();
            desktop.addSigHandler(
                    Properties.PropertiesChanged.class, signal -> told.add(signal.getPropertiesChanged()));
            desktop.addSigHandler(MprisPlayer.Seeked.class, signal -> jumps.add(signal.getPosition()));

            control.show(MprisObjectTest.PLAYING);
            control.position(42, true);
            await(() -> !told.isEmpty() && !jumps.isEmpty());

            assertThat(told.get(0).get("PlaybackStatus").getValue()).isEqualTo("Playing");
            assertThat(told.get(0)).containsKey("Metadata");
            assertThat(jumps).containsExactly(42_000_000L);
            Properties properties = desktop.getRemoteObject(NAME, MprisObject.PATH, Properties.class);
            assertThat(properties.GetAll(MprisRoot.NAME).get("Identity").getValue())
                    .isEqualTo("Circumplex");
            assertThat(properties.<String>Get(MprisPlayer.NAME, "PlaybackStatus"))
                    .isEqualTo("Playing");

            MprisPlayer player = desktop.getRemoteObject(NAME, MprisObject.PATH, MprisPlayer.class);
            player.PlayPause();
            player.Seek(3_000_000);
            properties.Set(MprisPlayer.NAME, "LoopStatus", new Variant<>("Track"));
            await(() -> commands.asked().size() == 3);
            assertThat(commands.asked()).startsWith("toggle").endsWith("repeat " + RepeatMode.ONE);

            Introspectable object = desktop.getRemoteObject(NAME, MprisObject.PATH, Introspectable.class);
            assertThat(object.Introspect())
                    .contains("org.mpris.MediaPlayer2.Player", "PlayPause", "Seeked", "PlaybackStatus");
        }
    }

    @Test
    void aSecondWindowHasANameOfItsOwn() throws Exception {
        try (MediaControl first = MprisConnection.connect(address, commands);
                MediaControl second = MprisConnection.connect(address, commands);
                DBusConnection desktop = DBusConnectionBuilder.forAddress(address)
                        .withShared(false)
                        .build()) {
            assertThat(first).isNotSameAs(MediaControl.NONE);
            assertThat(second).isNotSameAs(MediaControl.NONE);
            Properties properties = desktop.getRemoteObject(
                    NAME + ".instance" + ProcessHandle.current().pid(), MprisObject.PATH, Properties.class);
            assertThat(properties.<String>Get(MprisRoot.NAME, "Identity")).isEqualTo("Circumplex");
        }
    }

    @Test
    void aBusThatEndsTakesNothingWithIt() throws Exception {
        try (MediaControl control = MprisConnection.connect(address, commands)) {
            daemon.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            control.show(MprisObjectTest.PLAYING);
            control.position(1, true);
        }
        assertThat(commands.asked()).isEmpty();
    }

    @Test
    void whereThereIsNoBusNothingListens() {
        assertThat(MprisConnection.connect("unix:path=" + folder.resolve("none"), commands))
                .isSameAs(MediaControl.NONE);
        assertThat(MprisConnection.connect("nonsense", commands)).isSameAs(MediaControl.NONE);
    }

    @Test
    void theBusIsFoundByTheEnvironmentOfLinux() throws IOException {
        assertThat(MprisConnection.address("Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/x")))
                .hasValue("unix:path=/x");
        assertThat(MprisConnection.address("Linux", Map.of("XDG_RUNTIME_DIR", folder.toString())))
                .hasValue("unix:path=" + folder.resolve("bus"));
        assertThat(MprisConnection.address("Linux", Map.of("XDG_RUNTIME_DIR", "/nowhere")))
                .isEmpty();
        assertThat(MprisConnection.address("Linux", Map.of())).isEmpty();
        assertThat(MprisConnection.address("Mac OS X", Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/x")))
                .isEmpty();
    }

    @Test
    void onlyTheLastCoverIsKept() throws IOException {
        CoverFile covers = new CoverFile(folder.resolve("cover"));

        URI first = covers.write(new byte[] {1, 2, 3});
        URI second = covers.write(new byte[] {4, 5});

        assertThat(second).isNotEqualTo(first);
        assertThat(Path.of(second)).hasBinaryContent(new byte[] {4, 5});
        assertThat(Path.of(first)).doesNotExist();
        assertThat(covers.write(Optional.empty())).isEmpty();
    }
}
