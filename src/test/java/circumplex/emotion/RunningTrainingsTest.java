package circumplex.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTrainingsTest {
    private static final Metrics METRICS = new Metrics(0.01, 0.1, 0.08, 0.7, 0.8);
    private static final TargetMetrics BOTH = new TargetMetrics(METRICS, METRICS, METRICS);

    @TempDir
    Path folder;

    @Test
    void aTrainingIsListedUntilItIsClosed() throws Exception {
        RunningTrainings running = new RunningTrainings(folder.resolve("trainings"));
        assertThat(running.list()).as("before the folder is made").isEmpty();
        RunningTraining first = training("a run with spaces = and ünicode", 2);
        RunningTraining second = training("second", 3);
        try (RunningTrainings.Registration one = running.register(first)) {
            assertThat(one).isNotNull();
            RunningTrainings.Registration other = running.register(second);
            assertThat(new RunningTrainings(folder.resolve("trainings")).list())
                    .as("as another process sees it")
                    .containsExactlyInAnyOrder(first, second);
            other.close();
            other.close();
            assertThat(running.list()).containsExactly(first);
        }
        assertThat(running.list()).isEmpty();
        assertThat(names()).as("nothing stays behind").isEmpty();
    }

    @Test
    void theFileOfAnEndedProcessIsRemoved() throws Exception {
        Process ended = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ended.waitFor();
        write(ended.pid() + "-1.properties", "output=/x\narchitecture=cnn\nfold=1\nseed=1\nepochs=9\n");
        assertThat(new RunningTrainings(folder.resolve("trainings")).list()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void aProcessThatGotTheNumberOfAnEndedOneIsNotTakenForIt() throws Exception {
        long own = ProcessHandle.current().pid();
        write(own + "-1.properties", "output=/x\narchitecture=cnn\nfold=1\nseed=1\nepochs=9\nstarted=1000\n");
        assertThat(new RunningTrainings(folder.resolve("trainings")).list()).isEmpty();
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsNoTrainingIsPassedOverAndLeft() throws Exception {
        long own = ProcessHandle.current().pid();
        write(own + "-1.properties", "output=/x\narchitecture=cnn\nfold=one\nseed=1\nepochs=9\n");
        write(own + "-2.properties", "");
        write("notes.properties", "fold=1\n");
        write(own + "-3.properties", "output=/run\narchitecture=crnn\nfold=1\nseed=4\nepochs=9\n");
        assertThat(new RunningTrainings(folder.resolve("trainings")).list())
                .containsExactly(new RunningTraining(Path.of("/run"), "crnn", 1, 4, 9));
        assertThat(names()).hasSize(4);
    }

    @Test
    void aNameThatIsTakenIsNotOverwritten() throws Exception {
        long own = ProcessHandle.current().pid();
        write(own + "-1.properties", "output=/run\narchitecture=crnn\nfold=1\nseed=4\nepochs=9\n");
        RunningTrainings running = new RunningTrainings(folder.resolve("trainings"));
        RunningTraining training = training("other", 1);
        RunningTrainings.Registration registration = running.register(training);
        assertThat(running.list()).hasSize(2).contains(training);
        registration.close();
        assertThat(running.list()).hasSize(1);
    }

    @Test
    void theHistoryIsWhatTheTrainingWroteSoFar() throws Exception {
        RunningTrainings running = new RunningTrainings(folder.resolve("trainings"));
        RunningTraining training = training("run", 1);
        assertThat(running.history(training)).as("before the folder is there").isEmpty();
        Files.createDirectories(training.output());
        assertThat(running.history(training)).as("in the first epoch").isEmpty();
        EpochRecord epoch = new EpochRecord(1, 0.05, 0.001, 12, BOTH, BOTH);
        Path history = training.output().resolve(ModelFolder.HISTORY);
        Files.writeString(history, ModelFolder.formatHistory(List.of(epoch)));
        assertThat(running.history(training)).containsExactly(epoch);
        Files.writeString(history, "epoch\nx\n");
        assertThatThrownBy(() -> running.history(training))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(history.toString());
    }

    private RunningTraining training(String name, int fold) {
        return new RunningTraining(folder.resolve(name), "crnn", fold, 7, 60);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("trainings")).resolve(name), text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("trainings"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
