package circumplex.ui.settings;

import circumplex.config.PlaylistSettings;
import circumplex.ui.common.Messages;
import circumplex.ui.common.Preferences;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The part of the settings page about how playlists are made: the same values as beside the playlist itself. */
final class PlaylistsPanel {
    private static final int MINUTES_A_STEP = 5;
    private static final double VARIETY_STEPS = 20;

    private final ObjectProperty<PlaylistSettings> settings;
    private final VBox node;

    PlaylistsPanel(Preferences preferences) {
        settings = preferences.playlistProperty();
        HBox tracks = SettingRows.setting(
                "settings.playlist-length",
                "settings.playlist-length.explained",
                SettingRows.spinner(
                        "settings-playlist-length",
                        preferences.playlistLengthProperty(),
                        1,
                        Preferences.MAX_PLAYLIST_LENGTH,
                        1));
        HBox minutes = SettingRows.setting(
                "settings.playlist-minutes",
                "settings.playlist-minutes.explained",
                SettingRows.spinner(
                        "settings-playlist-minutes",
                        number(PlaylistSettings::minutes, PlaylistSettings::withMinutes),
                        1,
                        PlaylistSettings.MOST_MINUTES,
                        MINUTES_A_STEP));
        settings.subscribe(now -> {
            show(tracks, !now.byMinutes());
            show(minutes, now.byMinutes());
        });
        node = SettingRows.panel(
                "settings.listening",
                SettingRows.setting(
                        "settings.length-by",
                        "settings.length-by.explained",
                        SettingRows.choice(
                                "settings.length-by.",
                                LengthBy.values(),
                                settings,
                                now -> now.byMinutes() ? LengthBy.MINUTES : LengthBy.TRACKS,
                                (now, chosen) -> now.withByMinutes(chosen == LengthBy.MINUTES))),
                tracks,
                minutes,
                limit(
                        "settings.per-artist",
                        "settings-per-artist",
                        PlaylistSettings::perArtist,
                        PlaylistSettings::withPerArtist),
                limit(
                        "settings.per-album",
                        "settings-per-album",
                        PlaylistSettings::perAlbum,
                        PlaylistSettings::withPerAlbum),
                toggle(
                        "settings.once",
                        "settings.once.explained",
                        PlaylistSettings::duplicatesOnce,
                        PlaylistSettings::withDuplicatesOnce),
                SettingRows.setting("settings.variety", "settings.variety.explained", variety()),
                toggle(
                        "settings.relative-paths",
                        "settings.relative-paths.explained",
                        PlaylistSettings::relativePaths,
                        PlaylistSettings::withRelativePaths));
    }

    Node node() {
        return node;
    }

    /** What the length of a playlist is given in. */
    private enum LengthBy {
        TRACKS,
        MINUTES
    }

    private static void show(Node row, boolean shown) {
        row.setVisible(shown);
        row.setManaged(shown);
    }

    private IntegerProperty number(
            ToIntFunction<PlaylistSettings> value, BiFunction<PlaylistSettings, Integer, PlaylistSettings> change) {
        IntegerProperty number = new SimpleIntegerProperty(value.applyAsInt(settings.get()));
        settings.subscribe(now -> number.set(value.applyAsInt(now)));
        number.subscribe((was, is) -> settings.set(change.apply(settings.get(), is.intValue())));
        return number;
    }

    private HBox limit(
            String key,
            String id,
            ToIntFunction<PlaylistSettings> value,
            BiFunction<PlaylistSettings, Integer, PlaylistSettings> change) {
        Region spinner = SettingRows.spinner(id, number(value, change), 0, PlaylistSettings.LARGEST_LIMIT, 1);
        return SettingRows.setting(key, "settings.limit.explained", spinner);
    }

    private HBox toggle(
            String key,
            String explainedKey,
            Predicate<PlaylistSettings> value,
            BiFunction<PlaylistSettings, Boolean, PlaylistSettings> change) {
        return SettingRows.setting(key, explainedKey, SettingRows.toggle(key, settings, value, change));
    }

    private HBox variety() {
        Slider slider = new Slider(0, 1, settings.get().variety());
        slider.setId("settings-variety");
        slider.setAccessibleText(Messages.text("settings.variety"));
        slider.setBlockIncrement(1 / VARIETY_STEPS);
        settings.subscribe(now -> slider.setValue(now.variety()));
        slider.valueProperty().subscribe((was, is) -> {
            double rounded = Math.round(is.doubleValue() * VARIETY_STEPS) / VARIETY_STEPS;
            if (rounded != settings.get().variety()) {
                settings.set(settings.get().withVariety(rounded));
            }
        });
        HBox box = new HBox(end("settings.variety.closest"), slider, end("settings.variety.freer"));
        box.setAlignment(Pos.CENTER_RIGHT);
        box.getStyleClass().add("setting-slider");
        return box;
    }

    private static Label end(String key) {
        Label label = new Label(Messages.text(key));
        label.getStyleClass().addAll("quiet", "small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
