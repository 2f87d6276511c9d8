package circumplex.ui.player;

import circumplex.config.LastPlayed;
import circumplex.config.LastPlayedStore;
import circumplex.model.Track;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.UiExecutors;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands to the store what is played, and brings back at a start what was played last, waiting at its place. What is no
 * longer there is passed over. Used on the JavaFX thread.
 */
final class LastPlayedKeeper {
    private final LastPlayedStore store;
    private final LibraryModel library;
    private final UiExecutors executors;

    /** What an earlier session left may still be wanted: nothing is kept over it before it was looked at. */
    private boolean restored;

    /** A list that can be played, and where it goes on. */
    record Found(List<Track> tracks, int index, double seconds) {}

    /** Takes a list that waits to be played. */
    @FunctionalInterface
    interface Cue {
        void wait(List<Track> tracks, int index, double seconds);
    }

    LastPlayedKeeper(LastPlayedStore store, LibraryModel library, UiExecutors executors) {
        this.store = store;
        this.library = library;
        this.executors = executors;
    }

    /** Keeps where playing is; whatever it is, from now on it counts more than an earlier session. */
    void keep(List<Long> tracks, int index, double seconds) {
        restored = true;
        if (index >= 0 && index < tracks.size()) {
            store.keep(Optional.of(new LastPlayed(tracks, index, Math.max(0, seconds))));
        }
    }

    /** Keeps that nothing is played. */
    void keepNothing() {
        if (restored) {
            store.keep(Optional.empty());
        }
    }

    /**
     * Looks in the background for what was played last, unless something is played by then.
     *
     * @param cue is handed the list
     */
    void restore(Cue cue) {
        if (restored) {
            return;
        }
        executors.run(
                store::read,
                last -> last.ifPresentOrElse(played -> look(played, cue), () -> restored = true),
                e -> restored = true);
    }

    private void look(LastPlayed last, Cue cue) {
        List<Track> tracks = new ArrayList<>();
        int before = 0;
        boolean current = false;
        for (int i = 0; i < last.tracks().size(); i++) {
            Optional<Track> track = library.track(last.tracks().get(i)).filter(Track::available);
            track.ifPresent(tracks::add);
            before += i < last.index() && track.isPresent() ? 1 : 0;
            current |= i == last.index() && track.isPresent();
        }
        int wanted = before;
        double seconds = current ? last.seconds() : 0;
        executors.run(
                () -> firstThere(tracks, wanted, seconds),
                found -> {
                    if (!restored) {
                        restored = true;
                        found.ifPresent(there -> cue.wait(there.tracks(), there.index(), there.seconds()));
                    }
                },
                e -> restored = true);
    }

    /** The wanted track, or the first behind it whose file is there; asks the disk. */
    private static Optional<Found> firstThere(List<Track> tracks, int wanted, double seconds) {
        for (int i = 0; i < tracks.size(); i++) {
            int index = (wanted + i) % tracks.size();
            if (Files.exists(tracks.get(index).path())) {
                return Optional.of(new Found(tracks, index, i == 0 ? seconds : 0));
            }
        }
        return Optional.empty();
    }
}
