package circumplex.cli;

import static circumplex.fixture.SynthesizedAudio.music;
import static circumplex.fixture.SynthesizedAudio.wave;
import static org.assertj.core.api.Assertions.assertThat;

import circumplex.cli.CircumplexProcess.Result;
import circumplex.cli.CircumplexProcess.Running;
import circumplex.fixture.SynthesizedAudio.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A scan that is broken off loses nothing and is taken up where it stopped. */
class InterruptedScanTest {
    private static final int TRACKS = 200;
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a process can only be killed")
    @EnabledForJreRange(
            max = JRE.JAVA_21,
            disabledReason = "the signal of a test that runs on Java 25 does not reach the process that it started")
    void interruptedAndKilledAndTakenUpAgain() throws Exception {
        Path music = Files.createDirectories(folder.resolve("music"));
        byte[] audio = Files.readAllBytes(wave(folder.resolve("first.wav"), Format.TELEPHONE, 30, music()));
        for (int i = 0; i < TRACKS; i++) {
            // A copy would take over the mood of the first one; one sample makes it other audio.
            audio[audio.length - 1] = (byte) i;
            Files.write(music.resolve(i + ".wav"), audio);
        }
        CircumplexProcess circumplex = new CircumplexProcess(folder.resolve("data"));

        Running interrupted = circumplex.start("scan", music, "--threads", 1);
        interrupted.awaitSaid(line -> line.matches("\\d+ of " + TRACKS + ".*"));
        interrupted.interrupt();
        Result result = interrupted.end();

        assertThat(result.status()).isEqualTo(TERMINATED);
        Matcher counts = Pattern.compile("found " + TRACKS + ", analysed (\\d+), unchanged 0, failed 0")
                .matcher(String.join("\n", result.out()));
        assertThat(counts.matches()).as("%s", result).isTrue();
        assertThat(result.err()).last().asString().contains("kept", "run the same command");
        int analysed = Integer.parseInt(counts.group(1));
        assertThat(analysed).isBetween(1, TRACKS - 1);
        assertThat(analysed(circumplex)).isEqualTo(analysed);

        Running killed = circumplex.start("scan", music, "--threads", 1);
        killed.awaitSaid(line -> line.matches("\\d+ of " + (TRACKS - analysed) + ".*"));
        killed.kill();
        killed.end();

        long kept = analysed(circumplex);
        assertThat(kept).isGreaterThan(analysed);
        assertThat(circumplex.run("scan", music).out())
                .containsExactly(
                        "found " + TRACKS + ", analysed " + (TRACKS - kept) + ", unchanged " + kept + ", failed 0");
    }

    private static long analysed(CircumplexProcess circumplex) throws Exception {
        return circumplex.run("library", "list", "--json").out().stream()
                .filter(line -> line.contains("\"valence\""))
                .count();
    }
}
