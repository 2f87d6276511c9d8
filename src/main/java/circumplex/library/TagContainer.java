package circumplex.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The kinds of file that tags are read from, told by their first bytes. */
enum TagContainer {
    MP3("MP3"),
    FLAC("FLAC"),
    OGG("Ogg"),
    MP4("M4A"),
    WAV("WAV"),
    AIFF("AIFF"),
    WMA("WMA"),
    UNKNOWN("");

    private static final int HEAD = 64;

    private final String format;

    TagContainer(String format) {
        this.format = format;
    }

    /** Short name for people. */
    String format() {
        return format;
    }

    /**
     * What a file is.
     *
     * @throws IOException if it cannot be read
     */
    static TagContainer of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(HEAD);
            long id3 = Id3v2Tag.length(head);
            if (id3 == 0) {
                return of(head);
            }
            in.skipNBytes(Math.min(id3 - head.length, Math.max(0, Files.size(file) - head.length)));
            // An ID3 tag stands before other kinds too, though only MP3 has a right to it.
            return of(in.readNBytes(HEAD)) == FLAC ? FLAC : MP3;
        }
    }

    private static TagContainer of(byte[] head) {
        if (startsWith(head, 0, "fLaC")) {
            return FLAC;
        }
        if (startsWith(head, 0, "OggS")) {
            return OGG;
        }
        if (startsWith(head, 4, "ftyp")) {
            return MP4;
        }
        if ((startsWith(head, 0, "RIFF") || startsWith(head, 0, "RF64") || startsWith(head, 0, "BW64"))
                && startsWith(head, 8, "WAVE")) {
            return WAV;
        }
        if (startsWith(head, 0, "FORM") && (startsWith(head, 8, "AIFF") || startsWith(head, 8, "AIFC"))) {
            return AIFF;
        }
        if (startsWith(head, 0, "0&\u00B2u\u008Ef\u00CF\u0011")) {
            return WMA;
        }
        return startsWith(head, 0, "APETAGEX") || isMpegFrame(head) ? MP3 : UNKNOWN;
    }

    // Eleven bits of synchronisation, then version, layer, bit rate and sample rate that are not the forbidden values.
    private static boolean isMpegFrame(byte[] head) {
        return head.length >= 4
                && (head[0] & 0xFF) == 0xFF
                && (head[1] & 0xE0) == 0xE0
                && (head[1] & 0x18) != 0x08
                && (head[1] & 0x06) != 0
                && (head[2] & 0xF0) != 0xF0
                && (head[2] & 0x0C) != 0x0C;
    }

    private static boolean startsWith(byte[] head, int offset, String latin1) {
        byte[] start = latin1.getBytes(StandardCharsets.ISO_8859_1);
        int end = offset + start.length;
        return head.length >= end && Arrays.equals(head, offset, end, start, 0, start.length);
    }
}
