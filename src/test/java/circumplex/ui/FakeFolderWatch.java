package circumplex.ui;

import circumplex.library.FolderWatch;
import java.nio.file.Path;
import java.util.List;

/** Watches nothing; a test tells what changed. */
public final class FakeFolderWatch implements FolderWatch {
    private final Listener listener;
    private List<Path> followed = List.of();
    private boolean closed;

    /** Tells this listener. */
    public FakeFolderWatch(Listener listener) {
        this.listener = listener;
    }

    /** What it was told to watch. */
    public List<Path> followed() {
        return followed;
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed;
    }

    /** As if something had happened there. */
    public Listener listener() {
        return listener;
    }

    @Override
    public void follow(List<Path> folders) {
        followed = List.copyOf(folders);
    }

    @Override
    public void close() {
        closed = true;
    }
}
