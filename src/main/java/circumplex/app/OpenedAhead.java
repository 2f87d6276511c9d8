package circumplex.app;

import circumplex.library.MusicLibrary;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Opens the library before anybody asks for it, while the window is still made. Asked again, it opens it anew. */
final class OpenedAhead implements Supplier<MusicLibrary> {
    private final Supplier<MusicLibrary> opener;
    private final AtomicReference<CompletableFuture<MusicLibrary>> first;

    /** Begins to open it on that executor. */
    OpenedAhead(Supplier<MusicLibrary> opener, Executor background) {
        this.opener = opener;
        this.first = new AtomicReference<>(CompletableFuture.supplyAsync(opener, background));
    }

    /** Waits for it; fails as the opener fails. */
    @Override
    public MusicLibrary get() {
        CompletableFuture<MusicLibrary> opened = first.getAndSet(null);
        if (opened == null) {
            return opener.get();
        }
        try {
            return opened.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw e;
        }
    }
}
