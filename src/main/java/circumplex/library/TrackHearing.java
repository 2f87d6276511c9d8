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
    private int failed;
    private int postponed;

    /**
     * A track that is to be analysed.
     *
     * @param track the track as stored
     * @param facts of its file as they are now
     */
    record Item(Track track, FileFacts facts) {}

    /**
     * @param total how many tracks are to be analysed
     */
    TrackHearing(
            TrackRepository tracks,
            TrackAnalyser analyser,
            ChangeBroadcaster changes,
            ProgressListener listener,
            Cancellation cancellation,
            int total) {
        this.tracks = tracks;
        this.analyser = analyser;
        this.changes = changes;
        this.listener = listener;
        this.cancellation = cancellation;
        this.total = total;
        this.remainingTime = new RemainingTime(cancellation::workingNanos);
    }

    /**
     * Analyses one track and stores what comes of it.
     *
     * @throws CancellationException if stopping was asked for; nothing is stored then
     */
    void hear(Item item) {
        Path path = item.track().path();
        try {
            MoodAnalysis analysis = analyser.analyse(path, cancellation);
            if (changedMeanwhile(item)) {
                return;
            }
            tell(tracks.saveAnalysis(item.track().id(), item.facts(), analysis));
            count(path, true);
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
    }

    synchronized int analysed() {
        return analysed;
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
            tell(tracks.saveFailure(item.track().id(), item.facts(), code, detail, analyser.network()));
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
        count(path);
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
        count(path);
    }

    private synchronized void count(Path path) {
        int done = analysed + failed + postponed;
        listener.progress(new Progress(done, total, path.getFileName().toString(), remainingTime.update(done, total)));
    }
}
