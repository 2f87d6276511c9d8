package circumplex.audio.decode;

import com.sun.jna.Pointer;
import com.tagtraum.ffsampledsp.FFStreamInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A stream of ffsampledsp that leaves no memory behind, as each one opened would otherwise cost 32 KiB for good. Its
 * decoder is put under a {@link FrameGuard}, since a damaged file whose number of channels changes on the way would end
 * the process.
 */
final class FfmpegStream extends FFStreamInputStream {
    private final Optional<FfmpegFunctions> functions;

    /**
     * @param functions free the memory and guard the frames; empty where FFmpeg's own functions cannot be reached, and
     *     neither is done
     * @throws IOException also if there are more channels than the guard lets through
     */
    FfmpegStream(InputStream stream, Optional<FfmpegFunctions> functions)
            throws IOException, UnsupportedAudioFileException {
        super(stream);
        this.functions = functions;
        if (!functions.map(each -> each.guard(pointer)).orElse(true)) {
            close();
            throw new IOException("there are more channels than it can decode.");
        }
    }

    @Override
    protected void close(long address) throws IOException {
        Pointer buffer = functions.map(each -> each.buffer(address)).orElse(null);
        super.close(address);
        ByteBuffer last = nativeBuffer;
        nativeBuffer = ByteBuffer.allocate(0);
        DirectMemory.free(last);
        functions.ifPresent(each -> each.free(buffer));
    }
}
