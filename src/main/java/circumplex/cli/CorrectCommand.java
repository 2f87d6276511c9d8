package circumplex.cli;

import circumplex.library.MusicLibrary;
import circumplex.model.Mood;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code library correct}: a person's own word on the mood of tracks. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Says where tracks belong, which then holds instead of what the network heard; or takes it back.")
final class CorrectCommand implements Callable<Integer> {
    @ParentCommand
    private LibraryCommand library;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tracks of the library.")
    private List<Path> files;

    @ArgGroup(multiplicity = "1")
    private Word word;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    /** One of both. */
    private static final class Word {
        @ArgGroup(exclusive = false)
        private Place place;

        @Option(names = "--undo", description = "What the network heard holds again.")
        private boolean undo;
    }

    private static final class Place {
        @Option(names = "--valence", required = true, paramLabel = "V", description = "0 unpleasant … 1 pleasant")
        private double valence;

        @Option(names = "--arousal", required = true, paramLabel = "A", description = "0 calm … 1 excited")
        private double arousal;
    }

    @Override
    public Integer call() {
        Optional<Mood> mood = mood();
        Output output = new Output(spec);
        int missing = 0;
        try (MusicLibrary opened = library.open()) {
            Map<Path, Track> tracks = new LinkedHashMap<>();
            opened.tracks().forEach(track -> tracks.put(track.path(), track));
            for (Path file : files) {
                Track track = tracks.get(file.toAbsolutePath().normalize());
                if (track == null) {
                    missing++;
                    output.say("%s is not in the library.", file);
                } else {
                    opened.correct(track.id(), mood).ifPresent(now -> print(output, now));
                }
            }
        }
        return missing == 0 ? ExitStatus.WELL : ExitStatus.SOME_FAILED;
    }

    private Optional<Mood> mood() {
        try {
            return Optional.ofNullable(word.place).map(place -> new Mood(place.valence, place.arousal));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void print(Output output, Track track) {
        if (json) {
            output.json(LibraryCommand.object(track));
        } else {
            output.line("%s  %s", LibraryCommand.state(track), track.path());
        }
    }
}
