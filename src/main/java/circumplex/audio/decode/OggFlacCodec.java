package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;

/** FLAC in Ogg (RFC 9639, section 10.1). */
final class OggFlacCodec implements OggCodec {
    private static final int STREAM_INFO_AT = 17;

    private final byte[] setup;
    private final FlacStreamInfo info;
    private final int headerPackets;

    /**
     * @param head the first packet
     */
    OggFlacCodec(byte[] head) throws AudioFailure {
        if (head.length < STREAM_INFO_AT + FlacStreamInfo.BYTES) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its FLAC header is cut off.");
        }
        this.setup = FlacStreamInfo.streamStart(head, STREAM_INFO_AT);
        this.info = FlacStreamInfo.parse(head, STREAM_INFO_AT);
        this.headerPackets = Bytes.big16(head, 7);
    }

    /** Number of header packets behind the first; 0 where not told. */
    int headerPackets() {
        return headerPackets;
    }

    @Override
    public String format() {
        return "FLAC";
    }

    @Override
    public String matroskaName() {
        return "A_FLAC";
    }

    @Override
    public byte[] setup() {
        return setup;
    }

    @Override
    public int sampleRate() {
        return info.sampleRate();
    }

    @Override
    public int channels() {
        return info.channels();
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
        return 0;
    }

    @Override
    public boolean isAudio(byte[] packet) {
        return packet.length > 1 && packet[0] == -1;
    }

    @Override
    public int samples(byte[] before, byte[] packet) {
        FlacFrame frame = packet.length < 6 ? null : FlacFrame.parse(packet, 0);
        return frame == null ? 0 : frame.blockFrames();
    }
}
