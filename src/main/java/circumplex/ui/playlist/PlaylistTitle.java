package circumplex.ui.playlist;

import circumplex.model.Mood;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import java.util.List;

/** What the playlist is called, in words. */
final class PlaylistTitle {
    private PlaylistTitle() {}

    /** The heading of the panel: where it comes from and how many tracks it has. */
    static String heading(PlaylistState state) {
        int tracks = state.draft().size();
        String words = words(state, tracks);
        return state.isEdited() && tracks > 0 ? Messages.text("playlist.edited", words) : words;
    }

    private static String words(PlaylistState state, int tracks) {
        PlaylistSource source = state.source();
        if (source instanceof PlaylistSource.Saved saved) {
            return saved.name();
        }
        if (!state.name().isEmpty()) {
            return state.name();
        }
        if (tracks == 0) {
            return Messages.text("playlist.none");
        }
        if (source instanceof PlaylistSource.Closest) {
            return Messages.text("playlist.closest", tracks);
        }
        if (source instanceof PlaylistSource.Journey) {
            return Messages.text("playlist.journey", tracks);
        }
        return Messages.text(source instanceof PlaylistSource.Region ? "playlist.region" : "playlist.tracks", tracks);
    }

    /** The line under it: how many tracks where the heading does not say, length, how near. */
    static String extent(PlaylistState state, double seconds) {
        int tracks = state.draft().size();
        if (tracks == 0) {
            return "";
        }
        String length = Durations.words(seconds);
        String reach = MoodWordsText.number(state.reach());
        PlaylistSource source = state.source();
        if (source instanceof PlaylistSource.Closest) {
            return Messages.text("playlist.extent-closest", length, reach);
        }
        if (source instanceof PlaylistSource.Journey) {
            return Messages.text("playlist.extent-journey", length, reach);
        }
        boolean named = source instanceof PlaylistSource.Saved || !state.name().isEmpty();
        return named ? Messages.text("playlist.extent", tracks, length) : length;
    }

    /** A name to save it under. */
    static String suggestion(PlaylistState state) {
        PlaylistSource source = state.source();
        if (source instanceof PlaylistSource.Saved saved) {
            return saved.name();
        }
        if (source instanceof PlaylistSource.Closest closest) {
            return capital(MoodWordsText.words(closest.mood()));
        }
        if (source instanceof PlaylistSource.Journey journey) {
            List<Mood> points = journey.path().points();
            return capital(Messages.text(
                    "playlist.journey-name",
                    MoodWordsText.words(points.get(0)),
                    MoodWordsText.words(points.get(points.size() - 1))));
        }
        return state.name().isEmpty() ? Messages.text("playlist.name") : state.name();
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
