package circumplex.cli;

import circumplex.library.LibraryRepair;
import circumplex.library.MusicLibrary;
import circumplex.model.AnalysisState;
import circumplex.model.AudioFingerprint;
import circumplex.model.Mood;
import circumplex.model.Track;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code library}: what the library holds. */
@Command(
        name = "library",
        mixinStandardHelpOptions = true,
        description =
                "Lists the library's tracks or failures, corrects moods, forgets tracks, looks for damage and repairs"
                        + " it.",
        subcommands = CorrectCommand.class)
final class LibraryCommand implements Runnable {
    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do: list, failed, correct, forget, check or rebuild.");
    }

    MusicLibrary open() {
        return root.context().openLibrary();
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists every track.")
    int list(@Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
        Output output = new Output(spec);
        try (MusicLibrary library = root.context().openLibrary()) {
            library.applyExclusions();
            library.checkAvailability();
            List<Track> tracks = library.tracks();
            Map<AudioFingerprint, List<Track>> sameAudio = sameAudio(tracks);
            for (Track track : tracks) {
                if (json) {
                    Map<String, Object> object = object(track);
                    putCopies(object, track, sameAudio);
                    output.json(object);
                } else {
                    output.line("%s  %s%s", state(track), track.path(), notes(track, sameAudio));
                }
            }
        }
        return ExitStatus.WELL;
    }

    @Command(name = "failed", mixinStandardHelpOptions = true, description = "Lists the files without a mood, and why.")
    int failed(@Option(names = "--json", description = "Print one JSON object a line.") boolean json) {
        Output output = new Output(spec);
        try (MusicLibrary library = root.context().openLibrary()) {
            for (Track track : library.tracks()) {
                if (track.state() instanceof AnalysisState.Failed failure) {
                    if (json) {
                        output.json(object(track));
                    } else {
                        output.line(
                                "%s: %s%s %s",
                                track.path(),
                                failure.code().sentence(),
                                failure.detail().isBlank() ? "" : " " + failure.detail(),
                                failure.code().advice());
                    }
                }
            }
        }
        return ExitStatus.WELL;
    }

    @Command(
            name = "forget",
            mixinStandardHelpOptions = true,
            description = "Takes files, or all files below folders, out of the library; an imported folder is"
                    + " not scanned any more. The files are untouched.")
    int forget(
            @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.") List<Path> paths,
            @Option(names = "--json", description = "Print the result as one JSON object.") boolean json) {
        List<Path> absolute =
                paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
        Output output = new Output(spec);
        try (MusicLibrary library = root.context().openLibrary()) {
            List<Long> chosen = library.tracks().stream()
                    .filter(track -> absolute.stream().anyMatch(track.path()::startsWith))
                    .map(Track::id)
                    .toList();
            library.forget(chosen);
            library.folders().stream()
                    .filter(folder -> absolute.stream().anyMatch(folder::startsWith))
                    .forEach(library::forgetFolder);
            if (json) {
                output.json(Map.of("forgotten", chosen.size()));
            } else {
                output.line("forgotten %d", chosen.size());
            }
        }
        return ExitStatus.WELL;
    }

    /** The tracks by their audio, where several have the same. */
    private static Map<AudioFingerprint, List<Track>> sameAudio(List<Track> tracks) {
        Map<AudioFingerprint, List<Track>> groups = tracks.stream()
                .filter(track -> track.file().fingerprint().isPresent())
                .collect(Collectors.groupingBy(
                        track -> track.file().fingerprint().orElseThrow()));
        groups.values().removeIf(group -> group.size() < 2);
        return groups;
    }

    private static List<Track> copies(Track track, Map<AudioFingerprint, List<Track>> sameAudio) {
        return track.file().fingerprint().map(sameAudio::get).orElse(List.of()).stream()
                .filter(other -> other.id() != track.id())
                .toList();
    }

    private static void putCopies(
            Map<String, Object> object, Track track, Map<AudioFingerprint, List<Track>> sameAudio) {
        List<Track> copies = copies(track, sameAudio);
        if (!copies.isEmpty()) {
            object.put(
                    "sameAudioAs",
                    copies.stream().map(copy -> copy.path().toString()).toList());
        }
    }

    private static String notes(Track track, Map<AudioFingerprint, List<Track>> sameAudio) {
        String away = track.available() ? "" : "  (not available)";
        String reason = track.state() instanceof AnalysisState.Excluded excluded
                ? "  (" + excluded.reason().sentence() + ")"
                : "";
        List<Track> copies = copies(track, sameAudio);
        String copy =
                copies.isEmpty() ? "" : "  (the same audio as " + copies.get(0).path() + ")";
        String corrected = track.mood()
                .filter(mood -> mood.correction().isPresent())
                .map(mood -> String.format(
                        Locale.ROOT,
                        "  (as you said; heard as %.2f %.2f)",
                        mood.heard().valence(),
                        mood.heard().arousal()))
                .orElse("");
        return away + reason + corrected + copy;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Looks through the library's file for damage. Exit status 2 if there is any.")
    int check() {
        Output output = new Output(spec);
        Optional<String> finding = root.context().libraryRepair().check();
        Path file = root.context().directories().libraryFile();
        if (finding.isEmpty()) {
            output.line("The library file %s is sound.", file);
            return ExitStatus.WELL;
        }
        output.line("The library file %s is damaged: %s", file, finding.get());
        output.say("'library rebuild' makes a new one from what can still be read and keeps the damaged one.");
        return ExitStatus.SOME_FAILED;
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a damaged library anew from what can still be read. The damaged file is kept beside it.")
    int rebuild(
            @Option(names = "--force", description = "Also where no damage is found.") boolean force,
            @Option(names = "--json", description = "Print the result as one JSON object.") boolean json) {
        Output output = new Output(spec);
        LibraryRepair repair = root.context().libraryRepair();
        if (!force && repair.check().isEmpty()) {
            output.line(
                    "The library file %s is sound; nothing was changed.",
                    root.context().directories().libraryFile());
            return ExitStatus.WELL;
        }
        LibraryRepair.Rebuilt rebuilt = repair.rebuild();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("folders", rebuilt.folders());
            object.put("tracks", rebuilt.tracks());
            object.put("analysed", rebuilt.analysed());
            object.put("playlists", rebuilt.playlists());
            object.put("keptAs", rebuilt.keptAs().toString());
            output.json(object);
        } else {
            output.line(
                    "folders %d, tracks %d, analysed %d, playlists %d",
                    rebuilt.folders(), rebuilt.tracks(), rebuilt.analysed(), rebuilt.playlists());
            output.say("The damaged file is kept as %s. Scan your folders again for what was lost.", rebuilt.keptAs());
        }
        return ExitStatus.WELL;
    }

    static String state(Track track) {
        if (track.state() instanceof AnalysisState.Analysed analysed) {
            Mood mood = analysed.mood().mood();
            return String.format(Locale.ROOT, "%.2f %.2f", mood.valence(), mood.arousal());
        }
        if (track.state() instanceof AnalysisState.Excluded) {
            return "excluded ";
        }
        return track.state() instanceof AnalysisState.Failed ? "failed   " : "waiting  ";
    }

    /** What is known of a track. */
    static Map<String, Object> object(Track track) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", track.path().toString());
        object.put("title", track.tags().title());
        object.put("artist", track.tags().artist());
        object.put("album", track.tags().album());
        object.put("seconds", Output.rounded(track.tags().seconds()));
        if (track.state() instanceof AnalysisState.Analysed analysed) {
            MoodJson.put(object, analysed.mood());
        } else if (track.state() instanceof AnalysisState.Failed failure) {
            object.put("error", failure.code().name());
            object.put("message", failure.code().sentence());
            object.put("detail", failure.detail());
            object.put("advice", failure.code().advice());
        } else if (track.state() instanceof AnalysisState.Excluded excluded) {
            object.put("excluded", excluded.reason().name());
            object.put("message", excluded.reason().sentence());
            object.put("advice", excluded.reason().advice());
        }
        if (!track.available()) {
            object.put("available", false);
        }
        return object;
    }
}
