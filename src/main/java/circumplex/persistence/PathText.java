package circumplex.persistence;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Writes absolute paths as text and reads them back as the same paths. A name is a row of bytes on Linux and need not
 * be text in the character set of the locale: such a path is written as UTF-8 where it is that, and else as a file URI,
 * which holds the very bytes. No absolute path begins like a URI, so the two are told apart.
 */
final class PathText {
    private static final String URI_START = "file:";

    private PathText() {}

    static String write(Path absolute) {
        String text = absolute.toString();
        if (isSame(absolute, text)) {
            return text;
        }
        URI uri = absolute.toUri();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(uri.getRawPath())))
                    .toString()
                    // A folder's URI ends in a slash, its path does not.
                    .replaceFirst("(?<=.)/$", "");
        } catch (CharacterCodingException e) {
            return uri.toString();
        }
    }

    static Path read(String text) {
        if (text.startsWith(URI_START)) {
            return Path.of(URI.create(text));
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            // The locale has no such characters; the file's name has their bytes nevertheless.
            return Path.of(URI.create(URI_START + "//" + percentEncoded(text)));
        }
    }

    private static boolean isSame(Path path, String text) {
        try {
            return Path.of(text).equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static byte[] bytes(String percentEncoded) {
        ByteBuffer bytes = ByteBuffer.allocate(percentEncoded.length());
        for (int i = 0; i < percentEncoded.length(); i++) {
            char c = percentEncoded.charAt(i);
            if (c == '%') {
                bytes.put((byte) Integer.parseInt(percentEncoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) c);
            }
        }
        byte[] exact = new byte[bytes.position()];
        bytes.flip().get(exact);
        return exact;
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xFF;
            if (b == '/' || Character.isLetterOrDigit(b) && b < 128) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format("%%%02X", b));
            }
        }
        return encoded.toString();
    }
}
