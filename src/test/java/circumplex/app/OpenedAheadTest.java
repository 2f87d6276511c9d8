package circumplex.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.library.MusicLibrary;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenedAheadTest {
    private final AtomicInteger openings = new AtomicInteger();

    @Test
    void opensBeforeAnybodyAsksAndOnlyOnce() {
        MusicLibrary library = library();
        OpenedAhead ahead = new OpenedAhead(
                () -> {
                    openings.incrementAndGet();
                    return library;
                },
                Runnable::run);

        assertThat(openings).hasValue(1);
        assertThat(ahead.get()).isSameAs(library);
        assertThat(openings).hasValue(1);
    }

    @Test
    void opensAnewWhereItIsAskedAgain() {
        Queue<MusicLibrary> libraries = new ArrayDeque<>();
        libraries.add(library());
        libraries.add(library());
        OpenedAhead ahead = new OpenedAhead(libraries::remove, Runnable::run);

        assertThat(ahead.get()).isNotSameAs(ahead.get());
        assertThat(libraries).isEmpty();
    }

    @Test
    void failsAsTheOpenerFails() {
        IllegalStateException locked = new IllegalStateException("locked");
        OpenedAhead ahead = new OpenedAhead(
                () -> {
                    throw locked;
                },
                Runnable::run);

        assertThatThrownBy(ahead::get).isSameAs(locked);
    }

    private static MusicLibrary library() {
        return (MusicLibrary) Proxy.newProxyInstance(
                OpenedAheadTest.class.getClassLoader(),
                new Class<?>[] {MusicLibrary.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "equals" -> proxy == args[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> method.getName();
                });
    }
}
