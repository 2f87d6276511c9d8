package circumplex.cli;

import circumplex.library.MoodTagWriter;
import circumplex.library.MoodTagWriter.Change;
import circumplex.library.MoodTags;
import circumplex.library.MusicLibrary;
import circumplex.model.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code tags}: moods in the tags of the files. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description = "Writes the moods of the library into the tags of its files, and takes them back. The audio and"
                + " the files' dates stay as they are.")
final class TagsCommand implements Runnable {
    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: write, undo or list.");
    }

    @Command(
            name = "write",
            mixinStandardHelpOptions = true,
            description = "Writes MOOD_VALENCE and MOOD_AROUSAL, from 0.000 to 1.000, and a word in MOOD.")
    int write(
            @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders of the library.")
                    List<Path> paths,
            @Option(names = "--dry-run", description = "Only list what would change.") boolean dryRun,
            @Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
        Output output = new Output(spec);
        MoodTagWriter writer = writer();
        List<Track> tracks;
        try (MusicLibrary library = root.context().openLibrary()) {
            tracks = library.tracks().stream()
                    .filter(track -> track.mood().isPresent() && isBelow(track.path(), paths))
                    .toList();
        }
        int failed = 0;
        for (Track track : tracks) {
            MoodTags tags = MoodTags.of(track.mood().orElseThrow().mood());
            try {
                Change change = writer.plan(track.path(), tags);
                if (!dryRun) {
                    writer.write(change);
                }
                print(output, change, change.isNone() ? "unchanged" : dryRun ? "would write" : "written", json);
            } catch (IOException e) {
                failed++;
                output.say("%s: %s", track.path(), e.getMessage());
            }
        }
        return failed == 0 ? ExitStatus.WELL : ExitStatus.SOME_FAILED;
    }

    @Command(
            name = "undo",
            mixinStandardHelpOptions = true,
            description = "Gives files the mood tags back that they had before any was written.")
    int undo(
            @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.") List<Path> paths,
            @Option(names = "--dry-run", description = "Only list what would change.") boolean dryRun,
            @Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
        Output output = new Output(spec);
        MoodTagWriter writer = writer();
        int failed = 0;
        for (Map.Entry<Path, MoodTags> entry : written(writer).entrySet()) {
            if (isBelow(entry.getKey(), paths)) {
                try {
                    Change change = writer.plan(entry.getKey(), entry.getValue());
                    if (!dryRun) {
                        writer.undo(change);
                    }
                    print(output, change, dryRun ? "would undo" : "undone", json);
                } catch (IOException e) {
                    failed++;
                    output.say("%s: %s", entry.getKey(), e.getMessage());
                }
            }
        }
        return failed == 0 ? ExitStatus.WELL : ExitStatus.SOME_FAILED;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the files that moods were written into, and what they had before.")
    int list(@Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
        Output output = new Output(spec);
        written(writer()).forEach((path, before) -> print(output, new Change(path, before, before), "had", json));
        return ExitStatus.WELL;
    }

    private MoodTagWriter writer() {
        return new MoodTagWriter(root.context().directories().moodTagJournal());
    }

    private static Map<Path, MoodTags> written(MoodTagWriter writer) {
        try {
            return writer.written();
        } catch (IOException e) {
            throw new CommandFailure("The list of what was written cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean isBelow(Path file, List<Path> paths) {
        return paths.stream()
                .anyMatch(path -> file.startsWith(path.toAbsolutePath().normalize()));
    }

    private static void print(Output output, Change change, String what, boolean json) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", change.file().toString());
            object.put("result", what);
            object.put("before", change.before().fields());
            object.put("after", change.after().fields());
            output.json(object);
        } else {
            output.line("%s  %s  %s", what, words(change.after()), change.file());
        }
    }

    private static String words(MoodTags tags) {
        return String.join(
                " ",
                MoodTags.NAMES.stream()
                        .map(name -> tags.values(name).isEmpty() ? "–" : String.join(", ", tags.values(name)))
                        .toList());
    }
}
