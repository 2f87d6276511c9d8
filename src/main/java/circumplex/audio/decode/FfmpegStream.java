package circumplex.audio.decode;

import com.sun.jna.Pointer;
import com.tagtraum.ffsampledsp.FFStreamInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.sound.sampled.UnsupportedAudioFileException;

/** A stream of ffsampledsp that leaves no memory behind. Each one opened would otherwise cost 32 KiB for good. */
final class FfmpegStream extends FFStreamInputStream {
    private final Optional<FfmpegFunctions> functions;

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
