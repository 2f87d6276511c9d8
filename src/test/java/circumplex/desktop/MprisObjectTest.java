package circumplex.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.desktop.MediaState.PlayingTrack;
import circumplex.model.RepeatMode;
import circumplex.model.Tags;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;

/** What is offered on the bus, without a bus. */
class MprisObjectTest {
    static final MediaState PLAYING = playing(true, Optional.of(URI.create("file:///cache/cover-1")));

    private final RecordedCommands commands = new RecordedCommands();
    private long now;
    private final MprisObject object = new MprisObject(commands, () -> now);

    private static MediaState playing(boolean playing, Optional<URI> cover) {
        Tags tags = new Tags("Grüße", "Ida Brandt", "Shore Songs", 2014, "", 200);
        PlayingTrack track = new PlayingTrack(7, tags, URI.create("file:///music/a%20b.flac"), 200, cover);
        return new MediaState(Optional.of(track), playing, 0.6, RepeatMode.ALL, true);
    }

    private Object player(String name) {
        Variant<?> value = object.Get(MprisPlayer.NAME, name);
        return value.getValue();
    }

    @Test
    void saysWhatTheProgramIs() {
        Map<String, Variant<?>> root = object.GetAll(MprisRoot.NAME);

        assertThat(root.get("Identity").getValue()).isEqualTo("Circumplex");
        assertThat(root.get("CanRaise").getValue()).isEqualTo(true);
        assertThat(root.get("SupportedUriSchemes").getSig()).isEqualTo("as");
    }

    @Test
    void nothingPlaysAtFirst() {
        assertThat(player("PlaybackStatus")).isEqualTo("Stopped");
        assertThat(player("CanPlay")).isEqualTo(false);
        assertThat(player("Position")).isEqualTo(0L);
        assertThat(((Map<?, ?>) player("Metadata"))).hasSize(1);
    }

    @Test
    void saysWhatPlays() {
        object.show(PLAYING);

        assertThat(player("PlaybackStatus")).isEqualTo("Playing");
        assertThat(player("LoopStatus")).isEqualTo("Playlist");
        assertThat(player("Shuffle")).isEqualTo(true);
        assertThat(player("Volume")).isEqualTo(0.6);
        @SuppressWarnings("unchecked")
        Map<String, Variant<?>> metadata = (Map<String, Variant<?>>) player("Metadata");
        assertThat(metadata.get("xesam:title").getValue()).isEqualTo("Grüße");
        assertThat(metadata.get("xesam:artist").getValue()).isEqualTo(List.of("Ida Brandt"));
        assertThat(metadata.get("mpris:length").getValue()).isEqualTo(200_000_000L);
        assertThat(metadata.get("mpris:artUrl").getValue()).isEqualTo("file:///cache/cover-1");
        assertThat(metadata).doesNotContainKey("xesam:genre");
    }

    @Test
    void onlyWhatChangedIsTold() {
        assertThat(object.show(PLAYING)).containsKeys("PlaybackStatus", "Metadata", "Volume");
        assertThat(object.show(PLAYING)).isEmpty();
        assertThat(object.show(playing(false, PLAYING.track().orElseThrow().cover())))
                .containsOnlyKeys("PlaybackStatus");
        assertThat(object.show(playing(false, Optional.empty()))).containsOnlyKeys("Metadata");
    }

    @Test
    void thePositionGoesOnWhilePlaying() {
        object.show(PLAYING);
        object.setPosition(10);
        now += 2_500_000_000L;
        assertThat(player("Position")).isEqualTo(12_500_000L);

        object.show(playing(false, Optional.empty()));
        now += 5_000_000_000L;
        assertThat(player("Position")).isEqualTo(12_500_000L);

        object.show(PLAYING);
        now += 500_000_000_000L;
        assertThat(player("Position")).isEqualTo(200_000_000L);
    }

    @Test
    void itsButtonsCommandThePlayer() {
        object.Play();
        object.Pause();
        object.PlayPause();
        object.Next();
        object.Previous();
        object.Stop();
        object.Raise();
        object.Quit();

        assertThat(commands.asked())
                .containsExactly("play", "pause", "toggle", "next", "previous", "stop", "raise", "quit");
    }

    @Test
    void seeksFromWherePlayingIs() {
        object.show(PLAYING);
        object.setPosition(10);

        object.Seek(5_000_000);
        object.Seek(-50_000_000);
        object.Seek(500_000_000);

        assertThat(commands.asked()).containsExactly("seek 15.0", "seek 0.0", "next");
    }

    @Test
    void aPlaceMeantForAnotherTrackOrOutsideOfThisOneIsIgnored() {
        object.show(PLAYING);
        DBusPath this7 = new DBusPath(MprisProperties.path(PLAYING.track().orElseThrow()));

        object.SetPosition(new DBusPath("/circumplex/track/8"), 3_000_000);
        object.SetPosition(this7, -1);
        object.SetPosition(this7, 201_000_000);
        object.SetPosition(this7, 3_000_000);

        assertThat(commands.asked()).containsExactly("seek 3.0");
    }

    @Test
    void someThingsCanBeSet() {
        object.Set(MprisPlayer.NAME, "Volume", new Variant<>(1.7));
        object.Set(MprisPlayer.NAME, "Shuffle", true);
        object.Set(MprisPlayer.NAME, "LoopStatus", new Variant<>("Track"));
        object.Set(MprisPlayer.NAME, "Rate", new Variant<>(2.0));

        assertThat(commands.asked()).containsExactly("volume 1.0", "shuffle true", "repeat ONE");
        assertThatThrownBy(() -> object.Set(MprisPlayer.NAME, "Position", 5L)).isInstanceOf(PropertyReadOnly.class);
        assertThatThrownBy(() -> object.Get(MprisPlayer.NAME, "Colour")).isInstanceOf(UnknownProperty.class);
        assertThat(object.GetAll("org.example")).isEmpty();
    }
}
