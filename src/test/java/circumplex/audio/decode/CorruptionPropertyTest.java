package circumplex.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import circumplex.model.AudioFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever happens to the bytes of a file: audio or a failure, in bounded time and memory. */
class CorruptionPropertyTest {
    private static final List<Path> FILES = TestAudio.files();
    private static final int MOST_FRAMES = 20_000_000;

    @Property(tries = 400)
    void damagedFilesGiveAudioOrAFailure(
            @ForAll @IntRange(max = 1000) int which, @ForAll long seed, @ForAll @IntRange(max = 3) int manner)
            throws IOException {
        Random random = new Random(seed);
        byte[] bytes = Files.readAllBytes(FILES.get(which % FILES.size()));
        byte[] damaged = damage(bytes, random, manner);
        Path file = Files.createTempFile("damaged", ".bin");
        try {
            Files.write(file, damaged);
            assertTimeout(Duration.ofSeconds(20), () -> decodeAndSeek(file, random));
        } finally {
            Files.delete(file);
        }
    }

    private static byte[] damage(byte[] bytes, Random random, int manner) {
        byte[] damaged = bytes.clone();
        switch (manner) {
            case 0 -> {
                return Arrays.copyOf(damaged, random.nextInt(damaged.length));
            }
            case 1 -> {
                // The header is where lengths and counts are.
                for (int i = 0; i < 5; i++) {
                    damaged[random.nextInt(Math.min(2000, damaged.length))] = (byte) random.nextInt();
                }
            }
            case 2 -> {
                for (int i = 0; i < damaged.length / 500; i++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                }
            }
            default -> {
                int from = random.nextInt(damaged.length);
                int to = Math.min(damaged.length, from + random.nextInt(5000));
                byte[] noise = new byte[to - from];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, damaged, from, noise.length);
            }
        }
        return damaged;
    }

    private static void decodeAndSeek(Path file, Random random) {
        try (PcmSource source = new AudioDecoders().open(file)) {
            float[] buffer = new float[4096 * source.channels()];
            long total = readOn(source, buffer);
            for (int i = 0; i < 3; i++) {
                source.seek(random.nextInt((int) Math.max(1, Math.min(total, MOST_FRAMES))));
                source.read(buffer, 0, 4096);
            }
        } catch (AudioFailure e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    private static long readOn(PcmSource source, float[] buffer) throws AudioFailure {
        long total = 0;
        int some;
        while (total < MOST_FRAMES && (some = source.read(buffer, 0, 4096)) != -1) {
            assertThat(some).isBetween(1, 4096);
            for (int i = 0; i < some * source.channels(); i++) {
                assertThat(Float.isFinite(buffer[i])).isTrue();
            }
            total += some;
        }
        return total;
    }
}
