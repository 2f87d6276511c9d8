package circumplex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.emotion.ArchitectureNames;
import circumplex.emotion.network.Architecture;
import circumplex.emotion.training.PlannedRun;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainingChoiceTest {
    private TrainingChoice choice;

    @Test
    void aSingleTrainingIsOfTheFirstFoldAndSeed() {
        assertThat(runs("--architecture", "crnn")).containsExactly(new PlannedRun("crnn", 1, 1, 16));
        assertThat(choice.isSeries()).isFalse();
        assertThat(runs("--architecture", "cnn", "--whole", "--seed", "7", "--epochs", "40"))
                .containsExactly(new PlannedRun("cnn", 0, 7, 40));
        assertThat(choice.isSeries()).isFalse();
    }

    @Test
    void everyFoldGetsEverySeedOnce() {
        assertThat(runs("--architecture", "crnn", "--folds", "3, 1,3", "--seeds", "2,1,2", "--epochs", "4"))
                .extracting(PlannedRun::path)
                .containsExactly(
                        "crnn/fold-1-seed-2", "crnn/fold-1-seed-1", "crnn/fold-3-seed-2", "crnn/fold-3-seed-1");
        assertThat(choice.isSeries()).isTrue();
        assertThat(runs("--architecture", "crnn", "--whole", "--seeds", "1,2"))
                .extracting(PlannedRun::path)
                .containsExactly("crnn/whole-seed-1", "crnn/whole-seed-2");
        assertThat(choice.isSeries()).isTrue();
    }

    @Test
    void allArchitecturesComeInTheOrderOfTheTablesAndTheFloorOnce() {
        List<PlannedRun> runs = runs("--architecture", "all", "--folds", "all", "--seeds", "1,2");

        assertThat(runs.stream().map(PlannedRun::architecture).distinct())
                .isEqualTo(ArchitectureNames.ORDER)
                .containsAll(Architecture.labels());
        assertThat(runs).hasSize(4 + 2 * 4 * Architecture.labels().size()).doesNotHaveDuplicates();
        assertThat(runs.stream().filter(PlannedRun::isBaseline))
                .containsExactly(
                        new PlannedRun("baseline-mean", 1, 1, 0),
                        new PlannedRun("baseline-mean", 2, 1, 0),
                        new PlannedRun("baseline-mean", 3, 1, 0),
                        new PlannedRun("baseline-mean", 4, 1, 0));
    }

    private List<PlannedRun> runs(String... arguments) {
        choice = new TrainingChoice();
        CommandLine line = new CommandLine(choice);
        line.parseArgs(arguments);
        return choice.runs(line.getCommandSpec());
    }
}
