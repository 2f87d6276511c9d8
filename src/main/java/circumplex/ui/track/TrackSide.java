package circumplex.ui.track;

import circumplex.model.AnalysisState;
import circumplex.model.Mood;
import circumplex.model.MoodUncertainty;
import circumplex.model.Track;
import circumplex.model.TrackMood;
import circumplex.ui.common.Durations;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Navigator;
import circumplex.ui.common.SureText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;

/** The column beside the charts: the mood in words and numbers, what the network saw, the closest tracks, the file. */
final class TrackSide {
    private static final double IMAGE_WIDTH = 256;
    private static final double DOT_RADIUS = 5;

    private final TrackViewModel model;
    private final Navigator navigator;
    private final SmallMoodPlane plane;
    private final CorrectionControls correction;
    private final VBox moodWords = new VBox();
    private final VBox moodFacts = new VBox();
    private final VBox mood = panel("track.mood");
    private final VBox saw = panel("track.saw");
    private final VBox closest = panel("track.closest");
    private final VBox file = panel("track.file");
    private final Button tags = new Button(Messages.text("moodtags.open"), Icons.of(Feather.TAG));
    private final VBox node = new VBox(mood, saw, closest, file);

    TrackSide(TrackViewModel model, CorrectionViewModel corrections, Navigator navigator) {
        this.model = model;
        this.plane = new SmallMoodPlane(corrections);
        this.correction = new CorrectionControls(corrections, plane.node());
        this.navigator = navigator;
        node.getStyleClass().add("track-side");
        tags.setId("track-mood-tags");
        tags.setOnAction(
                event -> navigator.writeMoodTags(List.of(model.trackProperty().get())));
        moodWords.getStyleClass().add("mood-part");
        moodFacts.getStyleClass().addAll("mood-part", "mood-facts");
        // Never taken out and put in again: the plane would lose the focus while it is used.
        mood.getChildren().addAll(moodWords, plane.node(), correction.node(), moodFacts);
        model.trackProperty().subscribe(this::showTrack);
        model.inputImageProperty().subscribe(this::showInput);
        model.closest().addListener((ListChangeListener<Track>) change -> showClosest());
        showClosest();
    }

    Region node() {
        return node;
    }

    private void showTrack(Track track) {
        if (track == null) {
            showWithoutMood();
            fill(file);
            return;
        }
        if (track.state() instanceof AnalysisState.Analysed analysed) {
            showMood(analysed.mood());
        } else if (track.state() instanceof AnalysisState.Failed failed) {
            showWithoutMood(
                    words((failed.code().sentence() + " " + failed.detail()).strip(), "danger-text"),
                    words(failed.code().advice(), "quiet"));
        } else if (track.state() instanceof AnalysisState.Excluded excluded) {
            showWithoutMood(
                    words(excluded.reason().sentence()), words(excluded.reason().advice(), "quiet"));
        } else {
            showWithoutMood(words(Messages.text("track.mood.waiting"), "quiet"));
        }
        Label path = words(track.path().toString(), "quiet");
        path.setTooltip(new Tooltip(track.path().toString()));
        fill(
                file,
                fact("track.file.artist", track.tags().artist()),
                fact("track.file.album", track.tags().album()),
                fact(
                        "track.file.year",
                        track.tags().year() > 0 ? String.valueOf(track.tags().year()) : ""),
                fact("track.file.genre", track.tags().genre()),
                fact("track.file.length", Durations.clock(track.tags().seconds())),
                fact("track.file.format", track.file().format()),
                fact("track.file.rate", rate(track)),
                fact("track.file.channels", channels(track)),
                fact("track.file.size", size(track.file().size())),
                path,
                track.mood().isPresent() ? tags : null);
    }

    private void showMood(TrackMood found) {
        Label name = words(MoodWordsText.words(found.mood()), "mood-words");
        name.setGraphic(new Circle(DOT_RADIUS + 2, MoodColours.of(found.mood())));
        name.setId("track-mood-words");
        Optional<String> sure = SureText.words(found);
        Label how = words(sure.map(s -> Messages.text("track.sure", s)).orElse(""), "quiet");
        how.setId("track-mood-sure");
        if (sure.isPresent()) {
            how.setTooltip(new Tooltip(Messages.text("track.sure.explained")));
        }
        plane.repaint();
        correction.update();
        show(plane.node(), true);
        show(correction.node(), true);
        set(
                moodWords,
                name,
                found.correction().isPresent() ? words(Messages.text("track.correction.placed"), "quiet") : null,
                sure.isPresent() ? how : null);
        set(
                moodFacts,
                fact(
                        "track.valence",
                        value(found.mood().valence(), found.uncertainty().map(MoodUncertainty::valence))),
                fact(
                        "track.arousal",
                        value(found.mood().arousal(), found.uncertainty().map(MoodUncertainty::arousal))),
                found.correction().isPresent() ? fact("track.correction.heard", heard(found)) : null,
                fact("track.windows", Messages.text("track.windows.count", found.windows())),
                fact("track.network", found.network()));
    }

    private void showWithoutMood(Node... reasons) {
        show(plane.node(), false);
        show(correction.node(), false);
        set(moodWords, reasons);
        set(moodFacts);
    }

    private static String heard(TrackMood found) {
        return MoodWordsText.numbers(found.heard());
    }

    private static String value(double value, Optional<Double> uncertainty) {
        String number = MoodWordsText.number(value);
        return uncertainty
                .map(off -> Messages.text("track.plus-minus", number, MoodWordsText.number(off)))
                .orElse(number);
    }

    private void showInput(byte[] grey) {
        show(saw, grey != null);
        if (grey == null) {
            return;
        }
        ImageView view = new ImageView(GreyImage.of(grey));
        view.setId("network-input");
        view.setPreserveRatio(true);
        view.setFitWidth(IMAGE_WIDTH);
        view.setAccessibleText(Messages.text("track.saw"));
        fill(saw, view, words(Messages.text("track.saw.explained"), "quiet", "small"));
    }

    private void showClosest() {
        show(closest, !model.closest().isEmpty());
        Mood here = model.trackProperty().get() == null
                ? null
                : model.trackProperty().get().mood().map(TrackMood::mood).orElse(null);
        List<Node> rows = new ArrayList<>();
        rows.add(words(Messages.text("track.closest.explained"), "quiet", "small"));
        model.closest().forEach(track -> rows.add(closestRow(track, here)));
        fill(closest, rows.toArray(Node[]::new));
    }

    private Node closestRow(Track track, Mood here) {
        TrackMood found = track.mood().orElseThrow();
        Label title = new Label(track.tags().title(), new Circle(DOT_RADIUS, MoodColours.of(found.mood())));
        title.getStyleClass().add("closest-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        Label distance =
                new Label(here == null ? "" : String.format(Locale.ENGLISH, "%.3f", here.distanceTo(found.mood())));
        distance.getStyleClass().addAll("quiet", "small");
        distance.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(title, distance);
        content.setAlignment(Pos.CENTER_LEFT);
        content.getStyleClass().add("closest-content");
        Button row = new Button();
        row.setGraphic(content);
        row.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        row.getStyleClass().add("closest-row");
        row.setMinWidth(0);
        row.setPrefWidth(200);
        row.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(row.widthProperty().subtract(20));
        content.setMinWidth(0);
        String words = track.tags().artist().isEmpty()
                ? track.tags().title()
                : track.tags().title() + " · " + track.tags().artist();
        row.setAccessibleText(words);
        row.setTooltip(new Tooltip(words + "\n" + SureText.full(found)));
        // A click would put other rows under the pointer, and the second click of two would open one of them.
        row.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                model.playClosest(track);
            }
        });
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                model.playClosest(track);
                event.consume();
            }
        });
        Button open = Icons.iconOnly(
                new Button(),
                Feather.ACTIVITY,
                Messages.text("track.closest.open", track.tags().title()));
        open.getStyleClass().add("row-button");
        open.setOnAction(event -> navigator.showTrack(track.id()));
        HBox line = new HBox(row, open);
        HBox.setHgrow(row, Priority.ALWAYS);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static VBox panel(String key) {
        Label title = new Label(Messages.text(key));
        title.getStyleClass().add("panel-title");
        VBox panel = new VBox(title);
        panel.getStyleClass().addAll("panel", "side-panel");
        return panel;
    }

    /** Everything below the panel's title. */
    private static void fill(VBox panel, Node... nodes) {
        Node title = panel.getChildren().get(0);
        set(panel, nodes);
        panel.getChildren().add(0, title);
    }

    private static void set(VBox box, Node... nodes) {
        box.getChildren().setAll(Arrays.stream(nodes).filter(Objects::nonNull).toList());
        show(box, !box.getChildren().isEmpty());
    }

    private static void show(Region region, boolean visible) {
        region.setVisible(visible);
        region.setManaged(visible);
    }

    private static Label words(String text, String... styleClasses) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    private static HBox fact(String key, String value) {
        if (value.isEmpty()) {
            return null;
        }
        Label name = new Label(Messages.text(key));
        name.getStyleClass().add("quiet");
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        Label words = new Label(value);
        words.setTooltip(new Tooltip(value));
        HBox row = new HBox(name, spring, words);
        row.getStyleClass().add("fact");
        return row;
    }

    private static String rate(Track track) {
        int rate = track.file().sampleRate();
        return rate > 0 ? Messages.text("track.file.hertz", rate) : "";
    }

    private static String channels(Track track) {
        return switch (track.file().channels()) {
            case 0 -> "";
            case 1 -> Messages.text("track.file.mono");
            case 2 -> Messages.text("track.file.stereo");
            default -> String.valueOf(track.file().channels());
        };
    }

    private static String size(long bytes) {
        if (bytes < 100_000) {
            return Messages.text("track.file.bytes", bytes);
        }
        return String.format(Locale.ENGLISH, bytes < 10_000_000 ? "%.1f MB" : "%.0f MB", bytes / 1e6);
    }
}
