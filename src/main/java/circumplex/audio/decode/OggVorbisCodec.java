package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Comment;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Info;
import java.io.ByteArrayOutputStream;

/** Vorbis I in Ogg. JOrbis reads the headers, which tell how many samples each packet gives. */
final class OggVorbisCodec implements OggCodec {
    private final Info info = new Info();
    private final byte[] setup;

    /**
     * @param headers the first three packets
     */
    OggVorbisCodec(byte[][] headers) throws AudioFailure {
        Comment comment = new Comment();
        info.init();
        comment.init();
        for (int i = 0; i < headers.length; i++) {
            int result;
            try {
                result = info.synthesis_headerin(comment, packet(headers[i], i));
            } catch (RuntimeException e) {
                throw new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header cannot be read.", e);
            }
            if (result < 0) {
                throw new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header cannot be read.");
            }
        }
        setup = lace(headers);
    }

    /** A packet as JOrbis takes it. */
    static Packet packet(byte[] bytes, long number) {
        Packet packet = new Packet();
        packet.packet_base = bytes;
        packet.bytes = bytes.length;
        packet.b_o_s = number == 0 ? 1 : 0;
        packet.granulepos = -1;
        packet.packetno = number;
        return packet;
    }

    private static byte[] lace(byte[][] headers) {
        ByteArrayOutputStream laced = new ByteArrayOutputStream();
        laced.write(headers.length - 1);
        for (int i = 0; i < headers.length - 1; i++) {
            int length = headers[i].length;
            for (; length >= 255; length -= 255) {
                laced.write(255);
            }
            laced.write(length);
        }
        for (byte[] header : headers) {
            laced.writeBytes(header);
        }
        return laced.toByteArray();
    }

    /** The headers as JOrbis understood them. */
    Info info() {
        return info;
    }

    @Override
    public String format() {
        return "Ogg Vorbis";
    }

    @Override
    public String matroskaName() {
        return "A_VORBIS";
    }

    @Override
    public byte[] setup() {
        return setup;
    }

    @Override
    public int sampleRate() {
        return info.rate;
    }

    @Override
    public int channels() {
        return info.channels;
    }

    @Override
    public int preSkip() {
        return 0;
    }

    @Override
    public int preRoll() {
        return 0;
    }

    @Override
    public int primingPackets() {
        return 1;
    }

    @Override
    public boolean isAudio(byte[] packet) {
        return packet.length > 0 && (packet[0] & 1) == 0;
    }

    @Override
    public int samples(byte[] before, byte[] packet) {
        return before == null ? 0 : block(before) / 4 + block(packet) / 4;
    }

    private int block(byte[] packet) {
        try {
            return Math.max(0, info.blocksize(packet(packet, 3)));
        } catch (RuntimeException e) {
            // JOrbis does not check the number of the mode.
            return 0;
        }
    }
}
