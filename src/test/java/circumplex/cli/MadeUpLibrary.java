package circumplex.cli;

import circumplex.audio.decode.AudioDecoders;
import circumplex.config.ApplicationDirectories;
import circumplex.library.DefaultMusicLibrary;
import circumplex.library.MusicLibrary;
import circumplex.library.TagReader;
import circumplex.persistence.SqliteLibraryStore;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes a data folder with a library of many tiny files and made-up moods, for prove-start.sh. */
public final class MadeUpLibrary {
    private MadeUpLibrary() {}

    /** Takes an empty folder and how many tracks there shall be. */
    public static void main(String[] arguments) throws IOException {
        ApplicationDirectories directories = ApplicationDirectories.below(Path.of(arguments[0]));
        directories.create();
        Path music = Files.createDirectories(directories.data().resolve("music"));
        new BenchmarkMusic().make(music, Integer.parseInt(arguments[1]));
        try (MusicLibrary library = new DefaultMusicLibrary(
                SqliteLibraryStore.open(directories.libraryFile(), directories.natives()),
                new TagReader(new AudioDecoders()),
                new MadeUpMoods())) {
            library.scan(
                    List.of(music),
                    Runtime.getRuntime().availableProcessors(),
                    ProgressListener.NONE,
                    new Cancellation());
        }
    }
}
