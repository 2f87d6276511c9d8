package circumplex.ui.playlist;

import circumplex.model.Track;
import circumplex.ui.common.Playback;
import java.util.List;

/** What the player was given from the playlist; what cannot be reached is left out. */
final class PlayingQueue {
    private final Playback playback;
    private List<Long> given = List.of();

    PlayingQueue(Playback playback) {
        this.playback = playback;
    }

    /**
     * Plays the rows.
     *
     * @param index of a row that can be reached
     */
    void play(List<PlaylistRow> rows, int index) {
        int before = (int)
                rows.subList(0, index).stream().filter(PlaylistRow::missing).count();
        given = ids(rows);
        playback.play(reachable(rows), index - before);
    }

    /** Takes note that the player has these rows already. */
    void found(List<PlaylistRow> rows) {
        given = ids(rows);
    }

    /** Whether these very rows are what the player has. */
    boolean holds(List<PlaylistRow> rows) {
        return !given.isEmpty() && given.equals(ids(rows));
    }

    /** Lets these rows come, without interrupting what plays. */
    void change(List<PlaylistRow> rows) {
        given = ids(rows);
        playback.change(reachable(rows));
    }

    private static List<Track> reachable(List<PlaylistRow> rows) {
        return rows.stream()
                .filter(row -> !row.missing())
                .map(PlaylistRow::track)
                .toList();
    }

    private static List<Long> ids(List<PlaylistRow> rows) {
        return rows.stream().map(row -> row.track().id()).toList();
    }
}
