package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.common.Messages;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Above the plane: what is chosen in words, and its values, which can be typed over. */
final class MoodHeader extends HBox {
    private static final double GAP = 8;

    private final MoodViewModel model;
    private final PlaneWords words;
    private final Label title = new Label();
    private final MoodValueField valence;
    private final MoodValueField arousal;
    private final Label valenceName = name("mood.value.valence");
    private final Label arousalName = name("mood.value.arousal");

    MoodHeader(MoodViewModel model, PlaylistViewModel playlist) {
        super(GAP);
        this.model = model;
        this.words = new PlaneWords(model, playlist);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        title.setId("chosen-words");
        title.getStyleClass().add("page-title");
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        valence = new MoodValueField(
                "valence-value",
                Messages.text("mood.value.valence-full"),
                typed -> model.choose(new Mood(typed, chosen().arousal())));
        arousal = new MoodValueField(
                "arousal-value",
                Messages.text("mood.value.arousal-full"),
                typed -> model.choose(new Mood(chosen().valence(), typed)));
        getChildren().addAll(title, valenceName, valence, arousalName, arousal);
        model.chosenProperty().subscribe(this::show);
        playlist.sourceProperty().subscribe(source -> fit());
        widthProperty().subscribe(width -> fit());
    }

    private Mood chosen() {
        return Optional.ofNullable(model.chosenProperty().get()).orElse(Mood.NEUTRAL);
    }

    private void show(Mood mood) {
        valence.show(mood == null ? Double.NaN : mood.valence());
        arousal.show(mood == null ? Double.NaN : mood.arousal());
        fit();
    }

    /** Where the column is too narrow, the values go without their names, then the title is said shorter. */
    private void fit() {
        List<String> titles = words.titles();
        title.setText(titles.get(0));
        title.setTooltip(titles.size() > 1 ? new Tooltip(titles.get(0)) : null);
        nameValues(true);
        if (getWidth() <= 0 || fits()) {
            return;
        }
        nameValues(false);
        for (String shorter : titles) {
            title.setText(shorter);
            if (fits()) {
                return;
            }
        }
    }

    private boolean fits() {
        double needed = getManagedChildren().stream()
                .mapToDouble(child -> Math.ceil(child.prefWidth(-1)) + GAP)
                .sum();
        return needed - GAP <= getWidth();
    }

    private void nameValues(boolean named) {
        for (Label name : List.of(valenceName, arousalName)) {
            name.setVisible(named);
            name.setManaged(named);
        }
    }

    private static Label name(String key) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().addAll("quiet", "small");
        name.setMinWidth(Region.USE_PREF_SIZE);
        return name;
    }
}
