package circumplex.ui.training;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.ModelCard;
import circumplex.ui.common.Messages;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The model card in words. */
final class CardText {
    private final GridPane node = new GridPane();
    private int row;

    CardText() {
        node.getStyleClass().add("model-card");
        node.setId("model-card");
        ColumnConstraints names = new ColumnConstraints(140);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        node.getColumnConstraints().setAll(names, words);
    }

    Region node() {
        return node;
    }

    void show(ModelCard card) {
        node.getChildren().clear();
        row = 0;
        paragraph("network.card.what", card.description());
        paragraph("network.card.not-fit-for", card.notFitFor());
        paragraph(
                "network.card.trained-on",
                Messages.text(
                        "network.card.trained-on.text",
                        card.trainingSet().name(),
                        card.trainingSet().songs(),
                        card.fold().unseen(),
                        card.fold().of(),
                        card.fold().unseenSongs(),
                        card.fold().trainingSongs(),
                        card.trainingSet().source()));
        paragraph(
                "network.card.how",
                Messages.text(
                        "network.card.how.text",
                        card.training().epochs(),
                        card.training().batch(),
                        Double.toString(card.training().learningRate()),
                        Double.toString(card.training().weightDecay()),
                        card.training().parameters(),
                        Long.toString(card.training().seed()),
                        card.created()));
        MelSpectrogramSettings heard = card.spectrogram();
        paragraph(
                "network.card.hears",
                Messages.text(
                        "network.card.hears.text",
                        String.format(Locale.ENGLISH, "%.2f", heard.windowSeconds()),
                        heard.sampleRate(),
                        heard.windowSize(),
                        heard.hop(),
                        heard.bands(),
                        heard.frames(),
                        heard.highHertz()));
        TextField command = new TextField(card.training().command());
        command.setEditable(false);
        command.getStyleClass().add("command");
        command.setAccessibleText(Messages.text("network.card.repeat"));
        line("network.card.repeat", command);
    }

    private void paragraph(String key, String text) {
        if (text.isBlank()) {
            return;
        }
        Label words = new Label(text);
        words.getStyleClass().add("quiet");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        line(key, words);
    }

    private void line(String key, Region words) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        node.addRow(row++, name, words);
    }
}
