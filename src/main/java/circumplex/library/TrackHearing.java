package circumplex.library;

import circumplex.emotion.NetworkException;
import circumplex.library.ScanReport.FolderProblem;
import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.MoodAnalysis;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import circumplex.task.Progress;
import circumplex.task.ProgressListener;
import circumplex.task.RemainingTime;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of a scan that analyses tracks. Each result or failure is stored the moment it is there, whatever becomes of
 * the others. Thread-safe.
 */
final class TrackHearing {
    private static final Logger LOG = LoggerFactory.getLogger(TrackHearing.class);

    private final TrackRepository tracks;
    private final TrackAnalyser analyser;
    private final ChangeBroadcaster changes;
    private final ProgressListener listener;
    private final Cancellation cancellation;
    private final int total;
    private final RemainingTime remainingTime;
    private final List<FolderProblem> problems = new ArrayList<>();
    private int analysed;
    private int recognised;
    private int failed;
    private int postponed;

    /**
     * A track that is to be analysed.
     *
     * @param track the track as stored
     * @param facts of its file as they are now
     * @param copies tracks with the same audio, which take over its mood; where it fails, they are analysed themselves
     */
    record Item(Track track, FileFacts facts, List<Item> copies) {

        int size() {
            return 1 + copies.size();
        }
    }

    /**
     * @param items what is to be analysed
     */
    TrackHearing(
            TrackRepository tracks,
            TrackAnalyser analyser,
            ChangeBroadcaster changes,
            ProgressListener listener,
            Cancellation cancellation,
            Collection<Item> items) {
        this.tracks = tracks;
        this.analyser = analyser;
        this.changes = changes;
        this.listener = listener;
        this.cancellation = cancellation;
        this.total = items.stream().mapToInt(Item::size).sum();
        this.remainingTime = new RemainingTime(cancellation::workingNanos);
    }

    /**
     * Analyses one track and stores what comes of it.
     *
     * @throws CancellationException if stopping was asked for; nothing is stored then
     */
    void hear(Item item) {
        if (isHeard(item)) {
            item.copies().forEach(copy -> takeOver(copy, item.track().id()));
            return;
        }
        for (Item copy : item.copies()) {
            cancellation.throwIfRequested();
            hear(copy);
        }
    }

    private void takeOver(Item copy, long from) {
        tell(tracks.takeOver(copy.track().id(), copy.facts(), from));
        synchronized (this) {
            recognised++;
            report(copy.track().path());
        }
    }

    /** Whether the track has a mood now. */
    private boolean isHeard(Item item) {
        Path path = item.track().path();
        try {
            MoodAnalysis analysis = analyser.analyse(path, item.facts().fingerprint(), cancellation);
            if (changedMeanwhile(item)) {
                return false;
            }
            tell(tracks.saveAnalysis(item.track().id(), item.facts(), analysis));
            count(path, true);
            return true;
        } catch (AudioFailure e) {
            LOG.info("{} has no mood: {}", path, e.getMessage());
            fail(item, e.code(), e.detail());
        } catch (LibraryException e) {
            // The store is at fault, not this track: none of the others could be stored either.
            throw e;
        } catch (NetworkException e) {
            // Nor is a track at fault where the network cannot be loaded.
            throw new LibraryException(e.getMessage(), e);
        } catch (CancellationException e) {
            if (cancellation.isRequested()) {
                throw e;
            }
            failUnexpectedly(item, e);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            failUnexpectedly(item, e);
        }
        return false;
    }

    synchronized int analysed() {
        return analysed;
    }

    /** Tracks that took over the mood of another one. */
    synchronized int recognised() {
        return recognised;
    }

    synchronized int failed() {
        return failed;
    }

    /** Files that were written while they were heard. */
    synchronized int postponed() {
        return postponed;
    }

    /** Files that could not be read, whose earlier mood was kept. */
    synchronized List<FolderProblem> problems() {
        return List.copyOf(problems);
    }

    private void failUnexpectedly(Item item, Throwable cause) {
        LOG.error("The analysis of {} failed unexpectedly", item.track().path(), cause);
        fail(item, FailureCode.INTERNAL, "");
    }

    private void fail(Item item, FailureCode code, String detail) {
        if (changedMeanwhile(item)) {
            return;
        }
        Path path = item.track().path();
        if (code == FailureCode.UNREADABLE && item.track().mood().isPresent()) {
            keepEarlier(path);
        } else {
            String said = code == FailureCode.UNREADABLE ? ReadAccess.detail(path, detail) : detail;
            tell(tracks.saveFailure(item.track().id(), item.facts(), code, said, analyser.network()));
        }
        count(path, false);
    }

    /** What was heard of a file that was written meanwhile is not stored: it stays to be heard. */
    private synchronized boolean changedMeanwhile(Item item) {
        Path path = item.track().path();
        if (SettledFiles.isAsBefore(path, item.facts().size(), item.facts().modifiedMillis())) {
            return false;
        }
        problems.add(SettledFiles.problem(path));
        postponed++;
        report(path);
        return true;
    }

    private synchronized void keepEarlier(Path path) {
        problems.add(new FolderProblem(
                path,
                "The file " + path + " cannot be read now. Its earlier mood is kept. Check its permissions and its"
                        + " drive."));
    }

    private void tell(Optional<Track> stored) {
        stored.ifPresent(changes::changed);
    }

    private synchronized void count(Path path, boolean well) {
        if (well) {
            analysed++;
        } else {
            failed++;
        }
        report(path);
    }

    private synchronized void report(Path path) {
        int done = analysed + recognised + failed + postponed;
        listener.progress(new Progress(done, total, path.getFileName().toString(), remainingTime.update(done, total)));
    }
}
