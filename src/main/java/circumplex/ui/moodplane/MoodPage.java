package circumplex.ui.moodplane;

import circumplex.model.Mood;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Importer;
import circumplex.ui.common.LibraryModel;
import circumplex.ui.common.Messages;
import circumplex.ui.common.MoodColours;
import circumplex.ui.common.MoodWordsText;
import circumplex.ui.common.Page;
import circumplex.ui.common.PageContext;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/** The mood page: the plane with the named moods, and the closest tracks beside it. */
public final class MoodPage implements Page {
    private final MoodViewModel model;
    private final LibraryModel library;
    private final Importer importer;
    private final MoodPlane plane;
    private final PlaneAndList root;

    /** Shows this model. */
    public MoodPage(PageContext context, MoodViewModel model) {
        this.model = model;
        this.library = context.library();
        this.importer = context.importer();
        this.plane = new MoodPlane(model, context.services().executors());
        context.preferences().themeProperty().subscribe(plane::setTheme);
        context.playback().currentProperty().subscribe(track -> plane.setPlaying(Optional.ofNullable(track)));
        ClosestPanel closest = new ClosestPanel(model, context.playback(), context.navigator());
        model.selectedProperty().subscribe(track -> plane.mark(Optional.ofNullable(track)));
        StackPane stage = new StackPane(plane, hint(), emptyState());
        root = new PlaneAndList(header(), stage, namedMoods(), closest);
        root.getStyleClass().add("page");
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        plane.requestFocus();
    }

    private Region header() {
        Label words = new Label();
        words.setId("chosen-words");
        words.getStyleClass().add("page-title");
        Label numbers = new Label();
        numbers.setId("chosen-numbers");
        numbers.getStyleClass().add("quiet");
        HBox header = new HBox(14, words, numbers);
        header.setAlignment(Pos.BASELINE_LEFT);
        header.setMinWidth(0);
        model.chosenProperty().subscribe(mood -> showChosen(mood, words, numbers, header.getWidth()));
        header.widthProperty()
                .subscribe(width -> showChosen(model.chosenProperty().get(), words, numbers, width.doubleValue()));
        return header;
    }

    /** Where the column is too narrow for both, the values go without their names. */
    private static void showChosen(Mood mood, Label words, Label numbers, double width) {
        if (mood == null) {
            words.setText(Messages.text("mood.title"));
            numbers.setText("");
            return;
        }
        words.setText(capital(MoodWordsText.words(mood)));
        numbers.setText(Messages.text(
                "mood.values", MoodWordsText.number(mood.valence()), MoodWordsText.number(mood.arousal())));
        if (width > 0 && words.prefWidth(-1) + numbers.prefWidth(-1) + 14 > width) {
            numbers.setText(MoodWordsText.numbers(mood));
        }
    }

    /** Over the plane, where there is something on it but nothing chosen yet. */
    private Node hint() {
        Label hint = new Label(Messages.text("mood.hint"));
        hint.getStyleClass().add("plane-hint");
        hint.setMouseTransparent(true);
        model.stageProperty().subscribe(stage -> hint.setVisible(stage == MoodViewModel.Stage.TO_CHOOSE));
        StackPane.setAlignment(hint, Pos.CENTER);
        return hint;
    }

    /** In place of points, where there are none: what is the matter and how to begin. */
    private Node emptyState() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        Label text = new Label();
        text.getStyleClass().add("quiet");
        for (Label label : new Label[] {title, text}) {
            label.setWrapText(true);
            label.setMaxWidth(210);
            label.setAlignment(Pos.CENTER);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.setTextAlignment(TextAlignment.CENTER);
        }
        Button start = new Button(Messages.text("main.import"), Icons.of(Feather.FOLDER_PLUS));
        start.setId("start-import");
        start.getStyleClass().add("primary-button");
        start.setOnAction(e -> importer.chooseFolder());
        VBox box = new VBox(10, title, text, start);
        box.getStyleClass().addAll("panel", "plane-empty");
        box.setAlignment(Pos.CENTER);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Runnable show = () -> showEmptyState(box, title, text, start);
        model.stageProperty().subscribe(now -> show.run());
        library.pendingProperty().subscribe(now -> show.run());
        library.sizeProperty().subscribe(now -> show.run());
        return box;
    }

    private void showEmptyState(VBox box, Label title, Label text, Button start) {
        MoodViewModel.Stage stage = model.stageProperty().get();
        boolean points = stage == MoodViewModel.Stage.TO_CHOOSE || stage == MoodViewModel.Stage.CHOSEN;
        box.setVisible(!points);
        start.setVisible(stage == MoodViewModel.Stage.EMPTY || stage == MoodViewModel.Stage.NOTHING_HEARD);
        start.setManaged(start.isVisible());
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

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
