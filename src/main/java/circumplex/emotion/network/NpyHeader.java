package circumplex.emotion.network;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks an NPY array before it is handed to native code, which trusts its header. */
final class NpyHeader {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern SHAPE = Pattern.compile("'shape': *\\(([0-9, ]*)\\)");

    private NpyHeader() {}

    /**
     * @throws IOException if the header is not that of little-endian floats, or does not fit the number of bytes
     */
    static void check(String name, byte[] bytes) throws IOException {
        if (bytes.length < 10) {
            throw damaged(name);
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (bytes[i] != MAGIC[i]) {
                throw damaged(name);
            }
        }
        int headerLength = (bytes[8] & 0xff) | (bytes[9] & 0xff) << 8;
        int start = 10 + headerLength;
        if (bytes[6] != 1 || start > bytes.length) {
            throw damaged(name);
        }
        String header = new String(bytes, 10, headerLength, StandardCharsets.ISO_8859_1);
        Matcher shape = SHAPE.matcher(header);
        if (!header.contains("'<f4'") || !shape.find()) {
            throw damaged(name);
        }
        long count = 1;
        for (String size : shape.group(1).split(",")) {
            if (!size.isBlank()) {
                count *= Long.parseLong(size.trim());
            }
        }
        if (count * Float.BYTES != bytes.length - start) {
            throw damaged(name);
        }
    }

    private static IOException damaged(String name) {
        return new IOException("The file of the network's weights is damaged at \"" + name + "\"");
    }
}
