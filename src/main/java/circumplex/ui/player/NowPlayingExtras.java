package circumplex.ui.player;

import circumplex.model.MoodCurve;
import circumplex.model.Track;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.UiExecutors;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is read about the current track once it plays: its mood over time and its cover art. On the JavaFX thread. */
final class NowPlayingExtras {
    private static final Logger LOG = LoggerFactory.getLogger(NowPlayingExtras.class);

    private final LibraryModel library;
    private final UiExecutors executors;
    private final ReadOnlyObjectWrapper<Optional<MoodCurve>> curve =
            new ReadOnlyObjectWrapper<>(this, "curve", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<byte[]>> cover =
            new ReadOnlyObjectWrapper<>(this, "cover", Optional.empty());
    private Track current;

    NowPlayingExtras(LibraryModel library, UiExecutors executors) {
        this.library = library;
        this.executors = executors;
    }

    ReadOnlyObjectProperty<Optional<MoodCurve>> curveProperty() {
        return curve.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<byte[]>> coverProperty() {
        return cover.getReadOnlyProperty();
    }

    /** Reads anew, unless it is the same track with other tags. */
    void show(Track now) {
        Track before = current;
        current = now;
        if (before != null && now != null && before.id() == now.id()) {
            return;
        }
        curve.set(Optional.empty());
        cover.set(Optional.empty());
        if (now != null) {
            fetch(now, library.ask(asked -> asked.curve(now.id())), curve);
            fetch(now, library.ask(asked -> asked.coverArt(now.id())), cover);
        }
    }

    /** Decoration: where it cannot be read the bar shows the track without it. */
    private <T> void fetch(
            Track track, CompletableFuture<Optional<T>> answer, ReadOnlyObjectWrapper<Optional<T>> into) {
        answer.whenCompleteAsync(
                (found, error) -> {
                    if (error != null) {
                        LOG.warn("Mood curve or cover art of {} cannot be read", track.path(), error);
                    } else if (current != null && current.id() == track.id()) {
                        into.set(found);
                    }
                },
                executors.fx());
    }
}
