package circumplex.audio.decode;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Frees buffers outside the heap. The garbage collector frees them as well, but only when the heap fills, which they do
 * not fill: a scan would hold gigabytes of them before.
 */
final class DirectMemory {
    private static final Logger LOG = LoggerFactory.getLogger(DirectMemory.class);

    /** Null where Java offers nothing of the kind. */
    private static final MethodHandle CLEANER = cleaner();

    private DirectMemory() {}

    /** Frees a buffer that nobody uses any more, neither here nor in native code; does nothing to one in the heap. */
    static void free(ByteBuffer buffer) {
        if (CLEANER == null || !buffer.isDirect()) {
            return;
        }
        try {
            CLEANER.invoke(buffer);
        } catch (Throwable e) {
            // A view of another buffer, which has nothing of its own to free.
            LOG.debug("A buffer is left to the garbage collector", e);
        }
    }

    private static MethodHandle cleaner() {
        try {
            Class<?> unsafe = Class.forName("sun.misc.Unsafe");
            Field instance = unsafe.getDeclaredField("theUnsafe");
            instance.setAccessible(true);
            return MethodHandles.lookup()
                    .findVirtual(unsafe, "invokeCleaner", MethodType.methodType(void.class, ByteBuffer.class))
                    .bindTo(instance.get(null));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.debug("Buffers are left to the garbage collector", e);
            return null;
        }
    }
}
