package circumplex.ui.playlist;

import circumplex.library.LibraryException;
import circumplex.library.MusicLibrary;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.UiExecutors;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The playlists kept in the library: listing, opening, saving, renaming, deleting. Used on the JavaFX thread. */
public final class SavedPlaylists {
    private static final Logger LOG = LoggerFactory.getLogger(SavedPlaylists.class);

    private final LibraryModel library;
    private final PlaylistViewModel playlist;
    private final UiExecutors executors;
    private final ObservableList<SavedPlaylist> entries = FXCollections.observableArrayList();
    private final ObservableList<SavedPlaylist> view = FXCollections.unmodifiableObservableList(entries);

    /** Lists the playlists once the library is open. */
    public SavedPlaylists(LibraryModel library, PlaylistViewModel playlist, UiExecutors executors) {
        this.library = library;
        this.playlist = playlist;
        this.executors = executors;
        library.statusProperty().subscribe(status -> {
            if (status == LibraryModel.Status.READY) {
                refresh();
            }
        });
    }

    /** What is saved, by name; read-only. */
    public ObservableList<SavedPlaylist> entries() {
        return view;
    }

    /** Lists anew what is saved; tracks may have left the library. */
    public void refresh() {
        ask(MusicLibrary::playlists, this::list);
    }

    /** Shows a saved playlist in place of the list shown. */
    public void open(SavedPlaylist wanted) {
        playlist.follow(new PlaylistSource.Saved(wanted.name()));
    }

    /** Whether a playlist of this name is saved. */
    public boolean isTaken(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name.strip()));
    }

    /** The name under which the list shown is saved, if it is. */
    public Optional<String> current() {
        return playlist.sourceProperty().get() instanceof PlaylistSource.Saved saved
                ? Optional.of(saved.name())
                : Optional.empty();
    }

    /** Saves the list shown under a name, in place of what is saved so. A blank name is ignored. */
    public void save(String name) {
        String under = name.strip();
        if (under.isEmpty()) {
            return;
        }
        List<Long> ids = playlist.stateProperty().get().draft().ids();
        List<Long> kept =
                ids.stream().filter(id -> !OutsideTracks.isOutside(id)).toList();
        ask(
                opened -> {
                    opened.savePlaylist(under, kept);
                    return opened.playlists();
                },
                all -> {
                    list(all);
                    playlist.savedAs(under);
                    int outside = ids.size() - kept.size();
                    playlist.say(Remark.of(Messages.text("playlist.saved", under, outside)));
                });
    }

    /** Gives a saved playlist another name, unless that is taken. */
    public void rename(SavedPlaylist renamed, String name) {
        String to = name.strip();
        if (to.isEmpty() || to.equals(renamed.name())) {
            return;
        }
        record Renamed(boolean done, List<Playlist> all) {}
        ask(opened -> new Renamed(opened.renamePlaylist(renamed.id(), to), opened.playlists()), result -> {
            list(result.all());
            if (!result.done()) {
                playlist.say(Remark.of(Messages.text("playlist.name-taken", to)));
            } else if (current().equals(Optional.of(renamed.name()))) {
                playlist.renamed(to);
            }
        });
    }

    /** Deletes a saved playlist; the words about it offer to bring it back. */
    public void delete(SavedPlaylist deleted) {
        record Deleted(Optional<Playlist> playlist, List<Playlist> left) {}
        ask(
                opened -> {
                    Optional<Playlist> was = opened.playlists().stream()
                            .filter(any -> any.id() == deleted.id())
                            .findFirst();
                    opened.deletePlaylist(deleted.id());
                    return new Deleted(was, opened.playlists());
                },
                result -> {
                    list(result.left());
                    result.playlist().ifPresent(this::offerBack);
                });
    }

    private void offerBack(Playlist gone) {
        if (current().equals(Optional.of(gone.name()))) {
            playlist.noLongerSaved();
        }
        playlist.say(Remark.of(
                Messages.text("playlist.deleted", gone.name()), Messages.text("playlist.undo"), () -> bringBack(gone)));
    }

    private void bringBack(Playlist deleted) {
        playlist.dismissRemark();
        ask(
                opened -> {
                    opened.savePlaylist(deleted.name(), deleted.trackIds());
                    return opened.playlists();
                },
                this::list);
    }

    private void list(List<Playlist> all) {
        entries.setAll(all.stream().map(this::entry).toList());
    }

    private SavedPlaylist entry(Playlist saved) {
        double seconds = saved.trackIds().stream()
                .flatMap(id -> library.track(id).stream())
                .map(Track::tags)
                .mapToDouble(tags -> tags.seconds())
                .sum();
        return new SavedPlaylist(saved.id(), saved.name(), saved.trackIds().size(), seconds);
    }

    private <T> void ask(Function<MusicLibrary, T> question, Consumer<T> show) {
        library.ask(question)
                .whenCompleteAsync(
                        (answer, error) -> {
                            if (error == null) {
                                show.accept(answer);
                            } else {
                                LOG.warn("The saved playlists could not be read or changed", error);
                                Throwable cause = error.getCause() == null ? error : error.getCause();
                                playlist.say(Remark.of(
                                        cause instanceof LibraryException
                                                ? cause.getMessage()
                                                : Messages.text("playlist.store-failed")));
                            }
                        },
                        executors.fx());
    }
}
