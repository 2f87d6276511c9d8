package circumplex.app;

import circumplex.config.WindowPlace;
import circumplex.ui.common.Screen;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Keeps where the window stands and which page is in front: when it is closed, and a little after each change, since a
 * session or a process that is ended closes no window.
 */
final class PlaceKeeper {
    private static final Duration SETTLED = Duration.seconds(1);

    private final Stage stage;
    private final ObservableValue<Screen> page;
    private final Consumer<WindowPlace> kept;
    private final PauseTransition settled = new PauseTransition(SETTLED);

    private PlaceKeeper(Stage stage, ObservableValue<Screen> page, Consumer<WindowPlace> kept) {
        this.stage = stage;
        this.page = page;
        this.kept = kept;
    }

    /**
     * Begins; the window has its scene.
     *
     * @param kept takes each place
     */
    static void follow(Stage stage, ObservableValue<Screen> page, Consumer<WindowPlace> kept) {
        PlaceKeeper keeper = new PlaceKeeper(stage, page, kept);
        keeper.settled.setOnFinished(event -> keeper.keep());
        stage.setOnHiding(event -> keeper.keep());
        for (Observable changing : List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty(),
                page)) {
            changing.addListener(observable -> keeper.settled.playFromStart());
        }
    }

    private void keep() {
        settled.stop();
        kept.accept(new WindowPlace(
                stage.getX(),
                stage.getY(),
                stage.getScene().getWidth(),
                stage.getScene().getHeight(),
                stage.isMaximized(),
                page.getValue().name()));
    }
}
