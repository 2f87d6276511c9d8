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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One scan: lists the files, compares them with what is stored by name, size and time, reads tags and fingerprint of what
 * is new or changed, then analyses what has no result. A file whose audio changed, or that another network heard, keeps
 * its earlier result until the new one replaces it; its stored facts stay the old ones until then, so that a scan that
 * was broken off is taken up where it stopped.
 */
final class LibraryScan {
    private final LibraryStore store;
    private final TagReader tagReader;
    private final TrackAnalyser analyser;
    private final ExclusionJudge judge;
    private final ChangeBroadcaster changes;
    private final SettledFiles settled;
    private final ProgressListener listener;
    private final Cancellation cancellation;

    private final List<FolderProblem> problems = new ArrayList<>();
    private final Departed departed = new Departed();
    private int removed;

    LibraryScan(
            LibraryStore store,
            TagReader tagReader,
            TrackAnalyser analyser,
            ExclusionRules rules,
            ChangeBroadcaster changes,
            SettledFiles settled,
            ProgressListener listener,
            Cancellation cancellation) {
        this.store = store;
        this.tagReader = tagReader;
        this.analyser = analyser;
        this.judge = new ExclusionJudge(store.tracks(), rules);
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
        KnownTracks known = new KnownTracks(store.tracks().all());
        MissingFiles.Verdict verdict =
                listing.complete() ? new MissingFiles(roots, listing).judge(known.all()) : MissingFiles.Verdict.NONE;
        keepAvailability(verdict, known);
        verdict.gone().forEach(departed::add);
        sayWhereNothingIs(roots, listing);

        HearingPlan plan;
        TrackHearing hearing;
        try (ScanWorkers workers = new ScanWorkers(threads, cancellation)) {
            plan = new HearingPlan(takeIn(listing, known, workers), known, analyser.network());
            takeOver(plan.takeOvers());
            changes.flush();
            prepareAnalyser(plan.items());
            hearing = new TrackHearing(store.tracks(), analyser, changes, listener, cancellation, plan.items());
            workers.forEach(plan.items(), hearing::hear);
        } finally {
            changes.flush();
        }
        problems.addAll(hearing.problems());
        int found = listing.files().size() - hearing.postponed();
        int recognised = plan.recognised() + plan.takeOvers().size() + hearing.recognised();
        int finished = hearing.analysed() + recognised + plan.unchanged() + hearing.failed() + plan.excluded();
        return new ScanReport(
                found,
                hearing.analysed(),
                recognised,
                plan.unchanged(),
                hearing.failed(),
                plan.excluded(),
                removed,
                verdict.unreachable().size(),
                !listing.complete() || cancellation.isRequested() && finished < found,
                List.copyOf(problems));
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

    private void keepAvailability(MissingFiles.Verdict verdict, KnownTracks known) {
        problems.addAll(verdict.problems());
        List<Track> changed = new ArrayList<>(store.tracks().setAvailable(verdict.unreachable(), false));
        changed.addAll(store.tracks()
                .setAvailable(
                        verdict.reachable().stream()
                                .filter(id -> known.find(id)
                                        .filter(track -> !track.available())
                                        .isPresent())
                                .toList(),
                        true));
        changed.forEach(known::put);
        changed.forEach(changes::changed);
    }

    private void sayWhereNothingIs(List<Path> roots, FolderListing listing) {
        if (!listing.complete()) {
            return;
        }
        roots.stream()
                .filter(listing.readFolders()::contains)
                .filter(root ->
                        problems.stream().noneMatch(problem -> problem.folder().startsWith(root)))
                .filter(root ->
                        listing.files().stream().noneMatch(file -> file.path().startsWith(root)))
                .forEach(root -> problems.add(new FolderProblem(
                        root, "The folder " + root + " holds no audio files. Check that it is the right one.")));
    }

    /** Brings the entries of the library in line with the files, and gives those that there are. */
    private List<Candidate> takeIn(FolderListing listing, KnownTracks known, ScanWorkers workers) {
        List<FoundFile> unchanged = new ArrayList<>();
        List<FoundFile> changed = new ArrayList<>();
        List<FoundFile> added = new ArrayList<>();
        Set<Path> listed = new HashSet<>();
        for (FoundFile file : listing.files()) {
            listed.add(file.path());
            known.at(file.path())
                    .map(track -> isChanged(file, track) ? changed : unchanged)
                    .orElse(added)
                    .add(file);
        }
        FileIntake intake = new FileIntake(store.tracks(), tagReader, judge, known, departed, listed, changes);
        workers.forEach(withoutFingerprint(unchanged, known), track -> {
            reportListing(track.path());
            intake.fingerprint(track);
        });
        intake.flush();
        workers.forEach(changed, file -> {
            reportListing(file.path());
            intake.changed(file);
        });
        intake.flush();
        workers.forEach(added, file -> {
            reportListing(file.path());
            intake.added(file);
        });
        intake.flush();
        if (listing.complete() && !cancellation.isRequested()) {
            intake.finish();
            remove(departed.unclaimed());
            removed += intake.removed();
        }
        List<Candidate> candidates = new ArrayList<>(intake.candidates());
        candidates.addAll(judged(unchanged, known));
        return candidates;
    }

    private static List<Track> withoutFingerprint(List<FoundFile> unchanged, KnownTracks known) {
        return unchanged.stream()
                .filter(file -> file.size() > 0)
                .flatMap(file -> known.at(file.path()).stream())
                .filter(track -> track.file().fingerprint().isEmpty())
                .filter(track -> !(track.state() instanceof AnalysisState.Failed failed)
                        || failed.code() != FailureCode.UNREADABLE)
                .toList();
    }

    private void remove(List<Track> gone) {
        List<Long> ids = gone.stream().map(Track::id).toList();
        if (!ids.isEmpty()) {
            store.tracks().remove(ids);
            changes.removed(ids);
        }
        removed += ids.size();
    }

    /** The tracks of files that are as they were, each as the rules on what is left out want it now. */
    private List<Candidate> judged(List<FoundFile> unchanged, KnownTracks known) {
        return store.tracks().together(() -> {
            List<Candidate> candidates = new ArrayList<>(unchanged.size());
            for (FoundFile file : unchanged) {
                known.at(file.path()).ifPresent(track -> {
                    Track judged = judge.judge(track, file.noMood());
                    if (judged != track) {
                        known.put(judged);
                        changes.changed(judged);
                    }
                    candidates.add(Candidate.unchanged(judged));
                });
            }
            return candidates;
        });
    }

    private void takeOver(List<HearingPlan.TakeOver> takeOvers) {
        store.tracks().together(() -> {
            for (HearingPlan.TakeOver takeOver : takeOvers) {
                Candidate candidate = takeOver.candidate();
                store.tracks()
                        .takeOver(candidate.track().id(), candidate.facts(), takeOver.from())
                        .ifPresent(changes::changed);
            }
            return null;
        });
    }

    private void prepareAnalyser(List<TrackHearing.Item> items) {
        if (items.isEmpty() || cancellation.isRequested()) {
            return;
        }
        int total = items.stream().mapToInt(TrackHearing.Item::size).sum();
        listener.progress(new Progress(0, total, "", Optional.empty()));
        try {
            analyser.prepare();
        } catch (NetworkException e) {
            throw new LibraryException(e.getMessage(), e);
        }
    }

    private static boolean isChanged(FoundFile file, Track track) {
        return file.size() != track.file().size()
                || file.modifiedMillis() != track.file().modifiedMillis();
    }
}
