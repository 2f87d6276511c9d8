package circumplex.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/** Builds ID3v2 tags byte by byte, with what their versions allow. */
final class Id3Builder {
    private final int version;
    private final ByteArrayOutputStream frames = new ByteArrayOutputStream();
    private int flags;
    private byte[] extended = {};
    private boolean unsynchronised;
    private boolean plainSizes;

    Id3Builder(int version) {
        this.version = version;
    }

    /** A text frame: encoding 0 Latin-1, 1 UTF-16 with a byte order mark, 2 UTF-16, 3 UTF-8. */
    Id3Builder text(String name, int encoding, String text) {
        return frame(name, 0, text(encoding, text));
    }

    static byte[] text(int encoding, String text) {
        Charset charset = switch (encoding) {
            case 1 -> StandardCharsets.UTF_16;
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
        return join(new byte[] {(byte) encoding}, text.getBytes(charset));
    }

    Id3Builder picture(int type, byte[] image) {
        byte[] format = (version == 2 ? "PNG" : "image/png\0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] description = {(byte) type, 'd', 0};
        return frame(version == 2 ? "PIC" : "APIC", 0, join(new byte[] {0}, format, description, image));
    }

    /** Compressed, with the length that it claims to have when it is not. */
    Id3Builder compressed(String name, byte[] content, int claimedLength) {
        byte[] length = version == 4 ? syncSafe(claimedLength) : big(claimedLength, 4);
        return frame(name, version == 4 ? 0x09 : 0x80, join(length, deflated(content)));
    }

    Id3Builder grouped(String name, byte[] content) {
        return frame(name, version == 4 ? 0x40 : 0x20, join(new byte[] {7}, content));
    }

    Id3Builder encrypted(String name, byte[] content) {
        return frame(name, version == 4 ? 0x04 : 0x40, join(new byte[] {7}, content));
    }

    /** A frame that is unsynchronised by itself, as in version 2.4. */
    Id3Builder unsynchronisedFrame(String name, byte[] content) {
        return frame(name, 0x02, unsynchronised(content));
    }

    Id3Builder frame(String name, int formatFlags, byte[] content) {
        return rawFrame(name, content.length, formatFlags, content);
    }

    /** A frame whose header says another size than it has. */
    Id3Builder rawFrame(String name, int size, int formatFlags, byte[] content) {
        frames.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        if (version == 2) {
            frames.writeBytes(big(size, 3));
        } else {
            frames.writeBytes(version == 4 && !plainSizes ? syncSafe(size) : big(size, 4));
            frames.write(0);
            frames.write(formatFlags);
        }
        frames.writeBytes(content);
        return this;
    }

    Id3Builder padding(int bytes) {
        frames.writeBytes(new byte[bytes]);
        return this;
    }

    Id3Builder withExtendedHeader() {
        flags |= 0x40;
        extended = version == 4 ? new byte[] {0, 0, 0, 6, 1, 0} : new byte[] {0, 0, 0, 6, 0, 0, 0, 0, 0, 0};
        return this;
    }

    Id3Builder withFooter() {
        flags |= 0x10;
        return this;
    }

    /** The tag as a whole, as in versions 2.2 and 2.3. */
    Id3Builder wholeUnsynchronised() {
        flags |= 0x80;
        unsynchronised = true;
        return this;
    }

    /** Sizes of frames written as in 2.3, which some programs do in 2.4. To be called before any frame is added. */
    Id3Builder withPlainSizes() {
        plainSizes = true;
        return this;
    }

    byte[] build() {
        byte[] body = join(extended, frames.toByteArray());
        if (unsynchronised) {
            body = unsynchronised(body);
        }
        byte[] header = join(
                "ID3".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {(byte) version, 0, (byte) flags},
                syncSafe(body.length));
        byte[] footer = header.clone();
        System.arraycopy("3DI".getBytes(StandardCharsets.ISO_8859_1), 0, footer, 0, 3);
        return (flags & 0x10) != 0 ? join(header, body, footer) : join(header, body);
    }

    private static byte[] unsynchronised(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            out.write(bytes[i]);
            boolean last = i + 1 == bytes.length;
            if (bytes[i] == -1 && (last || (bytes[i + 1] & 0xE0) == 0xE0 || bytes[i + 1] == 0)) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] syncSafe(int number) {
        return new byte[] {
            (byte) (number >> 21 & 0x7F),
            (byte) (number >> 14 & 0x7F),
            (byte) (number >> 7 & 0x7F),
            (byte) (number & 0x7F)
        };
    }

    private static byte[] big(int number, int bytes) {
        byte[] all = ByteBuffer.allocate(4).putInt(number).array();
        return Arrays.copyOfRange(all, 4 - bytes, 4);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
