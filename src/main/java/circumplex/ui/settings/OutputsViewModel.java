package circumplex.ui.settings;

import circumplex.config.PlaybackSettings;
import circumplex.ui.common.LatestOnly;
import circumplex.ui.common.UiExecutors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sound outputs that can be chosen. One that was chosen and is away stays in the list, so that it is used again once
 * it is back. Used on the JavaFX thread.
 */
final class OutputsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(OutputsViewModel.class);

    private final Supplier<List<String>> outputs;
    private final ObjectProperty<PlaybackSettings> settings;
    private final LatestOnly<List<String>> looking;
    private final ObservableList<OutputChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<OutputChoice> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private List<String> names = List.of();

    /**
     * @param outputs asks the system for the names of its outputs; called in the background
     */
    OutputsViewModel(Supplier<List<String>> outputs, ObjectProperty<PlaybackSettings> settings, UiExecutors executors) {
        this.outputs = outputs;
        this.settings = settings;
        this.looking = new LatestOnly<>(executors);
        settings.subscribe(now -> show());
    }

    /** Looks anew which outputs are there: they come and go. */
    void refresh() {
        looking.submit(
                outputs,
                found -> {
                    names = found;
                    show();
                },
                e -> LOG.warn("The sound outputs could not be listed", e));
    }

    /** What can be chosen, the system's own choice first. */
    ObservableList<OutputChoice> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<OutputChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Chooses an output, which is used at once. */
    void choose(OutputChoice choice) {
        settings.set(settings.get().withOutput(choice.name()));
    }

    private void show() {
        Optional<String> wanted = settings.get().output();
        List<OutputChoice> now = new ArrayList<>();
        now.add(OutputChoice.SYSTEM);
        names.forEach(name -> now.add(new OutputChoice(Optional.of(name), true)));
        OutputChoice selected = now.stream()
                .filter(choice -> choice.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> new OutputChoice(wanted, false));
        if (!now.contains(selected)) {
            now.add(selected);
        }
        chosen.set(selected);
        if (!now.equals(choices)) {
            choices.setAll(now);
        }
    }
}
