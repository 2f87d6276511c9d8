package circumplex.ui;

import circumplex.library.LibraryRepair;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds every library sound, and rebuilds as the test says. */
public final class FakeLibraryRepair implements LibraryRepair {
    private Supplier<Rebuilt> rebuilding = () -> new Rebuilt(Path.of("library-damaged.db"), 0, 0, 0, 0);

    /** Tells what rebuilding does. */
    public void onRebuild(Supplier<Rebuilt> what) {
        rebuilding = what;
    }

    @Override
    public Optional<String> check() {
        return Optional.empty();
    }

    @Override
    public Rebuilt rebuild() {
        return rebuilding.get();
    }
}
