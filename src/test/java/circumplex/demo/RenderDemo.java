package circumplex.demo;

import circumplex.demo.mix.Loudness;
import circumplex.demo.piece.Piece;
import circumplex.demo.sound.Stereo;
import circumplex.task.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Composes, renders and encodes the demo library into {@code assets/demo}, or the folder that is named. */
public final class RenderDemo {
    private RenderDemo() {}

    /**
     * @param arguments the folder, if another
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Path.of("assets", "demo");
        Files.createDirectories(folder);
        DemoAlbum album = new DemoAlbum();
        List<String> names = new ArrayList<>();
        for (Piece piece : album.pieces()) {
            Stereo sound = piece.mix().render();
            Path file = folder.resolve(album.fileName(piece));
            WholeFile.write(file, out -> album.write(piece, sound, out));
            names.add(album.fileName(piece));
            System.out.printf(
                    Locale.ROOT,
                    "%s: %.1f s, %.1f LUFS, %d KB%n",
                    file,
                    (double) sound.frames() / Stereo.RATE,
                    Loudness.of(sound),
                    Files.size(file) / 1000);
        }
        names.add("LICENSE.txt");
        WholeFile.write(folder.resolve("files.txt"), String.join("\n", names) + "\n");
    }
}
