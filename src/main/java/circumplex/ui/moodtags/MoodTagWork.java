package circumplex.ui.moodtags;

import circumplex.library.MoodTagWriter;
import circumplex.library.MoodTags;
import circumplex.model.Track;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on the files, in the background: one file after the other, until it is done or stopped. */
final class MoodTagWork {
    private static final Logger LOG = LoggerFactory.getLogger(MoodTagWork.class);

    private final MoodTagWriter writer;

    /**
     * What was found out.
     *
     * @param rows the files that would change, and those that cannot be changed
     * @param same how many files have these fields already
     */
    record Plan(List<MoodTagRow> rows, int same) {}

    MoodTagWork(MoodTagWriter writer) {
        this.writer = writer;
    }

    /** What each heard track's file should hold. */
    static Map<Path, MoodTags> wanted(List<Track> tracks) {
        Map<Path, MoodTags> wanted = new LinkedHashMap<>();
        tracks.forEach(track -> track.mood().ifPresent(mood -> wanted.put(track.path(), MoodTags.of(mood.mood()))));
        return wanted;
    }

    /**
     * What every written file had before.
     *
     * @throws UncheckedIOException if it cannot be read
     */
    Map<Path, MoodTags> written() {
        try {
            return writer.written();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the files, and changes nothing. Where it is stopped it says what it found so far. */
    Plan plan(Map<Path, MoodTags> wanted, boolean undo, IntConsumer done, Cancellation cancellation) {
        List<MoodTagRow> refused = new ArrayList<>();
        List<MoodTagRow> rows = new ArrayList<>();
        int same = 0;
        int count = 0;
        for (Map.Entry<Path, MoodTags> entry : wanted.entrySet()) {
            if (cancellation.awaitTurn()) {
                break;
            }
            MoodTagRow row =
                    new MoodTagRow(entry.getKey(), MoodTags.NONE, entry.getValue(), MoodTagRow.State.TO_CHANGE, "");
            try {
                MoodTagWriter.Change change = writer.plan(entry.getKey(), entry.getValue());
                // What was put back by another program is still to be taken off the list.
                if (change.isNone() && !undo) {
                    same++;
                } else {
                    rows.add(new MoodTagRow(
                            change.file(), change.before(), change.after(), MoodTagRow.State.TO_CHANGE, ""));
                }
            } catch (IOException e) {
                LOG.info("Mood tags of {}: {}", entry.getKey(), e.getMessage());
                refused.add(row.refused(words(e)));
            }
            done.accept(++count);
        }
        // First, so that nobody misses them.
        rows.addAll(0, refused);
        return new Plan(rows, same);
    }

    /** Changes the files, or takes the change back; gives every row as it is afterwards. */
    List<MoodTagRow> change(List<MoodTagRow> rows, boolean undo, IntConsumer done, Cancellation cancellation) {
        List<MoodTagRow> after = new ArrayList<>(rows);
        int count = 0;
        for (int i = 0; i < after.size(); i++) {
            MoodTagRow row = after.get(i);
            if (row.state() != MoodTagRow.State.TO_CHANGE) {
                continue;
            }
            if (cancellation.awaitTurn()) {
                break;
            }
            try {
                // What was looked at may be some time ago.
                MoodTagWriter.Change change = writer.plan(row.file(), row.after());
                if (undo) {
                    writer.undo(change);
                } else {
                    writer.write(change);
                }
                after.set(i, row.changed());
            } catch (IOException e) {
                LOG.info("Mood tags of {}: {}", row.file(), e.getMessage(), e);
                after.set(i, row.refused(words(e)));
            }
            done.accept(++count);
        }
        return after;
    }

    private static String words(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
