package circumplex.audio.decode;

import com.tagtraum.ffsampledsp.FFAudioInputStream;
import com.tagtraum.ffsampledsp.FFCodecInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Converts what FFmpeg decodes to another format, within FFmpeg. */
final class FfmpegConversion extends FFCodecInputStream {
    FfmpegConversion(AudioFormat target, FFAudioInputStream decoded) throws IOException, UnsupportedAudioFileException {
        super(target, decoded);
        // A megabyte of which no use is made, since the other stream's buffer is read.
        ByteBuffer unused = nativeBuffer;
        nativeBuffer = ByteBuffer.allocate(0);
        DirectMemory.free(unused);
    }
}
