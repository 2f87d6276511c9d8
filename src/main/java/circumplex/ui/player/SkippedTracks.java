package circumplex.ui.player;

import circumplex.audio.playback.PlayItem;
import circumplex.model.AudioFailure;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Notices;
import circumplex.ui.common.UiExecutors;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/**
 * What could not be played. However many tracks are passed over, one notice tells of the last ones, and the window is
 * asked to show it no faster than it can. All but {@link #skipped} and {@link #nothingPlayable} is used on the JavaFX
 * thread.
 */
final class SkippedTracks {
    private final Notices notices;
    private final UiExecutors executors;
    private final Function<PlayItem, String> names;
    private final ObservableSet<Long> unplayable = FXCollections.observableSet();
    private final ObservableSet<Long> view = FXCollections.unmodifiableObservableSet(unplayable);

    /** What the player told and is not shown yet. Guarded by itself. */
    private final List<Skipped> told = new ArrayList<>();

    private int inARow;
    private Notices.Notice shown;

    private record Skipped(PlayItem item, AudioFailure reason) {}

    /**
     * @param names names an item for a person
     */
    SkippedTracks(Notices notices, UiExecutors executors, Function<PlayItem, String> names) {
        this.notices = notices;
        this.executors = executors;
        this.names = names;
    }

    /** Numbers of tracks that could not be played when that was last tried; read-only. */
    ObservableSet<Long> unplayable() {
        return view;
    }

    /** From any thread: an item was passed over. */
    void skipped(PlayItem item, AudioFailure reason) {
        boolean first;
        synchronized (told) {
            first = told.isEmpty();
            told.add(new Skipped(item, reason));
        }
        if (first) {
            executors.fx().execute(this::show);
        }
    }

    /** From any thread: after so many in a row the player gave up. */
    void nothingPlayable(int tried) {
        executors.fx().execute(() -> {
            show();
            if (tried > 1) {
                replace(Messages.text("player.nothing-playable", tried));
            }
            inARow = 0;
        });
    }

    /** A track is heard: what is passed over from now on is told anew. */
    void heard(long track) {
        inARow = 0;
        unplayable.remove(track);
    }

    private void show() {
        List<Skipped> fresh;
        synchronized (told) {
            fresh = List.copyOf(told);
            told.clear();
        }
        if (fresh.isEmpty()) {
            return;
        }
        inARow += fresh.size();
        fresh.forEach(skipped -> unplayable.add(skipped.item().id()));
        Skipped last = fresh.get(fresh.size() - 1);
        String name = names.apply(last.item());
        String reason = last.reason().getMessage();
        replace(
                inARow == 1
                        ? Messages.text("player.skipped", name, reason)
                        : Messages.text("player.skipped-several", inARow, name, reason));
    }

    private void replace(String text) {
        if (shown != null) {
            notices.dismiss(shown);
        }
        notices.error(text);
        shown = notices.notices().get(notices.notices().size() - 1);
    }
}
