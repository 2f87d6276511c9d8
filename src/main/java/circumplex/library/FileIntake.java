package circumplex.library;

import circumplex.model.AnalysisState;
import circumplex.model.AudioFingerprint;
import circumplex.model.Tags;
import circumplex.model.Track;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Takes new and changed files into the library: reads their tags and fingerprints, on several threads, and decides by the
 * fingerprint which track a file is. A file whose audio is that of a track that is no longer at its own place is that
 * track, moved; other new files are new tracks. A changed file with the same audio was only retagged.
 *
 * <p>Files of known paths whose audio is another one are held back until all files were read: their earlier audio may be
 * found elsewhere, as where two files exchanged their names.
 */
final class FileIntake {
    private final TrackRepository tracks;
    private final TagReader tagReader;
    private final ExclusionJudge judge;
    private final KnownTracks known;
    private final Departed departed;
    private final Set<Path> listed;
    private final ChangeBroadcaster changes;

    private final Batch<Track> completed = new Batch<>(lot -> inOneTransaction(() -> lot.forEach(this::complete)));
    private final Batch<FileReading> changed = new Batch<>(lot -> inOneTransaction(() -> lot.forEach(this::change)));
    private final Batch<FileReading> added = new Batch<>(lot -> inOneTransaction(() -> lot.forEach(this::add)));
    /** What files hold now instead of the audio of these tracks, by the track's number. */
    private final Map<Long, Replaced> replaced = new LinkedHashMap<>();

    /** Numbers of the tracks that are to be moved to where something else was. */
    private final Set<Long> claimed = new HashSet<>();

    private final List<Candidate> candidates = new ArrayList<>();
    private int removed;

    private record Replaced(Track track, FileReading reading) {}

    /**
     * @param known the tracks of the library; kept up to date
     * @param departed tracks whose files are gone; those that are found elsewhere are claimed
     * @param listed every file that the scan has seen
     */
    FileIntake(
            TrackRepository tracks,
            TagReader tagReader,
            ExclusionJudge judge,
            KnownTracks known,
            Departed departed,
            Set<Path> listed,
            ChangeBroadcaster changes) {
        this.tracks = tracks;
        this.tagReader = tagReader;
        this.judge = judge;
        this.known = known;
        this.departed = departed;
        this.listed = listed;
        this.changes = changes;
    }

    /** Takes the fingerprint of a file that is as it was, which an earlier version of the program did not take. */
    void fingerprint(Track track) {
        Fingerprints.of(track.path())
                .ifPresent(taken -> completed.add(new Track(
                        track.id(),
                        track.path(),
                        track.tags(),
                        track.file().with(Optional.of(taken)),
                        track.state(),
                        track.available())));
    }

    /** Reads a file whose path is known and that is not as it was. */
    void changed(FoundFile file) {
        changed.add(new FileReading(file, Fingerprints.of(file.path()), Optional.of(tags(file))));
    }

    /** Reads a file whose path is not known. Come when all changed files were read. */
    void added(FoundFile file) {
        Optional<AudioFingerprint> fingerprint = Fingerprints.of(file.path());
        boolean onlyMoved = departed.peek(fingerprint, file.path())
                .filter(track -> isSameButForItsFolder(track, file))
                .isPresent();
        added.add(new FileReading(file, fingerprint, onlyMoved ? Optional.empty() : Optional.of(tags(file))));
    }

    /** Stores what was read so far. */
    void flush() {
        completed.flush();
        changed.flush();
        added.flush();
    }

    /** Decides on the files that were held back. Come when all files were read. */
    void finish() {
        flush();
        inOneTransaction(this::settleReplaced);
    }

    /** The tracks that were taken in, with what is to be known to hear them. */
    List<Candidate> candidates() {
        return List.copyOf(candidates);
    }

    /** How many tracks were taken out because another one's file took their place and their audio is nowhere. */
    int removed() {
        return removed;
    }

    private TagReader.Reading tags(FoundFile file) {
        return tagReader.read(file.path(), file.size(), file.modifiedMillis());
    }

    private void inOneTransaction(Runnable work) {
        tracks.together(() -> {
            work.run();
            return null;
        });
    }

    private void complete(Track track) {
        tracks.update(track.id(), track.tags(), track.file()).ifPresent(now -> {
            known.put(now);
            changes.changed(now);
        });
    }

    private void change(FileReading reading) {
        Optional<Track> stored = known.at(reading.file().path());
        if (stored.isEmpty()) {
            return;
        }
        Track track = stored.get();
        boolean sameAudio = reading.fingerprint().isPresent()
                && reading.fingerprint().equals(track.file().fingerprint());
        if (sameAudio && !(track.state() instanceof AnalysisState.Failed)) {
            tracks.update(track.id(), reading.tags(), reading.facts())
                    .ifPresent(now -> take(now, Candidate::sameAudio, reading.file()));
        } else if (sameAudio) {
            // What made it fail may lie outside the audio, as a broken index does.
            tracks.updateTags(track.id(), reading.tags())
                    .ifPresent(now -> take(now, judged -> otherAudio(judged, reading), reading.file()));
        } else {
            replaced.put(track.id(), new Replaced(track, reading));
            departed.add(track);
        }
    }

    private void add(FileReading reading) {
        Optional<Track> moved = claim(reading);
        if (moved.isPresent()) {
            Track now = tracks.relocate(Map.of(moved.get().id(), reading.file().path()))
                    .get(0);
            takeMoved(now, reading);
        } else {
            addNew(reading);
        }
    }

    private void addNew(FileReading reading) {
        Track track = tracks.add(reading.file().path(), reading.tags(), reading.facts());
        take(track, Candidate::sameAudio, reading.file());
    }

    /** A track with this audio that is not at its own place. */
    private Optional<Track> claim(FileReading reading) {
        return departed.claim(reading.fingerprint(), reading.file().path())
                .or(() -> known.with(reading.fingerprint()).stream()
                        .filter(this::isNowhere)
                        .findFirst());
    }

    private boolean isNowhere(Track track) {
        return !listed.contains(track.path())
                && !claimed.contains(track.id())
                && !departed.contains(track.id())
                && !Files.exists(track.path(), LinkOption.NOFOLLOW_LINKS);
    }

    private void takeMoved(Track track, FileReading reading) {
        FoundFile file = reading.file();
        boolean touched = track.file().size() != file.size() || track.file().modifiedMillis() != file.modifiedMillis();
        if (reading.reading().isEmpty() && !touched) {
            take(track, Candidate::sameAudio, file);
            return;
        }
        FileReading whole = reading.reading().isPresent()
                ? reading
                : new FileReading(file, reading.fingerprint(), Optional.of(tags(file)));
        if (touched && track.state() instanceof AnalysisState.Failed) {
            tracks.updateTags(track.id(), whole.tags())
                    .ifPresent(now -> take(now, judged -> otherAudio(judged, whole), file));
        } else {
            tracks.update(track.id(), whole.tags(), whole.facts())
                    .ifPresent(now -> take(now, Candidate::sameAudio, file));
        }
    }

    private void settleReplaced() {
        Map<Long, FileReading> moves = new LinkedHashMap<>();
        Map<Long, Replaced> unmoved = new LinkedHashMap<>(replaced);
        replaced.forEach((id, place) -> claim(place.reading()).ifPresent(track -> {
            claimed.add(track.id());
            moves.put(track.id(), place.reading());
            unmoved.remove(id);
        }));
        removeHomeless(unmoved);
        Map<Long, Path> paths = new HashMap<>();
        moves.forEach((id, reading) -> paths.put(id, reading.file().path()));
        tracks.relocate(paths).forEach(track -> takeMoved(track, moves.get(track.id())));
        unmoved.forEach((id, place) -> {
            if (departed.contains(id)) {
                departed.remove(id);
                replaceInPlace(place.track(), place.reading());
            } else {
                addNew(place.reading());
            }
        });
        replaced.clear();
    }

    /** Takes out the tracks whose place another one takes, and whose own audio was found nowhere. */
    private void removeHomeless(Map<Long, Replaced> unmoved) {
        List<Long> homeless = replaced.keySet().stream()
                .filter(id -> !unmoved.containsKey(id) && departed.contains(id))
                .toList();
        tracks.remove(homeless);
        homeless.forEach(departed::remove);
        homeless.forEach(known::remove);
        changes.removed(homeless);
        removed += homeless.size();
    }

    /** The same entry of the library with other audio: its earlier result is kept until there is a new one. */
    private void replaceInPlace(Track track, FileReading reading) {
        if (!isSameSong(track.tags(), reading.tags())) {
            tracks.correct(track.id(), Optional.empty());
        }
        boolean heard =
                track.state() instanceof AnalysisState.Analysed || track.state() instanceof AnalysisState.Failed;
        if (heard) {
            tracks.updateTags(track.id(), reading.tags())
                    .map(now -> judge.judge(now, reading.file().noMood()))
                    .filter(now -> !(now.state() instanceof AnalysisState.Excluded))
                    .ifPresentOrElse(
                            now -> take(now, judged -> otherAudio(judged, reading), reading.file()),
                            () -> forgetResult(track, reading));
        } else {
            forgetResult(track, reading);
        }
    }

    /** Of what is not to be heard, nothing that was heard in other audio must come up again later. */
    private void forgetResult(Track track, FileReading reading) {
        tracks.clear(track.id(), reading.facts());
        tracks.update(track.id(), reading.tags(), reading.facts())
                .ifPresent(now -> take(now, Candidate::sameAudio, reading.file()));
    }

    /** A person's word on the mood is of the song: it outlives a better copy of it, not another song in its place. */
    private static boolean isSameSong(Tags before, Tags now) {
        return before.title().equals(now.title()) && before.artist().equals(now.artist());
    }

    private static Candidate otherAudio(Track track, FileReading reading) {
        return new Candidate(track, reading.facts(), true, true);
    }

    private void take(Track track, Function<Track, Candidate> candidate, FoundFile file) {
        Track judged = judge.judge(track, file.noMood());
        known.put(judged);
        changes.changed(judged);
        candidates.add(candidate.apply(judged));
    }

    private static boolean isSameButForItsFolder(Track track, FoundFile file) {
        return track.file().size() == file.size()
                && track.file().modifiedMillis() == file.modifiedMillis()
                && Objects.equals(track.path().getFileName(), file.path().getFileName());
    }
}
