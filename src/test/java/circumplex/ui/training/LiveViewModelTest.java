package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.ModelFolder;
import circumplex.emotion.RunningTraining;
import circumplex.emotion.RunningTrainings;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedExperiments;
import circumplex.ui.fixture.QueuedExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveViewModelTest {

    @TempDir
    Path folder;

    private RunningTrainings running;
    private RunningTraining training;

    @BeforeEach
    void prepare() throws IOException {
        running = new RunningTrainings(folder.resolve("trainings"));
        training = new RunningTraining(Files.createDirectories(folder.resolve("run")), "crnn", 2, 1, 60);
    }

    @Test
    void followsATrainingFromItsFirstEpochToItsEnd() throws Exception {
        LiveViewModel model = new LiveViewModel(running, UiExecutors.immediate());
        model.poll();
        assertThat(model.trainingsProperty().get()).isEmpty();
        try (RunningTrainings.Registration registration = running.register(training)) {
            assertThat(registration).isNotNull();
            model.poll();
            assertThat(model.trainingsProperty().get()).singleElement().satisfies(live -> {
                assertThat(live.done()).isZero();
                assertThat(live.progress()).isZero();
                assertThat(live.remaining()).isEmpty();
                assertThat(live.curve(CurveMeasure.R2, true).values()).isEmpty();
            });
            write(15);
            model.poll();
            assertThat(model.trainingsProperty().get()).singleElement().satisfies(live -> {
                assertThat(live.progress()).isEqualTo(0.25);
                assertThat(live.remaining()).contains(Duration.ofSeconds(45 * 31));
                assertThat(live.curve(CurveMeasure.LOSS, false).values()).hasSize(15);
            });
        }
        model.poll();
        assertThat(model.trainingsProperty().get()).isEmpty();
    }

    @Test
    void aDamagedHistoryHidesNothingElse() throws Exception {
        Files.writeString(training.output().resolve(ModelFolder.HISTORY), "epoch\nx\n");
        running.register(training);
        LiveViewModel model = new LiveViewModel(running, UiExecutors.immediate());
        model.poll();
        assertThat(model.trainingsProperty().get())
                .singleElement()
                .satisfies(live -> assertThat(live.done()).isZero());
    }

    @Test
    void asksOnceAtATimeAndInTheBackground() throws Exception {
        QueuedExecutor background = new QueuedExecutor();
        LiveViewModel model = new LiveViewModel(running, new UiExecutors(background, Runnable::run));
        running.register(training);
        model.poll();
        model.poll();
        assertThat(model.trainingsProperty().get()).isEmpty();
        background.runAll();
        assertThat(model.trainingsProperty().get()).hasSize(1);
    }

    private void write(int epochs) throws IOException {
        List<EpochRecord> history = InventedExperiments.history(new Random(1), 0.7, epochs);
        Files.writeString(training.output().resolve(ModelFolder.HISTORY), ModelFolder.formatHistory(history));
    }
}
