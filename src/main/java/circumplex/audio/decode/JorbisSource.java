package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Block;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Comment;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.DspState;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Info;
import java.io.IOException;

/**
 * Ogg Vorbis through JOrbis, for files that FFmpeg refuses although the reference decoder plays them, and for computers
 * on which FFmpeg cannot be loaded.
 */
final class JorbisSource extends BlockPcmSource {
    private final OggStream stream;
    private final OggVorbisCodec codec;
    private final Info info = new Info();
    private OggPackets packets;
    private DspState state;
    private Block block;
    private long number;
    private boolean anySample;

    JorbisSource(FileBytes file, OggStream stream) throws AudioFailure {
        super(file);
        this.stream = stream;
        this.codec = (OggVorbisCodec) stream.codec();
        readHeaders();
    }

    private void readHeaders() throws AudioFailure {
        Comment comment = new Comment();
        info.init();
        comment.init();
        for (int i = 0; i < codec.headers().length; i++) {
            int result;
            try {
                result = info.synthesis_headerin(comment, packet(codec.headers()[i], i));
            } catch (RuntimeException e) {
                throw new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header cannot be read.", e);
            }
            if (result < 0) {
                throw new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header cannot be read.");
            }
        }
    }

    /** A packet as JOrbis takes it. */
    private static Packet packet(byte[] bytes, long number) {
        Packet packet = new Packet();
        packet.packet_base = bytes;
        packet.bytes = bytes.length;
        packet.b_o_s = number == 0 ? 1 : 0;
        packet.granulepos = -1;
        packet.packetno = number;
        return packet;
    }

    @Override
    public int sampleRate() {
        return codec.sampleRate();
    }

    @Override
    public int channels() {
        return codec.channels();
    }

    @Override
    public long frames() {
        return stream.frames();
    }

    @Override
    public String format() {
        return codec.format();
    }

    @Override
    long startAt(long frame) throws IOException {
        OggStream.PacketStart start = stream.packetsFrom(frame);
        packets = start.packets();
        state = new DspState();
        state.synthesis_init(info);
        block = new Block(state);
        number = 0;
        return start.frame();
    }

    @Override
    float[] decode() throws AudioFailure, IOException {
        byte[] packet = packets.next();
        if (packet == null) {
            if (!anySample) {
                throw new AudioFailure(FailureCode.DAMAGED, "Not one sample comes out of it.");
            }
            return null;
        }
        try {
            // 3 header packets come before the first one with audio.
            if (block.synthesis(packet(packet, 3 + number)) != 0) {
                return new float[0];
            }
            state.synthesis_blockin(block);
        } catch (RuntimeException e) {
            // JOrbis trusts what it reads; a damaged packet gives nothing.
            return new float[0];
        }
        float[] samples = take();
        // The first block has nothing to overlap with.
        return number++ == 0 ? new float[0] : samples;
    }

    private float[] take() {
        int channels = channels();
        float[][][] planes = new float[1][][];
        int[] offsets = new int[channels];
        int frames = state.synthesis_pcmout(planes, offsets);
        if (frames <= 0) {
            return new float[0];
        }
        float[] samples = new float[frames * channels];
        for (int channel = 0; channel < channels; channel++) {
            float[] plane = planes[0][channel];
            for (int frame = 0; frame < frames; frame++) {
                float value = plane[offsets[channel] + frame];
                samples[frame * channels + channel] = Float.isFinite(value) ? value : 0;
            }
        }
        state.synthesis_read(frames);
        anySample = true;
        return samples;
    }
}
