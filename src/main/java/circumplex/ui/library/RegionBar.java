package circumplex.ui.library;

import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;

/** Which part of the mood plane is listed: a quarter by its word, or ranges of both values. */
final class RegionBar {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double FIELD_WIDTH = 58;

    private final LibraryViewModel model;
    private final Map<MoodRegion.Quarter, ToggleButton> quarters = new EnumMap<>(MoodRegion.Quarter.class);
    private final TextField leastValence = field("least-valence");
    private final TextField mostValence = field("most-valence");
    private final TextField leastArousal = field("least-arousal");
    private final TextField mostArousal = field("most-arousal");
    private final FlowPane node = new FlowPane();

    RegionBar(LibraryViewModel model) {
        this.model = model;
        node.setId("library-region");
        node.getStyleClass().add("region-bar");
        for (MoodRegion.Quarter quarter : MoodRegion.Quarter.values()) {
            node.getChildren().add(chip(quarter));
        }
        node.getChildren()
                .addAll(range("valence", leastValence, mostValence), range("arousal", leastArousal, mostArousal));
        model.regionProperty().subscribe(this::show);
    }

    Region node() {
        return node;
    }

    private ToggleButton chip(MoodRegion.Quarter quarter) {
        ToggleButton chip = new ToggleButton(
                Messages.text("library.region." + quarter.name()),
                new Circle(5, MoodColours.of(quarter.region().middle())));
        chip.setId("library-region-" + quarter.name());
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setOnAction(event ->
                model.regionProperty().set(chip.isSelected() ? Optional.of(quarter.region()) : Optional.empty()));
        quarters.put(quarter, chip);
        return chip;
    }

    private static Node range(String value, TextField least, TextField most) {
        HBox range = new HBox(
                new Label(Messages.text("library.region." + value)),
                least,
                new Label(Messages.text("library.region.to")),
                most);
        range.setAlignment(Pos.CENTER_LEFT);
        range.getStyleClass().add("region-range");
        return range;
    }

    private TextField field(String name) {
        TextField field = new TextField();
        field.setId("library-" + name);
        field.setPrefWidth(FIELD_WIDTH);
        field.setMinWidth(FIELD_WIDTH);
        field.setAccessibleText(Messages.text("library.region." + name));
        field.setOnAction(event -> type());
        field.focusedProperty().addListener((observed, was, is) -> {
            if (was && !is) {
                type();
            }
        });
        return field;
    }

    private void type() {
        Optional<MoodRegion> typed = typed();
        node.pseudoClassStateChanged(WRONG, typed.isEmpty());
        typed.filter(region -> !region.equals(shown()))
                .ifPresent(region -> model.regionProperty()
                        .set(region.equals(MoodRegion.PLANE) ? Optional.empty() : Optional.of(region)));
    }

    private Optional<MoodRegion> typed() {
        try {
            return Optional.of(
                    new MoodRegion(read(leastValence), read(mostValence), read(leastArousal), read(mostArousal)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static double read(TextField field) {
        return Double.parseDouble(field.getText().strip().replace(',', '.'));
    }

    private MoodRegion shown() {
        return model.regionProperty().get().orElse(MoodRegion.PLANE);
    }

    private void show(Optional<MoodRegion> chosen) {
        MoodRegion region = chosen.orElse(MoodRegion.PLANE);
        leastValence.setText(MoodWordsText.number(region.leastValence()));
        mostValence.setText(MoodWordsText.number(region.mostValence()));
        leastArousal.setText(MoodWordsText.number(region.leastArousal()));
        mostArousal.setText(MoodWordsText.number(region.mostArousal()));
        node.pseudoClassStateChanged(WRONG, false);
        quarters.forEach((quarter, chip) ->
                chip.setSelected(chosen.filter(quarter.region()::equals).isPresent()));
    }
}
