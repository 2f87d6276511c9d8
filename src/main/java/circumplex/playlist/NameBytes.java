package circumplex.playlist;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Names of files as bytes. On Unix a name is a row of bytes, which need not be text; a path with the very bytes is made
 * by way of a URI. On Windows a name is text.
 */
final class NameBytes {
    private static final Charset WINDOWS_LATIN_1 = Charset.forName("windows-1252");
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private NameBytes() {}

    static boolean isWindows() {
        return File.separatorChar == '\\';
    }

    static byte[] utf8(String text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The text of bytes: UTF-8 where they are that, else Latin-1 as Windows extends it. */
    static String text(byte[] bytes) {
        return isUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, WINDOWS_LATIN_1);
    }

    /** The content of a file without its byte order mark, in UTF-8 if there was one; else the very array. */
    static byte[] withoutMark(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Arrays.copyOfRange(content, 3, content.length);
        }
        Charset wide = startsWith(content, 0xFF, 0xFE)
                ? StandardCharsets.UTF_16LE
                : startsWith(content, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
        return wide == null
                ? content
                : new String(content, 2, content.length - 2, wide).getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** With %XX replaced by the byte meant. A percent sign without two digits after it stands for itself. */
    static byte[] percentDecoded(byte[] bytes) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low < 0) {
                decoded.write(bytes[i]);
            } else {
                decoded.write(high * 16 + low);
                i += 2;
            }
        }
        return decoded.toByteArray();
    }

    /** The path with these bytes, from a folder on if it is relative; empty where there can be no such path. */
    static Optional<Path> path(Path folder, byte[] name) {
        try {
            return Optional.of(
                    (isWindows() ? folder.resolve(new String(name, StandardCharsets.UTF_8)) : unix(folder, name))
                            .normalize());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Path unix(Path folder, byte[] name) {
        for (byte b : name) {
            if (b == 0) {
                throw new InvalidPathException("", "A name cannot hold a zero byte");
            }
        }
        StringBuilder uri = new StringBuilder("file://");
        if (name.length == 0 || name[0] != '/') {
            String start = folder.toUri().getRawPath();
            uri.append(start).append(start.endsWith("/") ? "" : "/");
        }
        for (byte b : name) {
            if (b == '/') {
                uri.append('/');
            } else {
                uri.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
            }
        }
        return Path.of(URI.create(uri.toString()));
    }
}
