package circumplex.audio.playback;

import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.audio.playback.PlayerState.Status;
import circumplex.model.AudioFailure;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Plays files through the real player and the system's real sound output, which a script has turned into a file, and
 * compares what was written there with what the decoders give. Run by prove-playback.sh.
 */
public final class PlaybackProof {
    private static final int LINE_RATE = 44_100;

    private PlaybackProof() {}

    /**
     * @param arguments the file that the sound output writes to, then the files to play
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Path written = Path.of(arguments[0]);
        List<PlayItem> items = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            Path file = Path.of(arguments[i]);
            files.add(file);
            items.add(new PlayItem(i, file));
            describe(out, file);
        }
        out.printf("From play() to the running line: %.0f ms%n", play(items));
        boolean same = compare(out, written, ExpectedSound.of(files, LINE_RATE));
        System.exit(same ? 0 : 1);
    }

    private static void describe(PrintStream out, Path file) throws AudioFailure {
        try (PcmSource source = new AudioDecoders().open(file)) {
            out.printf(
                    "%-10s %6d Hz, %d channels, %.2f s  %s%n",
                    source.format(),
                    source.sampleRate(),
                    source.channels(),
                    (double) source.frames() / source.sampleRate(),
                    file.getFileName());
        }
    }

    /** Plays to the end; gives the milliseconds until the line ran with the first track. */
    private static double play(List<PlayItem> items) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        AtomicLong running = new AtomicLong();
        try (JavaSoundPlayer player = new JavaSoundPlayer(new AudioDecoders())) {
            player.addListener(new PlayerListener() {
                @Override
                public void changed(PlayerState state) {
                    if (state.status() == Status.PLAYING) {
                        running.compareAndSet(0, System.nanoTime());
                    }
                    if (state.status() == Status.STOPPED || state.status() == Status.NO_DEVICE) {
                        end.countDown();
                    }
                }

                @Override
                public void skipped(PlayItem item, AudioFailure reason) {
                    throw new IllegalStateException(item + ": " + reason.getMessage());
                }
            });
            long begin = System.nanoTime();
            player.play(items, 0);
            if (!end.await(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException("The player does not come to an end.");
            }
            return (running.get() - begin) / 1e6;
        }
    }

    private static boolean compare(PrintStream out, Path written, byte[] expected) throws IOException {
        ByteBuffer actual = ByteBuffer.wrap(Files.readAllBytes(written)).order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer wanted = ByteBuffer.wrap(expected).order(ByteOrder.LITTLE_ENDIAN);
        int common = Math.min(actual.capacity(), wanted.capacity()) / 2;
        int largest = 0;
        long different = 0;
        for (int i = 0; i < common; i++) {
            int difference = Math.abs(actual.getShort(2 * i) - wanted.getShort(2 * i));
            largest = Math.max(largest, difference);
            different += difference == 0 ? 0 : 1;
        }
        int beyond = 0;
        for (int i = common; i < actual.capacity() / 2; i++) {
            beyond += actual.getShort(2 * i) == 0 ? 0 : 1;
        }
        out.printf(
                "Decoded: %d samples of 16 bits; written to the device: %d.%n",
                wanted.capacity() / 2, actual.capacity() / 2);
        out.printf(
                "Compared: %d; different: %d; largest difference: %d of 32768; sounding samples beyond: %d.%n",
                common, different, largest, beyond);
        boolean same = common == wanted.capacity() / 2 && common > 0 && different == 0 && beyond == 0;
        out.println(same ? "The device was given exactly the decoded tracks, without a gap." : "NOT the same.");
        return same;
    }
}
