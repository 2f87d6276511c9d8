package circumplex.ui.settings;

import circumplex.config.AnalysisSettings;
import circumplex.config.Settings;
import circumplex.model.WindowsPerTrack;
import circumplex.ui.common.Icons;
import circumplex.ui.common.Messages;
import circumplex.ui.common.PageContext;
import circumplex.ui.common.Preferences;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The part of the settings page about how tracks are heard. */
final class AnalysisPanel {
    private final VBox node;

    AnalysisPanel(PageContext context) {
        Preferences preferences = context.preferences();
        HearAgainViewModel again = new HearAgainViewModel(
                context.library(),
                context.importer(),
                context.notices(),
                context.services().executors());
        IntegerProperty threads = preferences.analysisThreadsProperty();
        node = SettingRows.panel(
                "settings.analysis",
                SettingRows.setting(
                        "settings.threads",
                        "settings.threads.explained",
                        SettingRows.spinner(
                                "settings-threads",
                                threads,
                                1,
                                Math.max(Runtime.getRuntime().availableProcessors(), threads.get()),
                                1)),
                SettingRows.setting(
                        "settings.windows",
                        "settings.windows.explained",
                        SettingRows.choice(
                                "settings.windows.",
                                WindowsPerTrack.values(),
                                preferences.analysisProperty(),
                                AnalysisSettings::windows,
                                (now, chosen) -> new AnalysisSettings(chosen))),
                offer(preferences, again),
                SettingRows.setting(
                        "settings.kept",
                        "settings.kept.explained",
                        SettingRows.spinner(
                                "settings-kept",
                                preferences.keptWindowsMegabytesProperty(),
                                0,
                                Settings.MOST_KEPT_MEGABYTES,
                                500)));
    }

    Node node() {
        return node;
    }

    /** Comes once another number was chosen, until the library hears again. */
    private static HBox offer(Preferences preferences, HearAgainViewModel again) {
        Label words = new Label();
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button hear = new Button(Messages.text("settings.hear-again"), Icons.of(Feather.REFRESH_CW));
        hear.setId("settings-hear-again");
        hear.setMinWidth(Region.USE_PREF_SIZE);
        hear.disableProperty().bind(again.busyProperty());
        HBox row = new HBox(words, hear);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("setting-offer");
        WindowsPerTrack[] heardWith = {preferences.analysisProperty().get().windows()};
        InvalidationListener show = (Observable changed) -> {
            int tracks = again.heardProperty().get();
            boolean shown = tracks > 0 && preferences.analysisProperty().get().windows() != heardWith[0];
            words.setText(Messages.text("settings.hear-again.explained", tracks));
            row.setVisible(shown);
            row.setManaged(shown);
        };
        hear.setOnAction(event -> {
            heardWith[0] = preferences.analysisProperty().get().windows();
            // Else the focus would go on to what comes next, and the page would scroll there.
            row.getParent().requestFocus();
            again.start();
            show.invalidated(null);
        });
        preferences.analysisProperty().addListener(show);
        again.heardProperty().addListener(show);
        show.invalidated(null);
        return row;
    }
}
