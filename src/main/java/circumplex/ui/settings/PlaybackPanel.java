package circumplex.ui.settings;

import circumplex.config.PlaybackSettings;
import circumplex.model.ReplayGainMode;
import circumplex.ui.common.Messages;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The part of the settings page about how music is played. */
final class PlaybackPanel {
    private static final double OUTPUT_WIDTH = 280;

    private final OutputsViewModel outputs;
    private final VBox node;

    PlaybackPanel(ObjectProperty<PlaybackSettings> settings, OutputsViewModel outputs) {
        this.outputs = outputs;
        node = SettingRows.panel(
                "settings.playback",
                SettingRows.setting("settings.loudness", "settings.loudness.explained", loudness(settings)),
                SettingRows.setting("settings.output", "settings.output.explained", output()));
    }

    Node node() {
        return node;
    }

    private static HBox loudness(ObjectProperty<PlaybackSettings> settings) {
        return SettingRows.choice(
                "settings.loudness.",
                ReplayGainMode.values(),
                settings,
                PlaybackSettings::replayGain,
                PlaybackSettings::withReplayGain);
    }

    private ComboBox<OutputChoice> output() {
        ComboBox<OutputChoice> box = new ComboBox<>(outputs.choices());
        box.setId("settings-output");
        box.setAccessibleText(Messages.text("settings.output"));
        box.setPrefWidth(OUTPUT_WIDTH);
        box.setMaxWidth(OUTPUT_WIDTH);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(OutputChoice choice) {
                return choice == null ? "" : choice.text();
            }

            @Override
            public OutputChoice fromString(String text) {
                throw new UnsupportedOperationException("outputs are chosen, not typed");
            }
        });
        outputs.chosenProperty().subscribe(box::setValue);
        // A list that is filled anew takes away what is chosen.
        outputs.choices().addListener((ListChangeListener<OutputChoice>)
                change -> box.setValue(outputs.chosenProperty().get()));
        box.setOnAction(event -> {
            if (box.getValue() != null) {
                outputs.choose(box.getValue());
            }
        });
        box.setOnShowing(event -> outputs.refresh());
        return box;
    }
}
