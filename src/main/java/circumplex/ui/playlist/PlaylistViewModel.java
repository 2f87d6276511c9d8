package circumplex.ui.playlist;

import circumplex.config.PlaylistSettings;
import circumplex.library.MusicLibrary;
import circumplex.model.Playlist;
import circumplex.model.Track;
import circumplex.playlist.DraftTrack;
import circumplex.playlist.EditHistory;
import circumplex.playlist.PlaylistDraft;
import circumplex.playlist.PlaylistRequest;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Playback;
import circumplex.ui.common.PlaylistTarget;
import circumplex.ui.common.Preferences;
import circumplex.ui.common.UiExecutors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The playlist without its controls. Used on the JavaFX thread.
 *
 * <p>It follows what is chosen on the plane at once, but what plays does not: it goes on with the list that it was
 * started with until {@link #play} starts the list shown. So one can look about the plane without losing the music. Where
 * the list shown is the one that plays, what is done to it by hand holds for what comes, too.
 *
 * <p>What is done by hand is not lost to a touch of the plane: pinned tracks stay, and undo brings the rest back.
 */
public final class PlaylistViewModel implements PlaylistTarget {
    private final LibraryModel library;
    private final PlayingQueue queue;
    private final UiExecutors executors;
    private final PlaylistMaker maker;
    private final IntegerProperty tracksWanted;
    private final ObjectProperty<PlaylistSettings> settings;
    private final PlaylistTracks known;
    private final ReadOnlyObjectWrapper<PlaylistSource> source =
            new ReadOnlyObjectWrapper<>(this, "source", new PlaylistSource.None());
    private final ReadOnlyObjectWrapper<PlaylistState> state =
            new ReadOnlyObjectWrapper<>(this, "state", PlaylistState.EMPTY);
    private final ReadOnlyObjectWrapper<Track> selected = new ReadOnlyObjectWrapper<>(this, "selected");
    private final ReadOnlyObjectWrapper<Optional<Remark>> remark =
            new ReadOnlyObjectWrapper<>(this, "remark", Optional.empty());
    private final ReadOnlyDoubleWrapper reach = new ReadOnlyDoubleWrapper(this, "reach");
    private final ReadOnlyDoubleWrapper totalSeconds = new ReadOnlyDoubleWrapper(this, "totalSeconds");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final ObservableList<PlaylistRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PlaylistRow> rowsView = FXCollections.unmodifiableObservableList(rows);
    private EditHistory<PlaylistState> history = EditHistory.of(PlaylistState.EMPTY);
    /** Tells what comes from the background whether it still is what the list waits for. */
    private long asked;

    private boolean waiting;

    /** Follows the library and the preferences. */
    public PlaylistViewModel(LibraryModel library, Playback playback, Preferences preferences, UiExecutors executors) {
        this.library = library;
        this.known = new PlaylistTracks(library);
        this.queue = new PlayingQueue(playback);
        this.executors = executors;
        this.maker = new PlaylistMaker(executors);
        this.tracksWanted = preferences.playlistLengthProperty();
        this.settings = preferences.playlistProperty();
        library.tracks().addListener((Observable changed) -> libraryChanged());
        tracksWanted.addListener((property, before, now) -> lengthChanged());
        settings.addListener((property, before, now) -> settingsChanged(before, now));
        libraryChanged();
    }

    /**
     * Makes the list from something else, now and whenever the library changes. What is heavy comes a little later.
     * Pinned tracks stay; a list that was edited by hand comes back by {@link #undo}.
     */
    public void follow(PlaylistSource wanted) {
        PlaylistState before = history.present();
        boolean sameKind = wanted.getClass() == before.source().getClass();
        boolean replaces = before.isEdited() && before.draft().size() > 0;
        boolean step = before.draft().size() > 0 && (!sameKind || before.hand() != PlaylistState.Hand.NONE);
        make(wanted, made -> {
            if (step) {
                then(made);
            } else {
                amend(made);
            }
            if (replaces) {
                remark.set(Optional.of(
                        Remark.of(Messages.text("playlist.replaced"), Messages.text("playlist.undo"), this::undo)));
            } else if (step) {
                remark.set(Optional.empty());
            }
        });
    }

    /** Shows these tracks as a list made elsewhere, in place of all that is there. */
    void show(PlaylistSource from, String name, List<Track> tracks) {
        supersede();
        PlaylistDraft list =
                new PlaylistDraft(tracks.stream().map(DraftTrack::of).toList());
        then(new PlaylistState(from, name, list, Map.of(), Set.of(), PlaylistState.Hand.NONE, true));
        remark.set(Optional.empty());
    }

    /** Shows what the player has from an earlier session, unless something was chosen already. */
    public void showLastPlayed(List<Track> tracks) {
        PlaylistState now = history.present();
        if (waiting || now.draft().size() > 0 || !(now.source() instanceof PlaylistSource.None)) {
            return;
        }
        PlaylistDraft list =
                new PlaylistDraft(tracks.stream().map(DraftTrack::of).toList());
        String name = Messages.text("playlist.last");
        amend(new PlaylistState(now.source(), name, list, Map.of(), Set.of(), PlaylistState.Hand.NONE, true));
        queue.found(rows);
    }

    /** Takes note that the list is kept under a name now. */
    void savedAs(String name) {
        then(history.present().saved(name));
    }

    /** Takes note that the playlist shown is kept under another name now. */
    void renamed(String name) {
        amend(history.present().from(new PlaylistSource.Saved(name), ""));
    }

    /** Takes note that the playlist shown is not kept any more: it is a list like any other. */
    void noLongerSaved() {
        String name = history.present().source() instanceof PlaylistSource.Saved saved ? saved.name() : "";
        amend(history.present().from(new PlaylistSource.None(), name));
    }

    @Override
    public void append(List<Track> tracks) {
        Set<Long> there = new HashSet<>(history.present().draft().ids());
        List<DraftTrack> added = tracks.stream()
                .filter(track -> there.add(track.id()))
                .map(track -> DraftTrack.of(track).withPinned(true))
                .toList();
        if (!added.isEmpty()) {
            edit(history.present().edited(history.present().draft().append(added)));
        }
    }

    /** Takes rows out, by their places from 0. */
    public void remove(Collection<Integer> places) {
        if (!places.isEmpty()) {
            edit(history.present().without(places));
        }
    }

    /** Moves rows, in their order, before another one as it is counted now; see {@link PlaylistDraft#move}. */
    public void move(Collection<Integer> places, int before) {
        PlaylistDraft moved = history.present().draft().move(places, before);
        if (!moved.equals(history.present().draft())) {
            edit(history.present().edited(moved));
        }
    }

    /** Pins rows, so that they stay when another mood is chosen, or lets them go. */
    public void pin(Collection<Integer> places, boolean pinned) {
        edit(history.present().pinned(places, pinned));
    }

    /** Puts the tracks that are not pinned into another order. */
    public void shuffleOrder(long seed) {
        edit(history.present().edited(history.present().draft().shuffled(seed)));
    }

    /** Empties the list, and follows nothing any more. */
    public void clear() {
        supersede();
        then(PlaylistState.EMPTY);
        remark.set(Optional.empty());
    }

    /** Draws other tracks nearby, where the variety allows it. */
    public void drawAgain() {
        int draw = settings.get().draw();
        settings.set(settings.get().withDraw(draw == Integer.MAX_VALUE ? 1 : draw + 1));
    }

    /** Takes the last step back. */
    public void undo() {
        if (history.canUndo()) {
            supersede();
            remark.set(Optional.empty());
            changeByHand(history.undo());
        }
    }

    /** Does the step again that was undone last. */
    public void redo() {
        if (history.canRedo()) {
            supersede();
            remark.set(Optional.empty());
            changeByHand(history.redo());
        }
    }

    /** Marks one of the tracks, or none. */
    public void select(Optional<Track> track) {
        selected.set(track.orElse(null));
    }

    /** Plays the list shown from its first track on. */
    public void play() {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).missing()) {
                play(i);
                return;
            }
        }
        if (!rows.isEmpty()) {
            remark.set(Optional.of(Remark.of(Messages.text("playlist.all-missing"))));
        }
    }

    /** Plays the list shown from the given row on, counted from 0; what cannot be reached is passed over. */
    public void play(int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        PlaylistRow row = rows.get(index);
        if (row.missing()) {
            remark.set(Optional.of(Remark.of(
                    Messages.text("playlist.cannot-play", row.track().tags().title()),
                    List.of(row.track().path().toString()))));
            return;
        }
        queue.play(rows, index);
    }

    /** What the list is made from. */
    public ReadOnlyObjectProperty<PlaylistSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** The list; read-only. */
    public ObservableList<PlaylistRow> rows() {
        return rowsView;
    }

    /** The track that is marked, or null. */
    public ReadOnlyObjectProperty<Track> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** The track that a look at a single track would be about: the one selected, else the first; none without a list. */
    public Optional<Track> foremost() {
        return Optional.ofNullable(selected.get())
                .or(() -> rows.stream().findFirst().map(PlaylistRow::track));
    }

    /** Distance of the farthest track that was chosen automatically from what was asked for, 0 where there is none. */
    public ReadOnlyDoubleProperty reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /** Length of all tracks together, in seconds. */
    public ReadOnlyDoubleProperty totalSecondsProperty() {
        return totalSeconds.getReadOnlyProperty();
    }

    /** Whether there is a step to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether there is a step to do again. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** What is to be said in the panel. */
    public ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /** How many tracks are listed where the length is given so; kept for the next start. */
    public IntegerProperty playlistLengthProperty() {
        return tracksWanted;
    }

    /** How lists are made; kept for the next start. */
    public ObjectProperty<PlaylistSettings> settingsProperty() {
        return settings;
    }

    ReadOnlyObjectProperty<PlaylistState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    OutsideTracks outside() {
        return known.outside();
    }

    void say(Remark words) {
        remark.set(Optional.of(words));
    }

    /** Takes the words away that stand in the panel. */
    public void dismissRemark() {
        remark.set(Optional.empty());
    }

    private void make(PlaylistSource wanted, Consumer<PlaylistState> show) {
        PlaylistState before = history.present();
        supersede();
        long question = asked;
        if (wanted instanceof PlaylistSource.Closest closest) {
            show.accept(maker.closest(closest, before, request(before, wanted)));
        } else if (wanted instanceof PlaylistSource.Journey journey) {
            source.set(wanted);
            waiting = true;
            maker.journey(
                    journey,
                    before,
                    request(before, wanted),
                    planned -> answer(question, () -> show.accept(planned)),
                    () -> answer(question, () -> source.set(before.source())));
        } else if (wanted instanceof PlaylistSource.Saved saved) {
            waiting = true;
            open(saved, question);
        } else if (wanted instanceof PlaylistSource.Region region) {
            List<DraftTrack> listed =
                    region.tracks().stream().map(DraftTrack::of).toList();
            show.accept(before.made(wanted, before.draft().replaceUnpinned(listed), Map.of(), true));
        } else if (wanted instanceof PlaylistSource.None) {
            show.accept(before.made(wanted, before.draft().replaceUnpinned(List.of()), Map.of(), true));
        }
    }

    /** What the list waited for is not wanted any more. */
    private void supersede() {
        asked++;
        waiting = false;
    }

    private void answer(long question, Runnable show) {
        if (question == asked) {
            waiting = false;
            show.run();
        }
    }

    private void open(PlaylistSource.Saved saved, long question) {
        library.ask(MusicLibrary::playlists)
                .whenCompleteAsync(
                        (playlists, error) -> answer(question, () -> {
                            Optional<Playlist> found = error != null
                                    ? Optional.empty()
                                    : playlists.stream()
                                            .filter(playlist -> playlist.name().equals(saved.name()))
                                            .findFirst();
                            found.ifPresentOrElse(
                                    playlist -> show(saved, "", tracks(playlist)),
                                    () -> say(Remark.of(Messages.text("playlist.not-there", saved.name()))));
                        }),
                        executors.fx());
    }

    private List<Track> tracks(Playlist playlist) {
        return playlist.trackIds().stream()
                .flatMap(id -> library.track(id).stream())
                .toList();
    }

    private PlaylistRequest request(PlaylistState before, PlaylistSource wanted) {
        Set<Long> removed = wanted.equals(before.source()) ? before.removed() : Set.of();
        return PlaylistMaker.request(tracksWanted.get(), settings.get(), before, removed);
    }

    private void settingsChanged(PlaylistSettings before, PlaylistSettings now) {
        PlaylistSettings sameFiles = now.withRelativePaths(before.relativePaths());
        if (sameFiles.equals(before)) {
            return;
        }
        if (sameFiles
                .withByMinutes(before.byMinutes())
                .withMinutes(before.minutes())
                .equals(before)) {
            lengthChanged();
        } else {
            remake();
        }
    }

    /** What was done by hand stays where a list only becomes longer or shorter. */
    private void lengthChanged() {
        PlaylistState now = history.present();
        if (now.isEdited() && now.source() instanceof PlaylistSource.Closest closest) {
            PlaylistRequest request = PlaylistMaker.request(tracksWanted.get(), settings.get(), now, now.removed());
            edit(maker.resized(closest, now, request));
        } else {
            remake();
        }
    }

    /** Other limits: the list is made anew, and where it was edited that can be undone. */
    private void remake() {
        if (history.present().isAutomatic()) {
            follow(history.present().source());
        }
    }

    private void libraryChanged() {
        maker.index(List.copyOf(library.tracks()), () -> {
            PlaylistState now = history.present();
            if (!waiting && now.isAutomatic() && !now.isEdited() && !history.canRedo()) {
                make(now.source(), this::amend);
            }
        });
        PlaylistState there = known.withoutGone(known.joined(history.present()));
        if (there.equals(history.present())) {
            list();
        } else {
            amend(there);
        }
    }

    private void edit(PlaylistState next) {
        supersede();
        remark.set(Optional.empty());
        changeByHand(history.then(next));
    }

    private void then(PlaylistState next) {
        change(history.then(next));
    }

    private void amend(PlaylistState next) {
        change(history.amended(next));
    }

    private void changeByHand(EditHistory<PlaylistState> changed) {
        boolean plays = queue.holds(rows);
        change(changed);
        if (plays) {
            queue.change(rows);
        }
    }

    private void change(EditHistory<PlaylistState> changed) {
        PlaylistState there = known.withoutGone(changed.present());
        history = there.equals(changed.present()) ? changed : changed.amended(there);
        list();
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        source.set(there.source());
    }

    private void list() {
        PlaylistState now = history.present();
        List<PlaylistRow> made = new ArrayList<>(now.draft().size());
        for (DraftTrack entry : now.draft().tracks()) {
            known.track(entry.id())
                    .ifPresent(track -> made.add(PlaylistRow.of(made.size() + 1, track, entry.pinned(), now)));
        }
        reach.set(now.reach());
        totalSeconds.set(
                made.stream().mapToDouble(row -> row.track().tags().seconds()).sum());
        state.set(now);
        rows.setAll(made);
    }
}
