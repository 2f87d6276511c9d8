package circumplex.ui;

import circumplex.model.AnalysisState;
import circumplex.model.FailureCode;
import circumplex.model.FileFacts;
import circumplex.model.Mood;
import circumplex.model.Tags;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tracks that do not exist, the same at every run. */
public final class InventedTracks {
    private static final String[] FIRST = {
        "Slow", "Paper", "Clay", "Held", "Warm", "Little", "Silver", "Northern", "Hidden", "Glass", "Late", "Amber"
    };
    private static final String[] SECOND = {
        "Harbour", "Lanterns", "Garden", "Breath", "Static", "Tide", "Lagoon", "Evening", "Ferry", "Window", "Signal"
    };
    private static final String[] ARTISTS = {
        "Ida Brandt", "Kestrel Quartet", "Marisol Vega", "The Low Fields", "Jonas Wirth", "Oyelaran", "Mira & Sol",
        "Tomasz Lis", "Amaryllis", "Bureau of Rain", ""
    };

    private InventedTracks() {}

    /** An analysed track. */
    public static Track analysed(long id, String title, double valence, double arousal) {
        TrackMood mood = new TrackMood(new Mood(valence, arousal), 0.05, 0.04, 5, "invented 1");
        return track(id, title, "Ida Brandt", 180 + id % 60, new AnalysisState.Analysed(mood));
    }

    /** A track that was not heard yet. */
    public static Track pending(long id, String title) {
        return track(id, title, "Ida Brandt", 0, new AnalysisState.Pending());
    }

    /** A track that could not be heard. */
    public static Track failed(long id, String title) {
        return track(id, title, "", 0, new AnalysisState.Failed(FailureCode.DAMAGED, ""));
    }

    /** Many analysed tracks, spread over the plane as music is. */
    public static List<Track> many(int count) {
        Random random = new Random(count);
        List<Track> tracks = new ArrayList<>(count);
        for (long id = 1; id <= count; id++) {
            double valence = 0.52 + 0.19 * random.nextGaussian();
            double arousal = 0.15 + 0.55 * valence + 0.19 * random.nextGaussian();
            String title = FIRST[random.nextInt(FIRST.length)] + " " + SECOND[random.nextInt(SECOND.length)];
            Mood mood = Mood.clamped(valence, arousal);
            tracks.add(track(
                    id,
                    title,
                    ARTISTS[random.nextInt(ARTISTS.length)],
                    120 + random.nextInt(240),
                    new AnalysisState.Analysed(new TrackMood(mood, 0.06, 0.05, 5, "invented 1"))));
        }
        return tracks;
    }

    private static Track track(long id, String title, String artist, double seconds, AnalysisState state) {
        return new Track(
                id,
                Path.of("/music", id + " " + title + ".flac").toAbsolutePath(),
                new Tags(title, artist, "Shore Songs", 2014, "Folk", seconds),
                new FileFacts(30_000_000, 1_700_000_000_000L, "FLAC", 44_100, 2),
                state);
    }
}
