package circumplex.ui.track;

import circumplex.ui.common.Messages;
import circumplex.ui.common.UiExecutors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The spectrogram with its name, its colour scale and, where it cannot be read, the reason. */
final class SpectrogramPanel {
    private final TrackViewModel model;
    private final SpectrogramChart chart;
    private final DecibelScale scale = new DecibelScale();
    private final Label state = new Label();
    private final Label problem = new Label();
    private final VBox failure;
    private final VBox node;

    /**
     * @param executors colour the picture
     */
    SpectrogramPanel(TrackViewModel model, TimeZoom zoom, UiExecutors executors) {
        this.model = model;
        this.chart = new SpectrogramChart(zoom, model::seek, executors);
        ZoomControls controls = new ZoomControls(zoom);
        chart.node().setAccessibleText(Messages.text("track.spectrogram.accessible"));
        Label title = new Label(Messages.text("track.spectrogram"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().addAll("quiet", "small");
        state.setId("spectrogram-state");
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        state.setAlignment(Pos.CENTER_RIGHT);
        // In a narrow window half a word says less than none.
        state.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> state.getWidth() + 0.5 >= state.prefWidth(-1),
                        state.widthProperty(),
                        state.textProperty()));
        HBox head = new HBox(title, controls.buttons(), state, scale.node());
        head.getStyleClass().add("chart-head");
        head.setAlignment(Pos.CENTER_LEFT);

        problem.setWrapText(true);
        problem.getStyleClass().add("danger-text");
        problem.setId("spectrogram-problem");
        Button again = new Button(Messages.text("track.spectrogram.again"));
        again.setOnAction(event -> model.readAgain());
        failure = new VBox(problem, again);
        failure.setAlignment(Pos.CENTER);
        failure.getStyleClass().add("empty-state");
        StackPane body = new StackPane(chart.node(), failure);
        VBox.setVgrow(body, Priority.ALWAYS);
        node = new VBox(head, body, controls.bar());
        node.getStyleClass().addAll("panel", "chart-panel", "spectrogram-panel");

        model.pictureProperty().subscribe(picture -> chart.show(picture));
        model.revisionProperty().subscribe((was, is) -> grown());
        model.readingProperty().subscribe(reading -> showState());
        model.curveProperty().subscribe(curve -> {
            chart.mark(curve);
            showState();
        });
        model.problemProperty().subscribe(problem::setText);
    }

    Region node() {
        return node;
    }

    void setPlayhead(double second) {
        chart.setPlayhead(second);
    }

    private void grown() {
        chart.grown();
        if (model.pictureProperty().get() != null) {
            scale.setTop(model.pictureProperty().get().topDecibels());
        }
        showState();
    }

    private void showState() {
        TrackViewModel.Reading reading = model.readingProperty().get();
        boolean failed = reading == TrackViewModel.Reading.FAILED;
        failure.setVisible(failed);
        chart.node().setVisible(!failed);
        scale.node().setVisible(!failed);
        if (reading == TrackViewModel.Reading.READING && model.pictureProperty().get() != null) {
            SpectrogramPicture picture = model.pictureProperty().get();
            state.setText(Messages.text("track.spectrogram.reading", 100 * picture.filled() / picture.columns()));
        } else {
            boolean boxes = !failed && model.curveProperty().get() != null;
            state.setText(boxes ? Messages.text("track.spectrogram.boxes") : "");
        }
    }
}
