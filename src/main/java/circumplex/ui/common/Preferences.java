package circumplex.ui.common;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings as properties: whoever changes one changes it everywhere, and it is kept in the background. */
public final class Preferences {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final SettingsStore store;
    private final LatestOnly<Void> saver;
    private final ObjectProperty<Theme> theme;
    private final DoubleProperty volume;
    private final IntegerProperty playlistLength;
    private final IntegerProperty analysisThreads;

    /** Loads from the store and keeps every change there. */
    public Preferences(SettingsStore store, UiExecutors executors) {
        this.store = store;
        this.saver = new LatestOnly<>(executors);
        UiSettings loaded = store.load();
        theme = new SimpleObjectProperty<>(this, "theme", loaded.theme());
        volume = new SimpleDoubleProperty(this, "volume", loaded.volume());
        playlistLength = new SimpleIntegerProperty(this, "playlistLength", loaded.playlistLength());
        analysisThreads = new SimpleIntegerProperty(this, "analysisThreads", loaded.analysisThreads());
        theme.subscribe(this::save);
        volume.subscribe(this::save);
        playlistLength.subscribe(this::save);
        analysisThreads.subscribe(this::save);
    }

    /** Light or dark. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Volume, 0 to 1. */
    public DoubleProperty volumeProperty() {
        return volume;
    }

    /** How many of the closest tracks are listed, 1 to {@link UiSettings#MAX_PLAYLIST_LENGTH}. */
    public IntegerProperty playlistLengthProperty() {
        return playlistLength;
    }

    /** How many tracks are analysed side by side, at least 1. */
    public IntegerProperty analysisThreadsProperty() {
        return analysisThreads;
    }

    private void save() {
        UiSettings now = new UiSettings(theme.get(), volume.get(), playlistLength.get(), analysisThreads.get());
        saver.submit(
                () -> {
                    store.save(now);
                    return null;
                },
                done -> {},
                e -> LOG.warn("The settings could not be saved", e));
    }
}
