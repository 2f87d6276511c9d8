package circumplex.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The comment header of Opus as it is (RFC 7845, section 5.2): comments that are not changed are kept byte by byte, and so
 * is what follows them.
 */
final class OpusComments {
    private static final byte[] MAGIC = "OpusTags".getBytes(StandardCharsets.US_ASCII);

    private final byte[] vendor;
    private final List<byte[]> comments = new ArrayList<>();
    private final byte[] rest;

    /**
     * @throws IOException if this is no comment header, or not a whole one
     */
    OpusComments(byte[] packet) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        byte[] magic = bytes(in, MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw broken();
        }
        vendor = bytes(in, number(in));
        int count = number(in);
        for (int i = 0; i < count; i++) {
            comments.add(bytes(in, number(in)));
        }
        rest = bytes(in, in.remaining());
    }

    /** The values of a field, in order. Names are equal whatever their case. */
    List<String> values(String name) {
        return comments.stream()
                .filter(comment -> name(comment).equals(name))
                .map(comment -> new String(
                        comment, name.length() + 1, comment.length - name.length() - 1, StandardCharsets.UTF_8))
                .toList();
    }

    /** Leaves out all values of these fields; the names in capitals. */
    void remove(Set<String> names) {
        comments.removeIf(comment -> names.contains(name(comment)));
    }

    /** Adds a value at the end. */
    void add(String name, String value) {
        comments.add((name + "=" + value).getBytes(StandardCharsets.UTF_8));
    }

    /** The header. */
    byte[] packet() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        put(out, vendor);
        out.writeBytes(number(comments.size()));
        comments.forEach(comment -> put(out, comment));
        out.writeBytes(rest);
        return out.toByteArray();
    }

    /** Up to the sign of equality, in capitals; empty where there is none. */
    private static String name(byte[] comment) {
        String text = new String(comment, StandardCharsets.ISO_8859_1);
        return text.substring(0, Math.max(0, text.indexOf('='))).toUpperCase(Locale.ROOT);
    }

    private static void put(ByteArrayOutputStream out, byte[] value) {
        out.writeBytes(number(value.length));
        out.writeBytes(value);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static int number(ByteBuffer in) throws IOException {
        if (in.remaining() < Integer.BYTES) {
            throw broken();
        }
        return in.getInt();
    }

    /** A length that is claimed allocates nothing before it is there. */
    private static byte[] bytes(ByteBuffer in, int length) throws IOException {
        if (length < 0 || length > in.remaining()) {
            throw broken();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static IOException broken() {
        return new IOException("Its Opus tags are damaged.");
    }
}
