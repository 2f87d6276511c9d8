package circumplex.audio.playback;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.audio.decode.TestAudio;
import circumplex.dsp.LowPass;
import circumplex.dsp.StreamingResampler;
import circumplex.model.AudioFailure;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

/** What a line is to be given for files, worked out from the decoded samples in one go. */
final class ExpectedSound {
    private static final AudioDecoder DECODER = new AudioDecoders();

    private ExpectedSound() {}

    /** 16-bit little-endian stereo of files one after the other. */
    static byte[] of(List<Path> files, int lineRate) throws AudioFailure {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (Path file : files) {
            whole.writeBytes(from(file, 0, lineRate));
        }
        return whole.toByteArray();
    }

    /** 16-bit little-endian stereo of a file from a frame on. */
    static byte[] from(Path file, long frame, int lineRate) throws AudioFailure {
        try (PcmSource source = DECODER.open(file)) {
            source.seek(frame);
            float[] samples = TestAudio.readAll(source);
            int channels = source.channels();
            int frames = samples.length / channels;
            float[] stereo = new float[2 * frames];
            for (int i = 0; i < frames; i++) {
                stereo[2 * i] = samples[i * channels];
                stereo[2 * i + 1] = samples[i * channels + (channels == 1 ? 0 : 1)];
            }
            StreamingResampler resampler = new StreamingResampler(source.sampleRate(), lineRate, 2, LowPass.LISTENING);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(encode(resampler.process(stereo, 0, frames)));
            bytes.writeBytes(encode(resampler.flush()));
            return bytes.toByteArray();
        }
    }

    private static byte[] encode(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768f))));
        }
        return bytes.array();
    }
}
