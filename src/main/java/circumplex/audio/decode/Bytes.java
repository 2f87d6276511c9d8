package circumplex.audio.decode;

import java.nio.charset.StandardCharsets;

/** Numbers and marks in byte arrays. An index past the end reads as 0. */
final class Bytes {
    private Bytes() {}

    static int unsigned8(byte[] bytes, int at) {
        return at >= 0 && at < bytes.length ? bytes[at] & 0xff : 0;
    }

    static int big16(byte[] bytes, int at) {
        return unsigned8(bytes, at) << 8 | unsigned8(bytes, at + 1);
    }

    static int big24(byte[] bytes, int at) {
        return big16(bytes, at) << 8 | unsigned8(bytes, at + 2);
    }

    static long big32(byte[] bytes, int at) {
        return (long) big16(bytes, at) << 16 | big16(bytes, at + 2);
    }

    static long big64(byte[] bytes, int at) {
        return big32(bytes, at) << 32 | big32(bytes, at + 4);
    }

    static int little16(byte[] bytes, int at) {
        return unsigned8(bytes, at) | unsigned8(bytes, at + 1) << 8;
    }

    static long little32(byte[] bytes, int at) {
        return little16(bytes, at) | (long) little16(bytes, at + 2) << 16;
    }

    static long little64(byte[] bytes, int at) {
        return little32(bytes, at) | little32(bytes, at + 4) << 32;
    }

    /** Whether the ASCII text stands at the place. */
    static boolean has(byte[] bytes, int at, String ascii) {
        if (at < 0 || at + ascii.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (bytes[at + i] != (byte) ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes stand at the place. */
    static boolean has(byte[] bytes, int at, int... values) {
        if (at < 0 || at + values.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < values.length; i++) {
            if ((bytes[at + i] & 0xff) != values[i]) {
                return false;
            }
        }
        return true;
    }

    /** Four characters, unprintable ones as question marks. */
    static String fourCharacters(byte[] bytes, int at) {
        if (at < 0 || at + 4 > bytes.length) {
            return "";
        }
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?");
    }
}
