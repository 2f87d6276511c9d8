package circumplex.ui.playlist;

import atlantafx.base.controls.ToggleSwitch;
import circumplex.config.PlaylistSettings;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.WholeNumbers;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;

/** How tracks are chosen: variety with its draws, limits, and each recording once. Holds at once. */
final class MakingPanel extends VBox {
    private static final double STEPS = 20;

    private final PlaylistViewModel model;
    private final ObjectProperty<PlaylistSettings> settings;

    MakingPanel(PlaylistViewModel model) {
        super(8);
        this.model = model;
        this.settings = model.settingsProperty();
        getStyleClass().add("making-panel");
        getChildren().addAll(variety(), limits(), once());
    }

    private HBox variety() {
        Slider slider = new Slider(0, 1, settings.get().variety());
        slider.setId("playlist-variety");
        slider.setBlockIncrement(1 / STEPS);
        slider.setAccessibleText(Messages.text("playlist.variety"));
        slider.setTooltip(new Tooltip(Messages.text("playlist.variety-full")));
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        settings.subscribe(now -> slider.setValue(now.variety()));
        slider.valueProperty().addListener((value, before, now) -> {
            double rounded = Math.round(now.doubleValue() * STEPS) / STEPS;
            if (rounded != settings.get().variety()) {
                settings.set(settings.get().withVariety(rounded));
            }
        });
        Button again = new Button();
        again.setGraphic(Icons.of(Feather.SHUFFLE));
        again.setId("playlist-draw-again");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setTooltip(new Tooltip(Messages.text("playlist.draw-full")));
        again.setOnAction(e -> model.drawAgain());
        settings.subscribe(now -> {
            again.setDisable(now.variety() == 0);
            again.setText(Messages.text("playlist.draw", String.valueOf(now.draw())));
            again.setAccessibleText(Messages.text("playlist.draw-spoken", String.valueOf(now.draw())));
        });
        return row(label("playlist.variety-closest"), slider, label("playlist.variety-freer"), again);
    }

    private HBox limits() {
        Spinner<Integer> artist = limit(
                "playlist-per-artist",
                "playlist.per-artist",
                PlaylistSettings::perArtist,
                limit -> settings.set(settings.get().withPerArtist(limit)));
        Spinner<Integer> album = limit(
                "playlist-per-album",
                "playlist.per-album",
                PlaylistSettings::perAlbum,
                limit -> settings.set(settings.get().withPerAlbum(limit)));
        return row(label("playlist.at-most"), artist, label("playlist.by-artist"), album, label("playlist.of-album"));
    }

    /** "Any" for 0. */
    private Spinner<Integer> limit(
            String id, String meaning, ToIntFunction<PlaylistSettings> held, IntConsumer change) {
        Spinner<Integer> spinner = new Spinner<>(0, PlaylistSettings.LARGEST_LIMIT, held.applyAsInt(settings.get()));
        String any = Messages.text("playlist.any");
        WholeNumbers numbers =
                new WholeNumbers(0, PlaylistSettings.LARGEST_LIMIT, () -> held.applyAsInt(settings.get()));
        spinner.getValueFactory().setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null || value == 0 ? any : value.toString();
            }

            @Override
            public Integer fromString(String text) {
                return text.strip().isEmpty() || text.strip().equalsIgnoreCase(any) ? 0 : numbers.fromString(text);
            }
        });
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(82);
        spinner.setMinWidth(82);
        spinner.setAccessibleText(Messages.text(meaning));
        spinner.getEditor().setAccessibleText(Messages.text(meaning));
        spinner.setTooltip(new Tooltip(Messages.text(meaning)));
        settings.subscribe(now -> spinner.getValueFactory().setValue(held.applyAsInt(now)));
        spinner.valueProperty().addListener((value, before, now) -> {
            if (now != held.applyAsInt(settings.get())) {
                change.accept(now);
            }
        });
        spinner.focusedProperty().subscribe(now -> {
            if (!now) {
                spinner.commitValue();
            }
        });
        return spinner;
    }

    private HBox once() {
        ToggleSwitch once = new ToggleSwitch(Messages.text("playlist.once"));
        once.setId("playlist-once");
        once.setTooltip(new Tooltip(Messages.text("playlist.once-full")));
        settings.subscribe(now -> once.setSelected(now.duplicatesOnce()));
        once.selectedProperty().addListener((value, before, now) -> {
            if (now != settings.get().duplicatesOnce()) {
                settings.set(settings.get().withDuplicatesOnce(now));
            }
        });
        return row(once);
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label label(String key) {
        Label label = new Label(Messages.text(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().add("small");
        return label;
    }
}
