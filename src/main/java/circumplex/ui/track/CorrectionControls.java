package circumplex.ui.track;

import circumplex.model.Mood;
import circumplex.model.TrackMood;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Below the small plane: "this is wrong", the values to be typed, undo, and the way back to what was heard. */
final class CorrectionControls {
    private static final double FIELD_WIDTH = 62;

    private final CorrectionViewModel model;
    private final Label hint = new Label();
    private final TextField valence = field("track-valence", "track.correction.valence");
    private final TextField arousal = field("track-arousal", "track.correction.arousal");
    private final HBox values = new HBox();
    private final Button wrong = new Button(Messages.text("track.correction.begin"), Icons.of(Feather.MOVE));
    private final Button done = new Button(Messages.text("track.correction.done"), Icons.of(Feather.CHECK));
    private final Button undo = new Button(Messages.text("track.correction.undo"), Icons.of(Feather.CORNER_UP_LEFT));
    private final Button heard = new Button(Messages.text("track.correction.take-back"), Icons.of(Feather.ROTATE_CCW));
    private final VBox node = new VBox();

    /**
     * @param plane takes the focus once the track can be placed
     */
    CorrectionControls(CorrectionViewModel model, Region plane) {
        this.model = model;
        hint.setWrapText(true);
        hint.setId("correction-hint");
        hint.getStyleClass().addAll("quiet", "small");
        values.getChildren()
                .setAll(
                        new Label(Messages.text("track.correction.valence")),
                        valence,
                        new Label(Messages.text("track.correction.arousal")),
                        arousal);
        values.setAlignment(Pos.CENTER_LEFT);
        values.getStyleClass().add("correction-values");
        wrong.setId("correction-begin");
        undo.setId("correction-undo");
        heard.setId("correction-take-back");
        done.setId("correction-done");
        wrong.setOnAction(event -> {
            model.begin();
            plane.requestFocus();
        });
        done.setOnAction(event -> {
            model.end();
            wrong.requestFocus();
        });
        undo.setOnAction(event -> model.undo());
        heard.setOnAction(event -> model.takeBack());
        FlowPane buttons = new FlowPane(wrong, done, undo, heard);
        buttons.getStyleClass().add("correction-buttons");
        node.getChildren().setAll(hint, values, buttons);
        node.getStyleClass().add("correction-controls");
        model.shownProperty().subscribe(now -> update());
        model.editingProperty().subscribe(now -> update());
        model.undoableProperty().subscribe(now -> update());
    }

    Region node() {
        return node;
    }

    /** Shows what is known now. */
    void update() {
        Mood shown = model.shownProperty().get();
        boolean editing = model.editingProperty().get();
        boolean corrected = model.mood().flatMap(TrackMood::correction).isPresent();
        if (shown != null) {
            valence.setText(MoodWordsText.number(shown.valence()));
            arousal.setText(MoodWordsText.number(shown.arousal()));
        }
        say(editing ? Messages.text("track.correction.hint") : "");
        show(values, editing);
        show(wrong, !editing && shown != null);
        show(done, editing);
        show(undo, model.undoableProperty().get());
        show(heard, corrected);
    }

    private TextField field(String id, String name) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(FIELD_WIDTH);
        field.setMinWidth(FIELD_WIDTH);
        field.setAccessibleText(Messages.text(name));
        field.setOnAction(event -> type());
        field.focusedProperty().addListener((observed, was, is) -> {
            if (was && !is) {
                type();
            }
        });
        return field;
    }

    /** What was typed holds if it is another value than the one shown, which is rounded. */
    private void type() {
        Mood shown = model.shownProperty().get();
        if (shown == null || !model.editingProperty().get()) {
            return;
        }
        OptionalDouble newValence = read(valence);
        OptionalDouble newArousal = read(arousal);
        if (newValence.isEmpty() || newArousal.isEmpty()) {
            say(Messages.text("track.correction.not-a-number"));
            return;
        }
        boolean same = valence.getText().equals(MoodWordsText.number(shown.valence()))
                && arousal.getText().equals(MoodWordsText.number(shown.arousal()));
        if (!same) {
            model.place(new Mood(newValence.getAsDouble(), newArousal.getAsDouble()));
        }
    }

    private static OptionalDouble read(TextField field) {
        try {
            double value = Double.parseDouble(field.getText().strip().replace(',', '.'));
            return value >= 0 && value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private void say(String words) {
        hint.setText(words);
        show(hint, !words.isEmpty());
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }
}
