package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.NetworkException;
import circumplex.library.LibraryException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line is told before anything is opened. */
class UsageTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private RuntimeException failure = new IllegalStateException("something was opened");
    private Optional<Path> window = Optional.empty();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            playlist --valence 1.2 --arousal 0.5         | --valence must be a number from 0 to 1, but is 1.2
            playlist --valence 0.5 --arousal -0.1        | --arousal must be a number from 0 to 1, but is -0.1
            playlist --valence NaN --arousal 0.1         | --valence must be a number from 0 to 1, but is NaN
            playlist --valence pleasant --arousal 0.1    | 'pleasant' is not a double
            playlist --valence 0.5                       | Missing required option: '--arousal=A'
            playlist --valence 0.5 --arousal 0.5 -n 0    | -n must be at least 1, but is 0
            playlist --valence 1 --arousal 0 --format pls | 'pls'
            playlist --valence 1 --arousal 0 --relative  | --relative needs --output
            scan                                         | Missing required parameter: 'FOLDER
            scan music --threads 0                       | --threads must be at least 1, but is 0
            scan music --treads 2                        | Unknown option: '--treads'
            analyze                                      | Missing required parameter: 'FILE
            spectrogram a.mp3                            | Missing required option: '--output=PNG'
            library                                      | list, failed, correct, forget, check or rebuild
            library forget                               | Missing required parameter: 'PATH
            train --dataset d --output o --architecture x | There is no architecture "x"; there are
            train --dataset d --output o --architecture crnn --fold 5 | --fold must be from 1 to 4, but is 5
            train --dataset d --output o --architecture crnn --epochs 0 | --epochs must be at least 1, but is 0
            train --dataset d --output o --architecture crnn --folds 1,5 | --folds must be from 1 to 4, but is 1,5
            train --dataset d --output o --architecture crnn --folds some | --folds must be all or numbers
            train --dataset d --output o --architecture crnn --folds all --whole | only one of --fold, --folds and --whole
            train --dataset d --output o --architecture crnn --seed 1 --seeds 2 | only one of --seed and --seeds
            train --dataset d --architecture crnn --folds all | Missing required option: '--output=DIR'
            evaluate --dataset d --fold 0                | --fold must be from 1 to 4, but is 0
            evaluate --dataset d --fold 1 --experiments e | only one of --fold and --experiments
            calibrate --experiments e --model m          | Missing required option: '--architecture=NAME'
            benchmark                                    | Say what to measure: network, analysis, windows or library
            benchmark network --requests 0               | --requests must be at least 1
            benchmark library --tracks 10,0              | --tracks must be at least 1
            dance                                        | 'dance'
            --loud                                       | Unknown option: '--loud'
            """)
    void aWrongCommandLineIsToldInASentence(String line, String expected) {
        assertThat(run(line.strip().split(" +"))).isEqualTo(1);

        assertThat(err.toString()).contains(expected).contains("--help'.");
        assertThat(err.toString().lines().count()).as("no stack trace").isLessThanOrEqualTo(3);
        assertThat(out.toString()).isEmpty();
        assertThat(window).isEmpty();
    }

    @Test
    void withoutACommandTheWindowOpens() {
        assertThat(run("--data-dir", "there")).isZero();

        assertThat(window).contains(Path.of("there"));
    }

    @Test
    void foreseenFailuresAreTheirOwnSentence() {
        for (RuntimeException foreseen : List.of(
                new LibraryException("The library is locked. Close it.", null),
                new NetworkException("The network is gone. Install it.", null),
                new CommandFailure("The disk is full. Make room."))) {
            err.getBuffer().setLength(0);
            failure = foreseen;

            assertThat(run("library", "list")).isEqualTo(1);
            assertThat(err.toString()).isEqualToIgnoringNewLines(foreseen.getMessage());
        }
    }

    @Test
    void anUnforeseenFailureLeadsToTheLog() {
        assertThat(run("library", "list")).isEqualTo(1);

        assertThat(err.toString()).contains("had to stop", "something was opened", "log file");
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void whatIsPrintedOfANameStaysOnItsLine() {
        assertThat(Output.printable("a\nb\u001b[31mc\td")).isEqualTo("a\uFFFDb\uFFFD[31mc\uFFFDd");
        assertThat(Output.printable("Жук 甲 é 😀")).isEqualTo("Жук 甲 é 😀");
    }

    private int run(String... arguments) {
        CircumplexCommand root = new CircumplexCommand(
                folder -> {
                    throw failure;
                },
                folder -> {
                    window = folder;
                    return 0;
                });
        return CircumplexCommand.run(
                root, "Circumplex test", new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
