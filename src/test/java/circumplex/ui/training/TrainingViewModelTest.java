package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.EpochRecord;
import circumplex.emotion.TrainingRecord;
import circumplex.ui.common.UiExecutors;
import circumplex.ui.fixture.InventedTraining;
import circumplex.ui.fixture.QueuedExecutor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrainingViewModelTest {
    private final TrainingRecord record = InventedTraining.record(12);

    @Test
    void readsTheRecordOnceInTheBackground() {
        QueuedExecutor background = new QueuedExecutor();
        AtomicInteger reads = new AtomicInteger();
        TrainingViewModel model = new TrainingViewModel(
                () -> {
                    reads.incrementAndGet();
                    return record;
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
        assertThat(reads).hasValue(1);
    }

    @Test
    void curvesFollowMeasureAndTarget() {
        TrainingViewModel model = loaded();
        assertThat(values(model, Curve.Role.UNSEEN))
                .containsExactlyElementsOf(record.epochs().stream()
                        .map(epoch -> epoch.unseen().mean().r2())
                        .toList());
        model.measureProperty().set(Measure.MAE);
        model.targetProperty().set(Target.AROUSAL);
        assertThat(values(model, Curve.Role.UNSEEN))
                .containsExactlyElementsOf(record.epochs().stream()
                        .map(epoch -> epoch.unseen().arousal().mae())
                        .toList());
        assertThat(values(model, Curve.Role.TRAINING))
                .containsExactlyElementsOf(record.epochs().stream()
                        .map(epoch -> epoch.training().arousal().mae())
                        .toList());
        assertThat(model.loss().get(0).values())
                .containsExactlyElementsOf(
                        record.epochs().stream().map(EpochRecord::loss).toList());
    }

    @Test
    void theErrorMapCountsEveryUnseenSong() {
        ErrorMap map = loaded().errorMap();
        int songs = 0;
        for (int row = 0; row < map.size(); row++) {
            for (int column = 0; column < map.size(); column++) {
                songs += map.count(column, row);
            }
        }
        assertThat(songs).isEqualTo(record.unseen().size());
    }

    @Test
    void aRecordThatCannotBeReadIsTriedAgain() {
        AtomicInteger reads = new AtomicInteger();
        TrainingViewModel model = new TrainingViewModel(
                () -> {
                    if (reads.incrementAndGet() == 1) {
                        throw new IllegalStateException("not there");
                    }
                    return record;
                },
                UiExecutors.immediate());
        model.load();
        assertThat(model.statusProperty().get()).isEqualTo(TrainingViewModel.Status.FAILED);
        assertThat(model.curvesProperty().get()).isEmpty();
        model.load();
        assertThat(model.statusProperty().get()).isEqualTo(TrainingViewModel.Status.READY);
    }

    private TrainingViewModel loaded() {
        TrainingViewModel model = new TrainingViewModel(() -> record, UiExecutors.immediate());
        model.load();
        return model;
    }

    private static Iterable<Double> values(TrainingViewModel model, Curve.Role role) {
        return model.curvesProperty().get().stream()
                .filter(curve -> curve.role() == role)
                .findFirst()
                .orElseThrow()
                .values();
    }
}
