package circumplex.library;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers which mood fields each file had before any was written: one JSON object a line. It only
 * grows, so that undoing many files stays quick.
 */
final class MoodTagJournal {
    private static final Logger LOG = LoggerFactory.getLogger(MoodTagJournal.class);
    private static final Gson GSON = new Gson();

    private final Path file;

    private record Line(URI file, Map<String, List<String>> before, boolean undone) {}

    MoodTagJournal(Path file) {
        this.file = file;
    }

    /** The fields that each file had before, in the order in which they were written. */
    Map<Path, MoodTags> read() throws IOException {
        Map<Path, MoodTags> entries = new LinkedHashMap<>();
        if (Files.exists(file)) {
            for (String text : Files.readAllLines(file)) {
                try {
                    Line line = GSON.fromJson(text, Line.class);
                    Path path = Path.of(line.file());
                    if (line.undone()) {
                        entries.remove(path);
                    } else {
                        // The first word on a file is what it had before anything was written.
                        entries.putIfAbsent(path, new MoodTags(line.before()));
                    }
                } catch (JsonParseException | IllegalArgumentException | NullPointerException e) {
                    LOG.warn("A line of {} cannot be read", file, e);
                }
            }
        }
        return entries;
    }

    /** Kept on disk before the file is touched. */
    void add(Path written, MoodTags before) throws IOException {
        append(new Line(written.toUri(), before.fields(), false));
    }

    /** The file has again what it had before. */
    void forget(Path undone) throws IOException {
        append(new Line(undone.toUri(), Map.of(), true));
    }

    private void append(Line line) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                GSON.toJson(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }
}
