package circumplex.faults;

import circumplex.app.Composition;
import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.playback.JavaSoundPlayer;
import circumplex.audio.playback.PlayItem;
import circumplex.audio.playback.PlayerState.Status;
import circumplex.config.ApplicationDirectories;
import circumplex.fixture.PacedDevice;
import circumplex.library.MusicLibrary;
import circumplex.library.ScanReport;
import circumplex.model.ReplayGain;
import circumplex.task.Cancellation;
import circumplex.task.ProgressListener;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Plays music while all cores analyse, in one process as in the window, into a device that keeps time, and counts how
 * often the device ran out of sound. Run by prove-considerate.sh.
 */
public final class PlaybackBesideScan {
    /** The start of the first track is not measured: Java compiles then what it runs for the first time. */
    private static final int START_SECONDS = 2;

    private final PrintStream out = System.out;
    private final PacedDevice device = new PacedDevice();
    private final AtomicInteger heard = new AtomicInteger();
    private final Path work;
    private final Path music;

    private PlaybackBesideScan(Path work, Path music) {
        this.work = work;
        this.music = music;
    }

    /**
     * @param arguments the jar of the program (not needed here), a folder to work in, seconds, threads, and a folder of
     *     music; without it music is made
     */
    public static void main(String[] arguments) throws Exception {
        Path work = Path.of(arguments[1]);
        Path music = arguments.length > 4 ? Path.of(arguments[4]) : work.resolve("music");
        if (arguments.length <= 4) {
            MadeMusic.write(music, 60, 0);
        }
        int threads = arguments[3].equals("all")
                ? Runtime.getRuntime().availableProcessors()
                : Integer.parseInt(arguments[3]);
        boolean well = new PlaybackBesideScan(work, music).run(Integer.parseInt(arguments[2]), threads);
        System.exit(well ? 0 : 1);
    }

    private boolean run(int seconds, int threads) throws Exception {
        try (JavaSoundPlayer player = new JavaSoundPlayer(new AudioDecoders(), file -> ReplayGain.NONE, device)) {
            player.play(playlist(seconds), 0);
            while (player.state().status() != Status.PLAYING || device.loudFrames() == 0) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.SECONDS.sleep(START_SECONDS);
            boolean alone = measure("alone", seconds / 4);
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Void> scans = CompletableFuture.runAsync(() -> scanAgainAndAgain(threads, cancellation));
            boolean beside = measure("beside an analysis with " + threads + " threads", seconds);
            if (player.state().status() != Status.PLAYING) {
                throw new AssertionError("The music ended too early.");
            }
            cancellation.cancel();
            scans.get(5, TimeUnit.MINUTES);
            out.printf("%d tracks were analysed meanwhile.%n", heard.get());
            return alone && beside && heard.get() > 0;
        }
    }

    private boolean measure(String when, int seconds) throws InterruptedException {
        device.reset();
        TimeUnit.SECONDS.sleep(seconds);
        long gaps = device.gaps();
        out.printf(
                "Playing %s, %d s: %d gaps; the device always had at least %d ms of sound in store.%n",
                when, seconds, gaps, device.leastMilliseconds());
        return gaps == 0;
    }

    private List<PlayItem> playlist(int seconds) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(music)) {
            files = found.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches("(?i).*\\.(mp3|flac|ogg|opus|m4a|wav)"))
                    .sorted()
                    .toList();
        }
        List<PlayItem> items = new ArrayList<>();
        // More than enough: each piece lasts some seconds at least.
        for (int i = 0; i < 2 * seconds; i++) {
            items.add(new PlayItem(i, files.get(i % files.size())));
        }
        return items;
    }

    private void scanAgainAndAgain(int threads, Cancellation cancellation) {
        for (int run = 0; !cancellation.isRequested(); run++) {
            ApplicationDirectories own = ApplicationDirectories.below(work.resolve("library " + run));
            ApplicationDirectories directories =
                    new ApplicationDirectories(own.settings(), own.data(), work.resolve("cache"), own.logs());
            try {
                directories.create();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            try (MusicLibrary library = new Composition(directories).openLibrary()) {
                ScanReport report = library.scan(List.of(music), threads, ProgressListener.NONE, cancellation);
                heard.addAndGet(report.analysed());
            }
        }
    }
}
