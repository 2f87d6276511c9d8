package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.RecordedTrainings;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTraining;
import circumplex.ui.fixture.QueuedExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrainingViewModelTest {
    private final RecordedTrainings recorded = RecordedTrainings.of(InventedTraining.record(12));

    @Test
    void readsOnceInTheBackground() {
        QueuedExecutor background = new QueuedExecutor();
        AtomicInteger reads = new AtomicInteger();
        TrainingViewModel model = new TrainingViewModel(
                () -> {
                    reads.incrementAndGet();
                    return recorded;
                },
                new UiExecutors(background, Runnable::run));
        assertThat(model.statusProperty().get()).isEqualTo(TrainingViewModel.Status.WAITING);
        model.load();
        model.load();
        assertThat(model.statusProperty().get()).isEqualTo(TrainingViewModel.Status.LOADING);
        assertThat(reads).hasValue(0);
        background.runAll();
        model.load();
        assertThat(model.statusProperty().get()).isEqualTo(TrainingViewModel.Status.READY);
        assertThat(model.archiveProperty().get().card())
                .isEqualTo(recorded.bundled().card());
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatCannotBeReadIsTriedAgain() {
        AtomicInteger reads = new AtomicInteger();
        TrainingViewModel model = new TrainingViewModel(
                () -> {
                    if (reads.incrementAndGet() == 1) {
                        throw new IllegalStateException("not there");
                    }
                    return recorded;
                },
                UiExecutors.immediate());
        model.load();
        assertThat(model.statusProperty().get()).isEqualTo(TrainingViewModel.Status.FAILED);
        assertThat(model.archiveProperty().get()).isNull();
        model.load();
        assertThat(model.statusProperty().get()).isEqualTo(TrainingViewModel.Status.READY);
    }
}
