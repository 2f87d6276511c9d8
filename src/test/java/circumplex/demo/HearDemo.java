package circumplex.demo;

import circumplex.audio.decode.AudioDecoders;
import circumplex.demo.piece.Piece;
import circumplex.emotion.BundledModel;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.network.NetworkLoader;
import circumplex.library.MoodTrackAnalyser;
import circumplex.model.AudioFailure;
import circumplex.model.Mood;
import circumplex.task.Cancellation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Lets the bundled network hear the demo library, and prints where each piece was meant to be and where it is heard.
 * Afterwards the pieces that are heard deepest in each quadrant.
 */
public final class HearDemo {
    private HearDemo() {}

    /**
     * @param arguments the folder, if another than {@code assets/demo}
     * @throws IOException if the network is missing
     * @throws AudioFailure if a file cannot be decoded
     */
    public static void main(String[] arguments) throws IOException, AudioFailure {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("assets", "demo");
        Map<Piece, Mood> heard = hear(folder);
        heard.forEach((piece, mood) -> System.out.printf(
                Locale.ROOT,
                "%-16s meant %.2f %.2f   heard %.2f %.2f   off by %.2f%n",
                piece.title(),
                piece.aim().valence(),
                piece.aim().arousal(),
                mood.valence(),
                mood.arousal(),
                mood.distanceTo(piece.aim())));
        for (Quadrant quadrant : Quadrant.values()) {
            System.out.printf(Locale.ROOT, "%s: %.2f deep%n", quadrant, quadrant.depth(heard.values()));
        }
    }

    /** Where the bundled network hears each piece of a folder. */
    static Map<Piece, Mood> hear(Path folder) throws IOException, AudioFailure {
        ModelFolder model = BundledModel.folder();
        NetworkLoader network =
                new NetworkLoader(model, Path.of("target", "natives").toAbsolutePath());
        MoodTrackAnalyser analyser = new MoodTrackAnalyser(new AudioDecoders(), model.card(), network::get);
        DemoAlbum album = new DemoAlbum();
        Map<Piece, Mood> heard = new LinkedHashMap<>();
        for (Piece piece : album.pieces()) {
            Path file = folder.resolve(album.fileName(piece));
            heard.put(piece, analyser.analyse(file, new Cancellation()).curve().mean());
        }
        return heard;
    }
}
