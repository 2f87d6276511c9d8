package circumplex.faults;

import circumplex.library.FolderWatch;
import circumplex.library.SystemFolderWatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Faults that need a disk of their own, a limit of the system, or very many files. Run by survive-faults.sh. */
public final class SurviveFaults {
    private static final int TRACKS = 40;
    private static final int MANY = 50_000;

    private final PrintStream out = System.out;
    private final CommandLineProgram program;
    private final Path work;

    private SurviveFaults(CommandLineProgram program, Path work) {
        this.program = program;
        this.work = work;
    }

    /**
     * @param arguments the jar of the program, a folder to work in, the fault, and the small disk where it needs one
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[1]);
        SurviveFaults faults = new SurviveFaults(new CommandLineProgram(Path.of(arguments[0]), work), work);
        switch (arguments[2]) {
            case "full-disk" -> faults.fullDisk(Path.of(arguments[3]));
            case "read-only" -> faults.readOnly(Path.of(arguments[3]));
            case "many-files" -> faults.manyFiles();
            case "watch-limit" -> faults.watchLimit();
            default -> throw new IllegalArgumentException(arguments[2]);
        }
        // The threads of the watch are no reason to stay.
        System.exit(0);
    }

    private void fullDisk(Path disk) throws Exception {
        Path music = work.resolve("music");
        MadeMusic.write(music, TRACKS, 2);
        Path data = program.dataFolder(disk.resolve("data"));
        program.run(data, "library", "list");
        Path ballast = disk.resolve("ballast");
        fill(ballast, 600_000);

        program.fail(data, "is full. What was stored before is kept", "scan", music);

        Path library = data.resolve("library.db");
        Files.delete(ballast);
        StoredTracks kept = StoredTracks.read(library);
        kept.requireSound();
        program.run(data, "scan", music);
        StoredTracks complete = StoredTracks.read(library);
        complete.requireSound();
        complete.requireAllOf(kept);
        require(complete.finished() == TRACKS, "The scan did not complete: " + complete);
        out.printf(
                "Full disk: the scan stopped and said so, %d of %d tracks were kept; with room again it completed.%n",
                kept.finished(), TRACKS);
    }

    private static void fill(Path ballast, long free) throws IOException {
        Files.createFile(ballast);
        long room = Files.getFileStore(ballast).getUsableSpace() - free;
        Files.write(ballast, new byte[(int) room]);
    }

    /** The disk holds a complete library, and was made read-only. */
    private void readOnly(Path disk) throws Exception {
        Path data = disk.resolve("data");
        String list = program.run(data, "library", "list");
        require(list.lines().filter(line -> line.contains(".wav")).count() == TRACKS, "Not all is listed: " + list);
        String playlist = program.run(data, "playlist", "--valence", "0.5", "--arousal", "0.5", "-n", "5");
        require(playlist.contains(".wav"), "There is no playlist: " + playlist);
        Path added = work.resolve("added");
        MadeMusic.write(added, 1, 0);
        program.fail(data, "read-only", "scan", added);
        out.println("Read-only disk: lists and playlists work; a scan says that nothing can be stored.");
    }

    private void manyFiles() throws Exception {
        Path folder = Files.createDirectories(work.resolve("many"));
        FileTime earlier = FileTime.from(Instant.now().minusSeconds(3600));
        for (int i = 0; i < MANY; i++) {
            Files.setLastModifiedTime(Files.writeString(folder.resolve(i + ".mp3"), "no music"), earlier);
        }
        Path data = program.dataFolder(work.resolve("many data"));
        long start = System.nanoTime();
        String first = program.run(data, "scan", folder);
        long middle = System.nanoTime();
        String second = program.run(data, "scan", folder);
        long end = System.nanoTime();
        require(first.contains("found " + MANY + ", analysed 0, unchanged 0, failed " + MANY), first);
        require(second.contains("found " + MANY + ", analysed 0, unchanged " + MANY + ", failed 0"), second);
        StoredTracks.read(data.resolve("library.db")).requireSound();
        out.printf(
                "%d files in one folder: first scan %.1f s, second %.1f s, starting included.%n",
                MANY, (middle - start) / 1e9, (end - middle) / 1e9);
    }

    private void watchLimit() throws Exception {
        Path folder = work.resolve("watched");
        for (int i = 0; i < 200; i++) {
            Files.createDirectories(folder.resolve("album " + i));
        }
        CompletableFuture<String> said = new CompletableFuture<>();
        try (FolderWatch watch = new SystemFolderWatch(new FolderWatch.Listener() {
            @Override
            public void changed(List<Path> folders) {
                out.println("Changed: " + folders);
            }

            @Override
            public void limited(String sentence) {
                said.complete(sentence);
            }
        })) {
            watch.follow(List.of(folder));
            out.println("Watch limit: " + said.get(60, TimeUnit.SECONDS));
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionError(otherwise);
        }
    }
}
