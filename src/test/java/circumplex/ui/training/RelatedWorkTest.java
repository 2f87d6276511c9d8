package circumplex.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import circumplex.emotion.RecordedTrainings;
import circumplex.ui.fixture.InventedExperiments;
import circumplex.ui.fixture.InventedTraining;
import org.junit.jupiter.api.Test;

class RelatedWorkTest {

    @Test
    void publishedAndRemadeAreApart() {
        RelatedWork work = new RelatedWork(new Archive(InventedExperiments.complete()));
        assertThat(work.published())
                .extracting(
                        row -> row.r2().mean(),
                        row -> row.rmse().mean(),
                        row -> row.r2OfAll().mean())
                .containsExactly(
                        tuple(0.243, Double.NaN, Double.NaN),
                        tuple(Double.NaN, 0.255, Double.NaN),
                        tuple(Double.NaN, Double.NaN, 0.856),
                        tuple(0.413, 0.178, 0.901));
        assertThat(work.published()).allMatch(row -> row.architecture() == null);
        assertThat(work.remade())
                .extracting(row -> row.architecture().label())
                .containsExactly("delbouys", "malik", "bhattarai", "crnn", "crnn");
        assertThat(work.remade().get(2).name()).contains("trained from scratch: no pretrained weights");
        assertThat(work.csv().text()).contains("\r\nre-made,\"after Bhattarai and Lee 2019, trained from scratch");
    }

    @Test
    void withoutRecordsOnlyThePublishedStand() {
        RelatedWork work = new RelatedWork(new Archive(RecordedTrainings.of(InventedTraining.record(5))));
        assertThat(work.remade()).isEmpty();
        assertThat(work.published()).hasSize(4);
    }
}
