package circumplex.cli;

import circumplex.library.MusicLibrary;
import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.playlist.ClosestTrack;
import circumplex.playlist.M3u8Writer;
import circumplex.playlist.NearestTracks;
import circumplex.playlist.PathStyle;
import circumplex.playlist.PlaylistEntry;
import circumplex.playlist.PlaylistWriter;
import circumplex.playlist.XspfWriter;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code playlist}: the tracks closest to a mood. */
@Command(
        name = "playlist",
        mixinStandardHelpOptions = true,
        description = "Prints the tracks of the library that are closest to a mood.")
final class PlaylistCommand implements Callable<Integer> {
    private static final Gson GSON =
            new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /** How the playlist is printed. */
    enum Format {
        TEXT,
        JSON,
        M3U8,
        XSPF
    }

    @ParentCommand
    private CircumplexCommand root;

    @Spec
    private CommandSpec spec;

    @Option(names = "--valence", required = true, paramLabel = "V", description = "0 unpleasant … 1 pleasant")
    private double valence;

    @Option(names = "--arousal", required = true, paramLabel = "A", description = "0 calm … 1 excited")
    private double arousal;

    @Option(
            names = "-n",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many tracks (default ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text, json, m3u8 or xspf (default ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Path target;

    @Option(names = "--relative", description = "Name the audio files relative to the folder of --output.")
    private boolean relative;

    @Override
    public Integer call() {
        Mood mood = mood();
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "-n must be at least 1, but is " + count);
        }
        if (relative && target == null) {
            throw new ParameterException(spec.commandLine(), "--relative needs --output: relative to which folder?");
        }
        Output output = new Output(spec);
        List<Chosen> chosen = choose(mood);
        if (chosen.isEmpty()) {
            output.say("No track of the library has a mood and can be reached now. Add music with 'scan FOLDER', or"
                    + " connect its drive.");
        }
        String text = text(chosen);
        if (target == null) {
            output.text(text);
        } else {
            write(chosen, text);
            output.say("%d tracks written to %s", chosen.size(), target);
        }
        return ExitStatus.WELL;
    }

    /**
     * @param track a track with a mood
     * @param distance from the wanted mood
     */
    private record Chosen(Track track, double distance) {}

    private Mood mood() {
        try {
            return new Mood(valence, arousal);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage() + ".");
        }
    }

    private List<Chosen> choose(Mood mood) {
        try (MusicLibrary library = root.context().openLibrary()) {
            library.applyExclusions();
            library.checkAvailability();
            List<Track> tracks = library.tracks();
            Map<Long, Track> byId = tracks.stream().collect(Collectors.toMap(Track::id, Function.identity()));
            List<Chosen> chosen = new ArrayList<>();
            for (ClosestTrack closest : NearestTracks.of(tracks).closest(mood, count)) {
                chosen.add(new Chosen(byId.get(closest.id()), closest.distance()));
            }
            return chosen;
        }
    }

    private String text(List<Chosen> chosen) {
        return switch (format) {
            case TEXT -> lines(chosen);
            case JSON -> json(chosen);
            case M3U8 -> playlistText(new M3u8Writer(), chosen);
            case XSPF -> playlistText(new XspfWriter(), chosen);
        };
    }

    private static String lines(List<Chosen> chosen) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < chosen.size(); i++) {
            Track track = chosen.get(i).track();
            TrackMood found = track.mood().orElseThrow();
            Mood mood = found.mood();
            String artist = track.tags().artist();
            String line = String.format(
                    Locale.ROOT,
                    "%3d. %s%s  (valence %.2f%s, arousal %.2f%s, distance %.3f)  %s",
                    i + 1,
                    artist.isEmpty() ? "" : artist + " – ",
                    track.tags().title(),
                    mood.valence(),
                    Output.plusMinus(found.uncertainty().map(MoodUncertainty::valence)),
                    mood.arousal(),
                    Output.plusMinus(found.uncertainty().map(MoodUncertainty::arousal)),
                    chosen.get(i).distance(),
                    track.path());
            lines.append(Output.printable(line)).append('\n');
        }
        return lines.toString();
    }

    private static String json(List<Chosen> chosen) {
        StringBuilder lines = new StringBuilder();
        for (Chosen one : chosen) {
            TrackMood found = one.track().mood().orElseThrow();
            Mood mood = found.mood();
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", one.track().path().toString());
            object.put("title", one.track().tags().title());
            object.put("artist", one.track().tags().artist());
            object.put("album", one.track().tags().album());
            object.put("seconds", Output.rounded(one.track().tags().seconds()));
            object.put("valence", Output.rounded(mood.valence()));
            object.put("arousal", Output.rounded(mood.arousal()));
            MoodJson.putUncertainty(object, found);
            MoodJson.putHeard(object, found);
            object.put("distance", Output.rounded(one.distance()));
            lines.append(GSON.toJson(object)).append('\n');
        }
        return lines.toString();
    }

    private String playlistText(PlaylistWriter writer, List<Chosen> chosen) {
        Path folder =
                (target == null ? Path.of("playlist") : target).toAbsolutePath().getParent();
        return writer.text(entries(chosen), relative ? PathStyle.RELATIVE : PathStyle.ABSOLUTE, folder);
    }

    private static List<PlaylistEntry> entries(List<Chosen> chosen) {
        return chosen.stream().map(one -> PlaylistEntry.of(one.track())).toList();
    }

    private void write(List<Chosen> chosen, String text) {
        PathStyle style = relative ? PathStyle.RELATIVE : PathStyle.ABSOLUTE;
        try {
            switch (format) {
                case M3U8 -> new M3u8Writer().write(entries(chosen), style, target);
                case XSPF -> new XspfWriter().write(entries(chosen), style, target);
                default -> Files.writeString(target, text, StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new CommandFailure(
                    format == Format.M3U8 || format == Format.XSPF
                            ? e.getMessage()
                            : "The playlist could not be written to " + target
                                    + ". Check that the folder exists and may" + " be written to.",
                    e);
        }
    }
}
