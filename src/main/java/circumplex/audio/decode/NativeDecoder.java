package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import com.tagtraum.ffsampledsp.FFNativeLibraryLoader;

/** Whether FFmpeg can be used on this computer. */
final class NativeDecoder {
    private NativeDecoder() {}

    /** Loads FFmpeg at the first call. */
    static boolean isThere() {
        try {
            return FFNativeLibraryLoader.loadLibrary();
        } catch (LinkageError e) {
            return false;
        }
    }

    /** Says that FFmpeg is missing for a format. */
    static AudioFailure missing(String format, Throwable cause) {
        return new AudioFailure(
                FailureCode.UNSUPPORTED_FORMAT,
                "The decoder for " + format + " does not work on this kind of computer.",
                cause);
    }
}
