package circumplex.desktop;

import circumplex.desktop.MediaState.PlayingTrack;
import circumplex.model.RepeatMode;
import circumplex.model.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/** The state of the player in the words of MPRIS. */
final class MprisProperties {
    private static final String TRACKS = "/circumplex/track/";
    private static final String NO_TRACK = "/org/mpris/MediaPlayer2/TrackList/NoTrack";
    private static final double MICROSECONDS = 1e6;

    private MprisProperties() {}

    /** Of the program. */
    static Map<String, Variant<?>> root() {
        Map<String, Variant<?>> all = new LinkedHashMap<>();
        all.put("CanQuit", new Variant<>(true));
        all.put("CanRaise", new Variant<>(true));
        all.put("HasTrackList", new Variant<>(false));
        all.put("Identity", new Variant<>("Circumplex"));
        all.put("DesktopEntry", new Variant<>("circumplex"));
        all.put("SupportedUriSchemes", new Variant<>(List.of(), "as"));
        all.put("SupportedMimeTypes", new Variant<>(List.of(), "as"));
        return all;
    }

    /** Of the player, without the position, of whose change nobody is told. */
    static Map<String, Variant<?>> player(MediaState state) {
        boolean has = state.track().isPresent();
        Map<String, Variant<?>> all = new LinkedHashMap<>();
        all.put("PlaybackStatus", new Variant<>(!has ? "Stopped" : state.playing() ? "Playing" : "Paused"));
        all.put("LoopStatus", new Variant<>(loopStatus(state.repeat())));
        all.put("Rate", new Variant<>(1.0));
        all.put("Shuffle", new Variant<>(state.shuffled()));
        all.put("Metadata", new Variant<>(metadata(state), "a{sv}"));
        all.put("Volume", new Variant<>(state.volume()));
        all.put("MinimumRate", new Variant<>(1.0));
        all.put("MaximumRate", new Variant<>(1.0));
        all.put("CanGoNext", new Variant<>(has));
        all.put("CanGoPrevious", new Variant<>(has));
        all.put("CanPlay", new Variant<>(has));
        all.put("CanPause", new Variant<>(has));
        all.put("CanSeek", new Variant<>(has));
        all.put("CanControl", new Variant<>(true));
        return all;
    }

    static long microseconds(double seconds) {
        return Math.round(seconds * MICROSECONDS);
    }

    static double seconds(long microseconds) {
        return microseconds / MICROSECONDS;
    }

    static String path(PlayingTrack track) {
        return TRACKS + track.id();
    }

    /** The repeat mode of a loop status; an unknown one is none. */
    static RepeatMode repeat(String loopStatus) {
        return switch (loopStatus) {
            case "Track" -> RepeatMode.ONE;
            case "Playlist" -> RepeatMode.ALL;
            default -> RepeatMode.OFF;
        };
    }

    private static String loopStatus(RepeatMode mode) {
        return switch (mode) {
            case OFF -> "None";
            case ALL -> "Playlist";
            case ONE -> "Track";
        };
    }

    private static Map<String, Variant<?>> metadata(MediaState state) {
        Map<String, Variant<?>> all = new LinkedHashMap<>();
        if (state.track().isEmpty()) {
            all.put("mpris:trackid", new Variant<>(new DBusPath(NO_TRACK)));
            return all;
        }
        PlayingTrack track = state.track().get();
        Tags tags = track.tags();
        all.put("mpris:trackid", new Variant<>(new DBusPath(path(track))));
        if (track.seconds() > 0) {
            all.put("mpris:length", new Variant<>(microseconds(track.seconds())));
        }
        track.cover().ifPresent(file -> all.put("mpris:artUrl", new Variant<>(file.toString())));
        all.put("xesam:title", new Variant<>(tags.title()));
        all.put("xesam:url", new Variant<>(track.file().toString()));
        if (!tags.artist().isEmpty()) {
            all.put("xesam:artist", new Variant<>(List.of(tags.artist()), "as"));
        }
        if (!tags.album().isEmpty()) {
            all.put("xesam:album", new Variant<>(tags.album()));
        }
        if (!tags.genre().isEmpty()) {
            all.put("xesam:genre", new Variant<>(List.of(tags.genre()), "as"));
        }
        return all;
    }
}
