package circumplex.ui.track;

import circumplex.model.Track;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import circumplex.ui.common.Playback;
import circumplex.ui.common.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One track: what it is, its mel-spectrogram, its mood over time, and beside them its mood and what is close to it. */
public final class TrackPage implements Page {
    /** The lower chart gets this part of the height, up to so many pixels; the spectrogram gets the rest. */
    private static final double MOOD_PART = 0.32;

    private static final double MOOD_HEIGHT = 210;

    private final TrackViewModel model;
    private final Playback playback;
    private final Supplier<Optional<Track>> foremost;
    private final TimeZoom zoom = new TimeZoom();
    private final SpectrogramPanel spectrogram;
    private final MoodOverTimePanel moodOverTime;
    private final Label title = new Label();
    private final Label details = new Label();
    private final Button play = new Button();
    private final StackPane node = new StackPane();
    private final VBox content;
    private final VBox empty;
    private boolean asked;

    /**
     * Builds the page without a track.
     *
     * @param foremost the track to show as long as none was asked for and nothing plays
     */
    public TrackPage(PageContext context, Supplier<Optional<Track>> foremost) {
        this.foremost = foremost;
        this.playback = context.playback();
        this.model = new TrackViewModel(
                context.library(),
                playback,
                context.services().spectrograms(),
                context.services().executors());
        this.spectrogram = new SpectrogramPanel(model, zoom, context.services().executors());
        this.moodOverTime = new MoodOverTimePanel(model, zoom);
        CorrectionViewModel corrections = new CorrectionViewModel(
                model.trackProperty(),
                context.library(),
                context.notices(),
                context.services().executors());
        TrackSide side = new TrackSide(model, corrections, context.navigator());

        VBox.setVgrow(spectrogram.node(), Priority.ALWAYS);
        VBox charts = new VBox(spectrogram.node(), moodOverTime.node());
        charts.getStyleClass().add("track-charts");
        HBox.setHgrow(charts, Priority.ALWAYS);
        moodOverTime
                .node()
                .prefHeightProperty()
                .bind(charts.heightProperty().map(height -> Math.min(MOOD_HEIGHT, height.doubleValue() * MOOD_PART)));
        ScrollPane sideScroll = new ScrollPane(side.node());
        sideScroll.setFitToWidth(true);
        sideScroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sideScroll.getStyleClass().add("track-side-scroll");
        HBox body = new HBox(charts, sideScroll);
        body.getStyleClass().add("track-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        TrackCover cover = new TrackCover(model, context.services().executors());
        content = new VBox(header(cover.node()), body);
        content.getStyleClass().addAll("page", "track-page");
        empty = emptyState(() -> context.navigator().show(Screen.LIBRARY));
        node.getChildren().setAll(content, empty);

        model.trackProperty().subscribe((was, is) -> {
            if (was == null || is == null || was.id() != is.id()) {
                zoom.reset(model.seconds());
            }
        });
        model.trackProperty().subscribe(this::showTrack);
        model.revisionProperty().subscribe((was, is) -> zoom.setLength(model.seconds()));
        playback.currentProperty().subscribe((was, is) -> movePlayhead());
        playback.positionProperty().subscribe((was, is) -> movePlayhead());
        playback.playingProperty().subscribe((was, is) -> movePlayhead());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void shown() {
        if (!asked || model.trackProperty().get() == null) {
            Optional.ofNullable(playback.currentProperty().get())
                    .or(foremost)
                    .ifPresent(track -> model.show(track.id()));
        }
        model.resume();
    }

    @Override
    public void hidden() {
        model.pause();
    }

    /** Shows the track with this number; an unknown number shows the empty page. */
    public void show(long id) {
        asked = true;
        model.show(id);
    }

    private HBox header(Region cover) {
        title.getStyleClass().add("page-title");
        title.setId("track-title");
        title.setMinWidth(80);
        details.getStyleClass().add("quiet");
        details.setId("track-details");
        HBox.setHgrow(details, Priority.ALWAYS);
        details.setMaxWidth(Double.MAX_VALUE);
        play.setMinWidth(Region.USE_PREF_SIZE);
        play.setOnAction(event -> model.play());
        HBox header = new HBox(cover, title, details, play);
        header.getStyleClass().add("page-header");
        return header;
    }

    private static VBox emptyState(Runnable openLibrary) {
        Label words = new Label(Messages.text("track.empty"));
        words.getStyleClass().add("empty-words");
        words.setWrapText(true);
        Button library = new Button(Messages.text("track.empty.library"));
        library.setOnAction(event -> openLibrary.run());
        VBox box = new VBox(words, library);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        return box;
    }

    private void showTrack(Track track) {
        content.setVisible(track != null);
        empty.setVisible(track == null);
        if (track != null) {
            title.setText(track.tags().title());
            details.setText(String.join(" · ", facts(track)));
        }
        movePlayhead();
    }

    private static List<String> facts(Track track) {
        List<String> facts = new ArrayList<>();
        facts.add(track.tags().artist());
        facts.add(track.tags().album());
        facts.add(track.tags().year() > 0 ? String.valueOf(track.tags().year()) : "");
        facts.add(format(track));
        facts.add(track.tags().seconds() > 0 ? Durations.clock(track.tags().seconds()) : "");
        facts.removeIf(String::isEmpty);
        return facts;
    }

    private static String format(Track track) {
        String rate = track.file().sampleRate() > 0
                ? Messages.text("track.kilohertz", kilohertz(track.file().sampleRate()))
                : "";
        return (track.file().format() + " " + rate).strip();
    }

    private static String kilohertz(int hertz) {
        return hertz % 1000 == 0 ? String.valueOf(hertz / 1000) : String.format(Locale.ENGLISH, "%.1f", hertz / 1000.0);
    }

    private void movePlayhead() {
        boolean current = model.isCurrent();
        double second = current ? playback.positionProperty().get() : Double.NaN;
        spectrogram.setPlayhead(second);
        moodOverTime.setPlayhead(second);
        zoom.follow(second);
        boolean playing = current && playback.playingProperty().get();
        String words = Messages.text(playing ? "track.pause" : "track.play");
        if (!words.equals(play.getText())) {
            play.setText(words);
            play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
        }
    }
}
