package circumplex.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The program ffmpeg, where the machine has it, as a measure beside our own figures. */
final class FfmpegPeer {
    private FfmpegPeer() {}

    /**
     * How long ffmpeg takes to decode a whole file once, in milliseconds by the clock on the wall: the median of some
     * runs. Empty where there is no ffmpeg or where it fails.
     */
    static OptionalDouble decodeMillis(Path file, int runs) {
        double[] millis = new double[runs];
        try {
            for (int i = 0; i < runs; i++) {
                long started = System.nanoTime();
                Process process = new ProcessBuilder(
                                "ffmpeg", "-v", "error", "-nostdin", "-i", file.toString(), "-f", "null", "-")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (process.waitFor() != 0) {
                    return OptionalDouble.empty();
                }
                millis[i] = (System.nanoTime() - started) / 1e6;
            }
        } catch (IOException e) {
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
        Arrays.sort(millis);
        return OptionalDouble.of(millis[runs / 2]);
    }
}
