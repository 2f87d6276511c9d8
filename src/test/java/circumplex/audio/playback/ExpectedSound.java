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
        StreamingResampler before = null;
        int rateBefore = 0;
        for (Path file : files) {
            try (PcmSource source = DECODER.open(file)) {
                boolean goesOn = source.sampleRate() == rateBefore;
                if (before != null && !goesOn) {
                    whole.writeBytes(encode(before.flush()));
                }
                rateBefore = source.sampleRate();
                before = goesOn ? before : new StreamingResampler(rateBefore, lineRate, 2, LowPass.LISTENING);
                float[] stereo = stereo(source);
                whole.writeBytes(encode(before.process(stereo, 0, stereo.length / 2)));
            }
        }
        if (before != null) {
            whole.writeBytes(encode(before.flush()));
        }
        return whole.toByteArray();
    }

    /** 16-bit little-endian stereo of a file from a frame on. */
    static byte[] from(Path file, long frame, int lineRate) throws AudioFailure {
        try (PcmSource source = DECODER.open(file)) {
            source.seek(frame);
            float[] stereo = stereo(source);
            StreamingResampler resampler = new StreamingResampler(source.sampleRate(), lineRate, 2, LowPass.LISTENING);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(encode(resampler.process(stereo, 0, stereo.length / 2)));
            bytes.writeBytes(encode(resampler.flush()));
            return bytes.toByteArray();
        }
    }

    private static float[] stereo(PcmSource source) throws AudioFailure {
        float[] samples = TestAudio.readAll(source);
        int channels = source.channels();
        int frames = samples.length / channels;
        float[] stereo = new float[2 * frames];
        for (int i = 0; i < frames; i++) {
            stereo[2 * i] = samples[i * channels];
            stereo[2 * i + 1] = samples[i * channels + (channels == 1 ? 0 : 1)];
        }
        return stereo;
    }

    private static byte[] encode(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float sample : samples) {
            bytes.putShort((short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768f))));
        }
        return bytes.array();
    }
}
