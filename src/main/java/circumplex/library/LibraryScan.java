package circumplex.library;

import circumplex.emotion.NetworkException;
import circumplex.library.ScanReport.FolderProblem;
import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import circumplex.task.Progress;
import circumplex.task.ProgressListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One scan: lists the files, compares them with what is stored, reads the tags of what is new or changed, then analyses
 * it. A file that changed, or that another network heard, keeps its earlier result until the new one replaces it; its
 * stored facts stay the old ones until then, so that a scan that was broken off is taken up where it stopped.
 */
final class LibraryScan {
    private final LibraryStore store;
    private final TagReader tagReader;
    private final TrackAnalyser analyser;
    private final ChangeBroadcaster changes;
    private final SettledFiles settled;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    private final List<FolderProblem> problems = new ArrayList<>();
    private final List<TrackHearing.Item> toHear = Collections.synchronizedList(new ArrayList<>());

    /** A file whose tags are to be read; the track is absent where the file is new. */
    private record Listed(FoundFile file, Optional<Track> track) {}

    LibraryScan(
            LibraryStore store,
            TagReader tagReader,
            TrackAnalyser analyser,
            ChangeBroadcaster changes,
            SettledFiles settled,
            ProgressListener listener,
            Cancellation cancellation) {
        this.store = store;
        this.tagReader = tagReader;
        this.analyser = analyser;
        this.changes = changes;
        this.settled = settled;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    ScanReport run(List<Path> folders, int threads) {
        List<Path> roots = outermost(folders);
        FolderListing listing =
                settled.of(new AudioFileFinder().find(roots, this::reportListing, cancellation), cancellation);
        problems.addAll(listing.problems());
        roots.stream().filter(listing.readFolders()::contains).forEach(store.folders()::add);

        List<Track> tracks = store.tracks().all();
        int removed = listing.complete() ? removeMissing(roots, listing, tracks) : 0;
        List<Listed> toRead = new ArrayList<>();
        int unchanged = compare(listing.files(), tracks, toRead);

        TrackHearing hearing;
        try (ScanWorkers workers = new ScanWorkers(threads, cancellation)) {
            workers.forEach(toRead, this::readTags);
            changes.flush();
            toHear.sort(Comparator.comparing(item -> item.track().path()));
            prepareAnalyser();
            hearing = new TrackHearing(store.tracks(), analyser, changes, listener, cancellation, toHear.size());
            workers.forEach(toHear, hearing::hear);
        } finally {
            changes.flush();
        }
        problems.addAll(hearing.problems());
        int found = listing.files().size() - hearing.postponed();
        int finished = hearing.analysed() + hearing.failed() + unchanged;
        boolean cancelled = !listing.complete() || cancellation.isRequested() && finished < found;
        return new ScanReport(
                found, hearing.analysed(), unchanged, hearing.failed(), removed, cancelled, List.copyOf(problems));
    }

    private void prepareAnalyser() {
        if (toHear.isEmpty() || cancellation.isRequested()) {
            return;
        }
        listener.progress(new Progress(0, toHear.size(), "", Optional.empty()));
        try {
            analyser.prepare();
        } catch (NetworkException e) {
            throw new LibraryException(e.getMessage(), e);
        }
    }

    /** The folders without those that lie in another one of them. */
    private static List<Path> outermost(List<Path> folders) {
        List<Path> absolute = folders.stream()
                .map(folder -> folder.toAbsolutePath().normalize())
                .distinct()
                .toList();
        return absolute.stream()
                .filter(folder ->
                        absolute.stream().noneMatch(other -> !other.equals(folder) && folder.startsWith(other)))
                .toList();
    }

    private void reportListing(Path path) {
        listener.progress(new Progress(0, 0, path.toString(), Optional.empty()));
    }

    private int removeMissing(List<Path> roots, FolderListing listing, List<Track> tracks) {
        MissingFiles.Verdict verdict = new MissingFiles(roots, listing).judge(tracks);
        problems.addAll(verdict.problems());
        roots.stream()
                .filter(listing.readFolders()::contains)
                .filter(root ->
                        problems.stream().noneMatch(problem -> problem.folder().startsWith(root)))
                .filter(root ->
                        listing.files().stream().noneMatch(file -> file.path().startsWith(root)))
                .forEach(root -> problems.add(new FolderProblem(
                        root, "The folder " + root + " holds no audio files. Check that it is the right one.")));
        if (!verdict.gone().isEmpty()) {
            store.tracks().remove(verdict.gone());
            changes.removed(verdict.gone());
        }
        return verdict.gone().size();
    }

    /** Sorts the files into those to read, those to hear and those to leave, which it counts. */
    private int compare(List<FoundFile> files, List<Track> tracks, List<Listed> toRead) {
        Map<Path, Track> known = new HashMap<>();
        tracks.forEach(track -> known.put(track.path(), track));
        int unchanged = 0;
        for (FoundFile file : files) {
            Optional<Track> track = Optional.ofNullable(known.get(file.path()));
            if (track.isEmpty() || isChanged(file, track.get())) {
                toRead.add(new Listed(file, track));
            } else if (isToHear(track.get())) {
                toHear.add(new TrackHearing.Item(track.get(), track.get().file()));
            } else {
                unchanged++;
            }
        }
        return unchanged;
    }

    private static boolean isChanged(FoundFile file, Track track) {
        return file.size() != track.file().size()
                || file.modifiedMillis() != track.file().modifiedMillis();
    }

    private boolean isToHear(Track track) {
        if (track.state() instanceof AnalysisState.Analysed result) {
            return !result.mood().network().equals(analyser.network());
        }
        if (track.state() instanceof AnalysisState.Failed failure) {
            // Permissions and drives change without a trace in the file; to look again costs nothing.
            return failure.code() == FailureCode.UNREADABLE;
        }
        return true;
    }

    private void readTags(Listed listed) {
        FoundFile file = listed.file();
        reportListing(file.path());
        TagReader.Reading reading = tagReader.read(file.path(), file.size(), file.modifiedMillis());
        Optional<Track> stored = listed.track().isPresent()
                ? store.tracks().updateTags(listed.track().get().id(), reading.tags())
                : Optional.of(store.tracks().add(file.path(), reading.tags(), reading.facts()));
        // Nothing is stored where the track was taken out of the library meanwhile.
        stored.ifPresent(track -> {
            changes.changed(track);
            toHear.add(new TrackHearing.Item(track, reading.facts()));
        });
    }
}
