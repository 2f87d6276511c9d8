package circumplex.ui.training;

import circumplex.task.WholeFile;
import circumplex.ui.chart.ChartPicture;
import circumplex.ui.chart.CsvTable;
import circumplex.ui.chart.ReadableChart;
import circumplex.ui.common.Messages;
import circumplex.ui.common.UiExecutors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.scene.image.Image;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a chart as a picture and its data as a table; writes in the background. Used on the JavaFX thread. */
final class ChartSaver {
    private static final Logger LOG = LoggerFactory.getLogger(ChartSaver.class);

    private final SaveChooser chooser;
    private final UiExecutors executors;

    ChartSaver(SaveChooser chooser, UiExecutors executors) {
        this.chooser = chooser;
        this.executors = executors;
    }

    /**
     * Asks for a file and saves the chart as it looks now.
     *
     * @param name suggested for the file
     * @param told what came of it in words, and whether it went well
     */
    void savePicture(
            Window owner,
            ReadableChart chart,
            String title,
            String sentence,
            String name,
            BiConsumer<String, Boolean> told) {
        chooser.choose(owner, name, SaveChooser.Format.PNG).ifPresent(file -> {
            Image picture = ChartPicture.of(chart, title, sentence);
            write(file, out -> ChartPicture.writePng(picture, out), told);
        });
    }

    /**
     * Asks for a file and saves the data.
     *
     * @param name suggested for the file
     * @param told what came of it in words, and whether it went well
     */
    void saveData(Window owner, CsvTable data, String name, BiConsumer<String, Boolean> told) {
        chooser.choose(owner, name, SaveChooser.Format.CSV)
                .ifPresent(file -> write(file, out -> out.write(data.text().getBytes(StandardCharsets.UTF_8)), told));
    }

    private void write(Path file, WholeFile.Content content, BiConsumer<String, Boolean> told) {
        executors.run(
                () -> {
                    try {
                        WholeFile.write(file, content);
                        return file;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                saved -> told.accept(Messages.text("network.saved", saved), true),
                e -> {
                    LOG.warn("{} could not be saved", file, e);
                    told.accept(Messages.text("network.save-failed", file), false);
                });
    }
}
