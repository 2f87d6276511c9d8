package circumplex.ui.moodplane;

import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodWordsText;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;

/** One value of a mood to be read and typed, 0 to 1. The up and down keys change it by 0.01. */
final class MoodValueField extends TextField {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double STEP = 0.01;

    private final DoubleConsumer typed;
    private final Tooltip tooltip = new Tooltip();
    private final String meaning;
    private double value = Double.NaN;

    /**
     * @param meaning what the value is, for tooltip and screen reader
     * @param typed told what was typed
     */
    MoodValueField(String id, String meaning, DoubleConsumer typed) {
        this.typed = typed;
        this.meaning = meaning;
        setId(id);
        getStyleClass().add("mood-value");
        setAccessibleText(meaning);
        setPrefColumnCount(4);
        setTooltip(tooltip);
        tooltip.setText(meaning);
        // Else Escape would only hide the tooltip that says what is wrong.
        tooltip.setHideOnEscape(false);
        setOnAction(e -> commit());
        setOnKeyPressed(this::key);
        textProperty().subscribe(text -> mark(false));
        focusedProperty().subscribe((before, now) -> {
            if (!now) {
                leave();
            }
        });
    }

    /** Shows a value; nothing where it is not a number. */
    void show(double shown) {
        value = shown;
        setText(Double.isNaN(shown) ? "" : MoodWordsText.number(shown));
    }

    /** What a text says as a number from 0 to 1, with a point or a comma; empty where it says none. */
    static OptionalDouble parse(String text) {
        String number = text.strip().replace(',', '.');
        if (!number.matches("\\d{1,3}(\\.\\d{0,9})?|\\.\\d{1,9}")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number);
        return value <= 1 ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private void commit() {
        OptionalDouble wanted = parse(getText());
        mark(wanted.isEmpty());
        wanted.ifPresent(typed);
        selectAll();
    }

    /** A value that was typed counts when the field is left; what is none gives way to the value that holds. */
    private void leave() {
        OptionalDouble wanted = parse(getText());
        boolean changed = wanted.isPresent()
                && !MoodWordsText.number(value).equals(getText().strip());
        if (changed) {
            typed.accept(wanted.getAsDouble());
        } else {
            show(value);
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> step(STEP);
            case DOWN -> step(-STEP);
            case ESCAPE -> show(value);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(double by) {
        double from = Double.isNaN(value) ? 0.5 : value;
        typed.accept(Math.max(0, Math.min(1, Math.round((from + by) * 1000) / 1000.0)));
    }

    private void mark(boolean wrong) {
        pseudoClassStateChanged(WRONG, wrong);
        String says = wrong ? Messages.text("mood.value.wrong") : meaning;
        tooltip.setText(says);
        setAccessibleHelp(wrong ? says : null);
        if (wrong && getScene() != null) {
            var place = localToScreen(0, getHeight() + 4);
            tooltip.show(this, place.getX(), place.getY());
        } else {
            tooltip.hide();
        }
    }
}
