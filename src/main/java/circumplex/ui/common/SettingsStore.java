package circumplex.ui.common;

/** Where {@link UiSettings} are kept. */
public interface SettingsStore {

    /** What was kept, or the defaults; quick, called once before the window is shown. */
    UiSettings load();

    /** Keeps them; called in the background, never from two threads at a time. */
    void save(UiSettings settings);
}
