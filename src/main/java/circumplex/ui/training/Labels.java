package circumplex.ui.training;

import circumplex.emotion.ModelCard;
import circumplex.ui.chart.Decimals;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Words as they stand on this page. */
final class Labels {
    private Labels() {}

    /** A text of several lines. */
    static Label paragraph(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("text-figure");
        return label;
    }

    /** A text of several lines and second rank. */
    static Label quiet(String words) {
        Label label = paragraph(words);
        label.getStyleClass().setAll("label", "quiet", "chart-sentence");
        return label;
    }

    /** One line that is never cut short. */
    static Label of(String words, String... styleClasses) {
        Label label = new Label(words);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /** How long the music is that a network listens to at once. */
    static String seconds(ModelCard card) {
        return Decimals.two(card.spectrogram().windowSeconds());
    }
}
