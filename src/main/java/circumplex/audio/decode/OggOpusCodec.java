package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;

/** Opus (RFC 6716) in Ogg (RFC 7845). */
final class OggOpusCodec implements OggCodec {
    private static final int RATE = 48_000;
    /**
     * One second. RFC 7845 asks for 80 ms, after which the sound is right to the ear; the energies, each predicted from
     * the one before, take longer to come out the same as in decoding from the start.
     */
    private static final int PRE_ROLL = 48_000;

    private final byte[] head;
    private final int channels;
    private final int preSkip;

    /**
     * @param head the first packet
     */
    OggOpusCodec(byte[] head) throws AudioFailure {
        if (head.length < 19) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its Opus header is cut off.");
        }
        this.channels = head[9] & 0xff;
        this.preSkip = Bytes.little16(head, 10);
        this.head = head.clone();
        // What is to be dropped is dropped here, not by FFmpeg.
        this.head[10] = 0;
        this.head[11] = 0;
    }

    @Override
    public String format() {
        return "Opus";
    }

    @Override
    public String matroskaName() {
        return "A_OPUS";
    }

    @Override
    public byte[] setup() {
        return head;
    }

    @Override
    public int sampleRate() {
        return RATE;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public int preSkip() {
        return preSkip;
    }

    @Override
    public int preRoll() {
        return PRE_ROLL;
    }

    @Override
    public int primingPackets() {
        return 0;
    }

    @Override
    public boolean isAudio(byte[] packet) {
        return packet.length > 0;
    }

    @Override
    public int samples(byte[] before, byte[] packet) {
        if (packet.length == 0) {
            return 0;
        }
        int configuration = packet[0] >> 3 & 31;
        int frame;
        if (configuration < 12) {
            frame = new int[] {480, 960, 1920, 2880}[configuration & 3];
        } else if (configuration < 16) {
            frame = 480 << (configuration & 1);
        } else {
            frame = 120 << (configuration & 3);
        }
        int count = switch (packet[0] & 3) {
            case 0 -> 1;
            case 3 -> Bytes.unsigned8(packet, 1) & 63;
            default -> 2;
        };
        return frame * count;
    }
}
