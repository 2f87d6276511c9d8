package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.common.DemoButton;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import circumplex.ui.playlist.PlaylistPanel;
import circumplex.ui.playlist.PlaylistRow;
import circumplex.ui.playlist.PlaylistViewModel;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextAlignment;

/** The mood page: the plane with the named moods, and the playlist beside it. */
public final class MoodPage implements Page {
    private static final double ADVICE_WIDTH = 330;
    private static final double ADVICE_PADDING = 36;
    /** The words at the ends of the axis lie between the advice and the edge. */
    private static final double CLEAR_OF_WORDS = 34;
    /** Free between two words of the diagonals, and how deep these stand, as parts of the square's side. */
    private static final double BETWEEN_DIAGONALS = 0.55;

    private static final double DIAGONAL_DEPTH = 0.157;
    private static final double HALF_WORD = 12;

    private final MoodViewModel model;
    private final PlaylistViewModel playlist;
    private final LibraryModel library;
    private final Importer importer;
    private final MoodPlane plane;
    private final PlaneAndList root;

    /** Shows these models. */
    public MoodPage(PageContext context, MoodViewModel model, PlaylistViewModel playlist) {
        this.model = model;
        this.playlist = playlist;
        this.library = context.library();
        this.importer = context.importer();
        this.plane = new MoodPlane(model, playlist, context.services().executors());
        context.preferences().themeProperty().subscribe(plane::setTheme);
        context.playback().currentProperty().subscribe(track -> plane.setPlaying(Optional.ofNullable(track)));
        PlaylistPanel panel = new PlaylistPanel(context, playlist);
        StackPane stage = new StackPane(plane, advice(), emptyState(context));
        root = new PlaneAndList(new MoodHeader(model, playlist), new PlaneTools(model), stage, namedMoods(), panel);
        root.getStyleClass().add("page");
        panel.installKeys(root);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public CompletableFuture<Void> tracksPainted() {
        return library.tracks().isEmpty() ? CompletableFuture.completedFuture(null) : plane.tracksPainted();
    }

    @Override
    public void shown() {
        plane.requestFocus();
    }

    /** Over the plane: what to do next, or what to know of the choice. Stands where the choice is not. */
    private Node advice() {
        Label advice = new Label();
        advice.setId("plane-advice");
        advice.getStyleClass().add("plane-hint");
        advice.setMouseTransparent(true);
        advice.setWrapText(true);
        advice.setTextAlignment(TextAlignment.CENTER);
        advice.setAlignment(Pos.CENTER);
        NextPulse showing = new NextPulse(() -> showAdvice(advice));
        model.stageProperty().subscribe(now -> showing.ask());
        model.modeProperty().subscribe(now -> showing.ask());
        model.lineProperty().subscribe(now -> showing.ask());
        model.pathProperty().subscribe(now -> showing.ask());
        model.lassoProperty().subscribe(now -> showing.ask());
        model.chosenProperty().subscribe(now -> showing.ask());
        model.viewProperty().subscribe(now -> showing.ask());
        playlist.rows().addListener((ListChangeListener<PlaylistRow>) change -> showing.ask());
        plane.layoutBoundsProperty().subscribe(now -> showing.ask());
        return advice;
    }

    private void showAdvice(Label advice) {
        Optional<String> text = new PlaneWords(model, playlist).advice();
        advice.setVisible(text.isPresent());
        text.ifPresent(now -> {
            advice.setText(now);
            advice.setMaxWidth(Math.min(ADVICE_WIDTH, Math.ceil(TextWidth.of(now, advice.getFont())) + ADVICE_PADDING));
        });
        PlaneView view = model.viewProperty().get();
        Mood chosen = model.chosenProperty().get();
        boolean low = chosen != null && chosen.arousal() < view.bottom() + view.span() * 0.45;
        StackPane.setAlignment(advice, low ? Pos.TOP_CENTER : Pos.BOTTOM_CENTER);
        StackPane.setMargin(advice, new Insets(plane.squareTop() + clearOfWords()));
    }

    /** Between the words where there is room, else beyond those of the diagonals. */
    private double clearOfWords() {
        boolean between = plane.side() * BETWEEN_DIAGONALS > ADVICE_WIDTH;
        return between ? CLEAR_OF_WORDS : plane.side() * DIAGONAL_DEPTH + HALF_WORD;
    }

    /** In place of points, where there are none: what is the matter and how to begin. */
    private Node emptyState(PageContext context) {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        Label text = new Label();
        text.getStyleClass().add("quiet");
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setMaxWidth(192);
            label.setAlignment(Pos.CENTER);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setTextAlignment(TextAlignment.CENTER);
        }
        Button start = new Button(Messages.text("main.start.import"));
        start.setId("start-import");
        start.getStyleClass().add("primary-button");
        start.setOnAction(e -> importer.chooseFolder());
        Label none = new Label(Messages.text("common.demo.no-music"));
        none.getStyleClass().addAll("quiet", "small");
        Button demo = DemoButton.of(context.demo());
        demo.setId("start-demo");
        VBox otherwise = new VBox(2, none, demo);
        otherwise.setAlignment(Pos.CENTER);
        VBox box = new VBox(10, title, text, start, otherwise);
        box.getStyleClass().addAll("panel", "plane-empty");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Runnable show = () -> showEmptyState(box, title, text, start, otherwise);
        model.stageProperty().subscribe(now -> show.run());
        library.pendingProperty().subscribe(now -> show.run());
        library.sizeProperty().subscribe(now -> show.run());
        return box;
    }

    private void showEmptyState(VBox box, Label title, Label text, Button start, Node otherwise) {
        MoodViewModel.Stage stage = model.stageProperty().get();
        boolean points = stage == MoodViewModel.Stage.TO_CHOOSE || stage == MoodViewModel.Stage.CHOSEN;
        box.setVisible(!points);
        start.setVisible(stage == MoodViewModel.Stage.EMPTY || stage == MoodViewModel.Stage.NOTHING_HEARD);
        start.setManaged(start.isVisible());
        otherwise.setVisible(stage == MoodViewModel.Stage.EMPTY);
        otherwise.setManaged(otherwise.isVisible());
        int tracks = library.sizeProperty().get();
        int tried = tracks - library.pendingProperty().get();
        switch (stage) {
            case OPENING -> say(title, text, "mood.opening", "mood.opening-text");
            case UNAVAILABLE -> say(title, text, "mood.unavailable", "mood.unavailable-text");
            case EMPTY -> say(title, text, "mood.empty", "mood.empty-text");
            case LISTENING -> say(title, text, "mood.listening", "mood.listening-text", tried, tracks);
            case NOTHING_HEARD -> say(title, text, "mood.nothing-heard", "mood.nothing-heard-text", tracks);
            case AWAY -> say(title, text, "mood.away", "mood.away-text");
            case LEFT_OUT -> say(title, text, "mood.left-out", "mood.left-out-text");
            case TO_CHOOSE, CHOSEN -> {}
        }
    }

    private static void say(Label title, Label text, String titleKey, String textKey, Object... arguments) {
        title.setText(Messages.text(titleKey));
        text.setText(Messages.text(textKey, arguments));
    }

    private FlowPane namedMoods() {
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("mood-chips");
        chips.setAlignment(Pos.CENTER);
        for (NamedMood named : NamedMood.values()) {
            chips.getChildren().add(chip(named));
        }
        return chips;
    }

    private Node chip(NamedMood named) {
        ToggleButton chip = new ToggleButton(named.text(), new Circle(5, MoodColours.of(named.mood())));
        chip.setId("mood-" + named.name().toLowerCase(Locale.ROOT));
        chip.getStyleClass().setAll("chip");
        chip.setAccessibleText(Messages.text("mood.choose", named.text()));
        chip.setOnAction(e -> {
            model.choose(named.mood());
            chip.setSelected(true);
        });
        model.chosenProperty()
                .subscribe((Mood mood) -> chip.setSelected(named.mood().equals(mood)));
        return chip;
    }
}
