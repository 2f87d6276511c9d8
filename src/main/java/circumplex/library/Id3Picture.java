package circumplex.library;

import java.util.Arrays;

/** A picture as ID3 frames hold it. */
final class Id3Picture {
    private static final int FORMAT_OF_VERSION_2 = 3;

    private Id3Picture() {}

    /**
     * Reads a picture.
     *
     * @param content of the frame
     * @param version of the tag, 2 to 4
     */
    static void read(byte[] content, int version, TagFields fields) {
        if (content.length < 6) {
            return;
        }
        int encoding = content[0];
        int at = version == 2 ? 1 + FORMAT_OF_VERSION_2 : Id3Text.endOf(0, content, 1);
        if (at >= content.length || isLink(content, at)) {
            return;
        }
        int type = content[at] & 0xFF;
        int data = Id3Text.endOf(encoding, content, at + 1);
        fields.put(type, Arrays.copyOfRange(content, data, content.length));
    }

    /** A picture that lies elsewhere is not fetched. */
    private static boolean isLink(byte[] content, int formatEnd) {
        String format = Id3Text.text(0, content, 1, formatEnd);
        return format.startsWith("-->");
    }
}
