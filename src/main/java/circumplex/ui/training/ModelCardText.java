package circumplex.ui.training;

import circumplex.dsp.MelSpectrogramSettings;
import circumplex.emotion.ModelCard;
import circumplex.ui.chart.Decimals;
import circumplex.ui.common.Messages;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The model card in words. */
final class ModelCardText {
    private final GridPane node = new GridPane();
    private int row;

    ModelCardText(ModelCard card) {
        node.getStyleClass().add("model-card");
        node.setId("model-card");
        ColumnConstraints names = new ColumnConstraints(104);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        node.getColumnConstraints().setAll(names, words);
        paragraph(
                "network.card.version",
                Messages.text(
                        "network.card.version.text",
                        card.id(),
                        Architecture.single(card.architecture()).words(),
                        card.created()));
        paragraph("network.card.what", card.description());
        paragraph("network.card.not-fit-for", card.notFitFor());
        paragraph("network.card.trained-on", trainedOn(card));
        if (card.training() != null) {
            paragraph("network.card.how", how(card.training(), card.seeds()));
        }
        paragraph("network.card.hears", hears(card.spectrogram()));
        if (card.training() != null) {
            TextField command = new TextField(card.training().command());
            command.setEditable(false);
            command.getStyleClass().add("command");
            command.setAccessibleText(Messages.text("network.card.repeat"));
            line("network.card.repeat", command);
        }
    }

    Region node() {
        return node;
    }

    private static String trainedOn(ModelCard card) {
        if (card.trainingSet() == null) {
            return "";
        }
        String set = Messages.text(
                "network.card.trained-on.text",
                card.trainingSet().name(),
                card.trainingSet().songs(),
                card.trainingSet().source());
        return card.fold() == null || card.fold().unseen() < 1
                ? Messages.text("network.card.trained-on.all", set)
                : Messages.text(
                        "network.card.trained-on.fold",
                        set,
                        card.fold().unseen(),
                        card.fold().of(),
                        card.fold().unseenSongs(),
                        card.fold().trainingSongs());
    }

    private static String how(ModelCard.Training training, List<Long> seeds) {
        return Messages.text(
                "network.card.how.text",
                training.epochs(),
                training.batch(),
                Double.toString(training.learningRate()),
                Double.toString(training.weightDecay()),
                training.parameters(),
                seeds.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private static String hears(MelSpectrogramSettings heard) {
        return Messages.text(
                "network.card.hears.text",
                Decimals.two(heard.windowSeconds()),
                heard.sampleRate(),
                heard.windowSize(),
                heard.hop(),
                heard.bands(),
                heard.frames(),
                heard.highHertz());
    }

    private void paragraph(String key, String text) {
        if (text != null && !text.isBlank()) {
            line(key, Labels.quiet(text));
        }
    }

    private void line(String key, Region words) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().addAll("strong", "chart-sentence");
        name.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        node.addRow(row++, name, words);
    }
}
