package circumplex.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.InflaterInputStream;

/** Undoes what an ID3 frame's flags say was done to its content. */
final class Id3FrameContent {
    private static final byte[] NOTHING = {};

    private Id3FrameContent() {}

    /**
     * The content as it was meant.
     *
     * @param body of the frame
     * @param version of the tag, 2 to 4
     * @param header of the frame
     * @param most bytes that compressed content may come to; what goes beyond is cut
     * @return empty where it is encrypted
     */
    static byte[] read(byte[] body, int version, byte[] header, int most) throws IOException {
        if (version == 2) {
            return body;
        }
        int flags = header[9] & 0xFF;
        boolean third = version == 3;
        boolean compressed = (flags & (third ? 0x80 : 0x08)) != 0;
        boolean encrypted = (flags & (third ? 0x40 : 0x04)) != 0;
        boolean grouped = (flags & (third ? 0x20 : 0x40)) != 0;
        boolean unsynchronised = !third && (flags & 0x02) != 0;
        boolean lengthTold = third ? compressed : (flags & 0x01) != 0;
        if (encrypted) {
            return NOTHING;
        }
        int skipped = (lengthTold ? 4 : 0) + (grouped ? 1 : 0);
        byte[] content = Arrays.copyOfRange(body, Math.min(skipped, body.length), body.length);
        if (unsynchronised) {
            content = Id3v2Tag.synchronised(content);
        }
        return compressed ? inflated(content, most) : content;
    }

    private static byte[] inflated(byte[] content, int most) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return in.readNBytes(most);
        }
    }
}
