package circumplex.damage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import circumplex.audio.decode.AudioDecoders;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some of the damaged files that {@code src/test/scripts/damage-files.sh} makes by the thousand. */
class DamagedFilesTest {
    private static final int COUNT = 600;
    private static final List<String> CODES =
            Arrays.stream(FailureCode.values()).map(FailureCode::name).toList();

    @TempDir
    Path folder;

    @Test
    void eachIsDecodedOrFailsWithAReason() throws IOException {
        DamagedFiles files = new DamagedFiles(7);
        Trial trial = new Trial(new AudioDecoders());
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int i = 0; i < COUNT; i++) {
            DamagedFiles.DamagedFile damaged = files.get(i);
            Path file = Files.write(folder.resolve("damaged"), damaged.bytes());

            String outcome = assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> trial.run(file), () -> damaged.name() + " hangs");

            outcomes.merge(outcome, 1, Integer::sum);
        }
        assertThat(CODES)
                .containsAll(outcomes.keySet().stream()
                        .filter(outcome -> !outcome.equals("decoded"))
                        .toList());
        assertThat(outcomes).doesNotContainKey(FailureCode.INTERNAL.name());
        // Most damage leaves something to hear, and some must not.
        assertThat(outcomes.get("decoded")).isGreaterThan(COUNT / 2);
        assertThat(outcomes.get(FailureCode.DAMAGED.name())).isGreaterThan(COUNT / 20);
    }

    /** A file that claims more channels than FFmpeg's library has room for used to end the process. */
    @Test
    void damageMayMakeChannels() throws IOException {
        // The random bytes that did so, whichever samples there are by now.
        Random random = new Random(3 * 1_000_003 + 360);
        random.nextInt();
        byte[] sound;
        try (InputStream sample = getClass().getResourceAsStream("/audio/surround.m4a")) {
            sound = sample.readAllBytes();
        }
        byte[] damaged = Damage.OVERWRITTEN.apply(sound, sound, random);
        assertThat(Arrays.mismatch(sound, damaged)).isEqualTo(527);
        Path file = Files.write(folder.resolve("damaged"), damaged);

        assertThat(new Trial(new AudioDecoders()).run(file)).isEqualTo(FailureCode.DAMAGED.name());
    }

    /** FFmpeg's library used to end the process where the very first packet that it met was damaged. */
    @Test
    void theFirstFileOfAProcessMayBeDamaged() throws Exception {
        byte[] alac = Files.readAllBytes(Path.of(
                DamagedFiles.class.getResource("/audio/alac_44100_stereo.m4a").toURI()));
        // In the index, sizes of packets, so that the first one is cut and others begin within one.
        int[] places = {499, 559, 940, 980, 1121};
        int[] values = {22, 236, 71, 192, 243};
        for (int i = 0; i < places.length; i++) {
            alac[places[i]] = (byte) values[i];
        }
        Path file = Files.write(folder.resolve("damaged.m4a"), alac);
        Path output = folder.resolve("output");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Trial.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        assertThat(output).content().contains("decoded");
    }

    @Test
    void theSameSeedGivesTheSameFiles() throws IOException {
        for (int i = 0; i < 20; i++) {
            assertThat(new DamagedFiles(3).get(i).bytes())
                    .isEqualTo(new DamagedFiles(3).get(i).bytes());
            assertThat(new DamagedFiles(3).get(i).bytes())
                    .isNotEqualTo(new DamagedFiles(4).get(i).bytes());
        }
    }
}
