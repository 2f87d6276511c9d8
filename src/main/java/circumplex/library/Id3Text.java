package circumplex.library;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Text as ID3 frames hold it: a byte for the encoding, then values with zeros between. */
final class Id3Text {
    private Id3Text() {}

    /** The values of a text frame. */
    static List<String> values(byte[] content) {
        if (content.length < 2) {
            return List.of();
        }
        return List.of(text(content[0], content, 1, content.length).split("\0"));
    }

    /**
     * The text between two indices.
     *
     * @param encoding 0 Latin-1, 1 UTF-16 with a mark of the byte order, 2 UTF-16 with the high byte first, 3 UTF-8
     */
    static String text(int encoding, byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, charset(encoding, bytes, from, to)).replace("\uFEFF", "");
    }

    private static Charset charset(int encoding, byte[] bytes, int from, int to) {
        return switch (encoding) {
            case 1 -> byteOrder(bytes, from, to);
            case 2 -> StandardCharsets.UTF_16BE;
            case 3 -> StandardCharsets.UTF_8;
            default -> StandardCharsets.ISO_8859_1;
        };
    }

    /** Where the mark is missing, the bytes that are zero tell: the high ones of letters of the West. */
    private static Charset byteOrder(byte[] bytes, int from, int to) {
        if (to - from >= 2 && bytes[from] == -2 && bytes[from + 1] == -1) {
            return StandardCharsets.UTF_16BE;
        }
        if (to - from >= 2 && bytes[from] == -1 && bytes[from + 1] == -2) {
            return StandardCharsets.UTF_16LE;
        }
        int first = 0;
        for (int i = from; i + 1 < to; i += 2) {
            first += bytes[i] == 0 ? 1 : bytes[i + 1] == 0 ? -1 : 0;
        }
        return first > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
    }

    /** The index behind the zero that ends a text, or the length of the bytes. */
    static int endOf(int encoding, byte[] bytes, int from) {
        boolean wide = encoding == 1 || encoding == 2;
        for (int i = from; i < bytes.length; i += wide ? 2 : 1) {
            if (bytes[i] == 0 && (!wide || i + 1 < bytes.length && bytes[i + 1] == 0)) {
                return Math.min(bytes.length, i + (wide ? 2 : 1));
            }
        }
        return bytes.length;
    }

    /** Latin-1 text of a fixed width, up to the first zero. */
    static String fixed(byte[] bytes, int from, int width) {
        byte[] part = Arrays.copyOfRange(bytes, from, from + width);
        return new String(part, 0, Math.min(width, endOf(0, part, 0)), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .strip();
    }
}
