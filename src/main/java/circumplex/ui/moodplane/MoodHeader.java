package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.common.Messages;
import circumplex.ui.playlist.PlaylistRow;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Above the plane: what is chosen in words, and its values, which can be typed over. */
final class MoodHeader extends HBox {
    private static final double GAP = 8;
    /** Two lines of small type. */
    private static final double HEIGHT = 34;
    /** Words do not break where a line is full, so two lines hold less than twice the width. */
    private static final double LINES = 1.8;

    private final MoodViewModel model;
    private final PlaneWords words;
    private final Label title = new Label();
    private final Label thin = new Label();
    private final MoodValueField valence;
    private final MoodValueField arousal;
    private double roomForThinness;
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
        thin.setId("plane-thin");
        thin.getStyleClass().addAll("quiet", "small");
        thin.setWrapText(true);
        thin.setMinWidth(0);
        thin.setMinHeight(0);
        thin.setPrefWidth(0);
        thin.setMaxSize(Double.MAX_VALUE, HEIGHT);
        HBox.setHgrow(thin, Priority.ALWAYS);
        HBox.setMargin(thin, new Insets(0, GAP, 0, GAP));
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        valence = new MoodValueField(
                "valence-value",
                Messages.text("mood.value.valence-full"),
                typed -> model.choose(new Mood(typed, chosen().arousal())));
        arousal = new MoodValueField(
                "arousal-value",
                Messages.text("mood.value.arousal-full"),
                typed -> model.choose(new Mood(chosen().valence(), typed)));
        getChildren().addAll(title, thin, valenceName, valence, arousalName, arousal);
        model.chosenProperty().subscribe(this::show);
        playlist.sourceProperty().subscribe(source -> fit());
        NextPulse thinness = new NextPulse(this::showThinness);
        playlist.rows().addListener((ListChangeListener<PlaylistRow>) change -> thinness.ask());
        model.chosenProperty().subscribe(mood -> thinness.ask());
        thin.widthProperty().subscribe(width -> thinness.ask());
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

    /**
     * Where the column is too narrow, also for saying that the library is thin, the values go without their names; where
     * that is not enough for the title, it is said shorter.
     */
    private void fit() {
        List<String> titles = words.titles();
        title.setText(titles.get(0));
        title.setTooltip(titles.size() > 1 ? new Tooltip(titles.get(0)) : null);
        nameValues(true);
        if (getWidth() <= 0 || fits(roomForThinness)) {
            return;
        }
        nameValues(false);
        for (String shorter : titles) {
            title.setText(shorter);
            if (fits(0)) {
                return;
            }
        }
    }

    /** Beside the title, where it covers no track. */
    private void showThinness() {
        List<String> texts = words.thinness();
        double needed = texts.stream().mapToDouble(this::narrowest).min().orElse(0);
        if (needed != roomForThinness) {
            roomForThinness = needed;
            fit();
        }
        thin.setText(texts.stream()
                .filter(text -> narrowest(text) <= thin.getWidth())
                .findFirst()
                .orElse(""));
        thin.setTooltip(texts.isEmpty() ? null : new Tooltip(texts.get(0)));
    }

    /** How wide these words have to be at least. */
    private double narrowest(String text) {
        return Math.ceil(TextWidth.of(text, thin.getFont()) / LINES);
    }

    private boolean fits(double more) {
        double needed = getManagedChildren().stream()
                .mapToDouble(child -> Math.ceil(child.prefWidth(-1)) + GAP)
                .sum();
        return needed - GAP + more <= getWidth();
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
