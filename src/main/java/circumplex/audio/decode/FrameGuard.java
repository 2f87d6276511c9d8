package circumplex.audio.decode;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/**
 * Keeps a decoder from giving frames with another number of channels than its stream had when it was opened, as damaged
 * files make it do. ffsampledsp copies such frames to and from memory that is not there, and the process dies of it; so
 * the decoder is refused the memory for them, and the packet fails.
 */
final class FrameGuard {
    /** FFmpeg's AVERROR_INVALIDDATA. */
    private static final int INVALID_DATA = -1094995529;

    /** An FFmpeg frame has places for eight channels; with more they lie where ffsampledsp does not look. */
    private static final int MOST_CHANNELS = 8;

    // Offsets in bytes, where addresses have eight: in ffsampledsp's FFAudioIO, in FFmpeg's AVStream, AVCodecContext,
    // AVOption and AVChannelLayout.
    private static final int STREAM = 32;
    private static final int DECODER = 48;
    private static final int PARAMETERS = 16;
    private static final int OPAQUE = 48;
    private static final int OPTION_OFFSET = 16;
    private static final int CHANNELS = 4;
    private static final int LARGEST_CONTEXT = 640;

    /** Called by a decoder for the memory of a frame; see AVCodecContext.get_buffer2. */
    interface FrameMemory extends Callback {
        /** Gives it, or a negative number. */
        int give(Pointer decoder, Pointer frame, int flags);
    }

    private final NativeLibrary library;
    private final Function usual;
    private final int channelsAt;
    private final int memoryAt;

    /** Held, since native code does not keep it. */
    private final FrameMemory guarded = this::give;

    private FrameGuard(NativeLibrary library, int channelsAt, int memoryAt) {
        this.library = library;
        this.usual = library.getFunction("avcodec_default_get_buffer2");
        this.channelsAt = channelsAt;
        this.memoryAt = memoryAt;
    }

    /**
     * Looks up in an unused decoder where what matters stands.
     *
     * @return null where that cannot be found
     */
    static FrameGuard of(NativeLibrary library) {
        Pointer decoder = newDecoder(library);
        try {
            Pointer option = library.getFunction("av_opt_find")
                    .invokePointer(new Object[] {decoder, "ch_layout", Pointer.NULL, 0, 0});
            long usual = Pointer.nativeValue(library.getFunction("avcodec_default_get_buffer2"));
            for (int at = 0; option != null && at < LARGEST_CONTEXT; at += Native.POINTER_SIZE) {
                if (decoder.getLong(at) == usual) {
                    return new FrameGuard(library, option.getInt(OPTION_OFFSET) + CHANNELS, at);
                }
            }
            return null;
        } finally {
            free(library, decoder);
        }
    }

    /**
     * Lets the decoder of a stream give only frames of as many channels as the stream has now.
     *
     * @param stream address of its FFAudioIO
     * @return whether it has a number of channels that can be decoded
     */
    boolean guard(long stream) {
        Pointer io = new Pointer(stream);
        Pointer decoder = io.getPointer(DECODER);
        int channels = channels(io.getPointer(STREAM).getPointer(PARAMETERS));
        decoder.setLong(OPAQUE, channels);
        decoder.setPointer(memoryAt, CallbackReference.getFunctionPointer(guarded));
        return channels >= 1 && channels <= MOST_CHANNELS;
    }

    /** The number of channels in a stream's AVCodecParameters, which a decoder takes over. */
    private int channels(Pointer parameters) {
        Pointer decoder = newDecoder(library);
        try {
            library.getFunction("avcodec_parameters_to_context").invokeInt(new Object[] {decoder, parameters});
            return decoder.getInt(channelsAt);
        } finally {
            free(library, decoder);
        }
    }

    private int give(Pointer decoder, Pointer frame, int flags) {
        return decoder.getInt(channelsAt) == decoder.getLong(OPAQUE)
                ? usual.invokeInt(new Object[] {decoder, frame, flags})
                : INVALID_DATA;
    }

    private static Pointer newDecoder(NativeLibrary library) {
        return library.getFunction("avcodec_alloc_context3").invokePointer(new Object[] {Pointer.NULL});
    }

    private static void free(NativeLibrary library, Pointer decoder) {
        library.getFunction("avcodec_free_context").invokeVoid(new Object[] {new PointerByReference(decoder)});
    }
}
