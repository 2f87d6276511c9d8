package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.ByteArrayOutputStream;

/** Vorbis I in Ogg. The headers tell how many samples each packet gives. */
final class OggVorbisCodec implements OggCodec {
    private static final int IDENTIFICATION_BYTES = 30;

    /** A comment header of an empty vendor and no comments. What the real one holds is of no use to a decoder. */
    private static final byte[] NO_COMMENTS = {3, 'v', 'o', 'r', 'b', 'i', 's', 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final byte[][] headers;
    private final byte[] setup;
    private final int sampleRate;
    private final int channels;
    private final int shortBlock;
    private final int longBlock;
    private final boolean[] longModes;

    /**
     * @param identification the first packet
     * @param setupHeader the third packet
     */
    OggVorbisCodec(byte[] identification, byte[] setupHeader) throws AudioFailure {
        if (identification.length < IDENTIFICATION_BYTES) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its Vorbis header is cut off.");
        }
        channels = Bytes.unsigned8(identification, 11);
        sampleRate = (int) Math.min(Integer.MAX_VALUE, Bytes.little32(identification, 12));
        AudioLimits.check(sampleRate, channels);
        int blocks = Bytes.unsigned8(identification, 28);
        shortBlock = 1 << (blocks & 15);
        longBlock = 1 << (blocks >> 4);
        longModes = VorbisSetup.longModes(setupHeader, channels);
        headers = new byte[][] {identification, NO_COMMENTS, setupHeader};
        setup = lace(headers);
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

    /** The three header packets, without comments. */
    byte[][] headers() {
        return headers;
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
        return sampleRate;
    }

    @Override
    public int channels() {
        return channels;
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

    /** Length of a packet's block; its mode's number stands behind the first bit. */
    private int block(byte[] packet) {
        int modeBits = 32 - Integer.numberOfLeadingZeros(longModes.length - 1);
        int mode = Bytes.unsigned8(packet, 0) >> 1 & (1 << modeBits) - 1;
        return mode >= longModes.length ? 0 : longModes[mode] ? longBlock : shortBlock;
    }
}
