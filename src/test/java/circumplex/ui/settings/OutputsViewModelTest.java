package circumplex.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.config.PlaybackSettings;
import circumplex.ui.common.UiExecutors;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class OutputsViewModelTest {
    private final ObjectProperty<PlaybackSettings> settings = new SimpleObjectProperty<>(PlaybackSettings.DEFAULTS);
    private List<String> there = List.of("Speakers", "Headphones");
    private final OutputsViewModel model = new OutputsViewModel(() -> there, settings, UiExecutors.immediate());

    @Test
    void listsTheSystemsChoiceAndWhatIsThere() {
        assertThat(model.choices()).containsExactly(OutputChoice.SYSTEM);

        model.refresh();

        assertThat(model.choices())
                .extracting(OutputChoice::text)
                .containsExactly("As the system has it", "Speakers", "Headphones");
        assertThat(model.chosenProperty().get()).isEqualTo(OutputChoice.SYSTEM);
    }

    @Test
    void whatIsChosenIsSetAtOnce() {
        model.refresh();

        model.choose(model.choices().get(2));

        assertThat(settings.get().output()).hasValue("Headphones");
        assertThat(model.chosenProperty().get()).isEqualTo(model.choices().get(2));
        model.choose(OutputChoice.SYSTEM);
        assertThat(settings.get().output()).isEmpty();
    }

    @Test
    void aChosenOutputThatIsAwayStaysListed() {
        settings.set(settings.get().withOutput(Optional.of("Radio")));
        model.refresh();

        assertThat(model.chosenProperty().get().text()).isEqualTo("Radio (not connected)");
        assertThat(model.choices()).hasSize(4).contains(model.chosenProperty().get());

        there = List.of("Radio");
        model.refresh();
        assertThat(model.choices()).hasSize(2);
        assertThat(model.chosenProperty().get().text()).isEqualTo("Radio");
    }
}
