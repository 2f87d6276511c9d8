package circumplex.library;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mood fields of Opus in Ogg (RFC 7845), which the tag library cannot write. Only the comment header is made anew; the
 * audio's pages keep their bytes but for their numbers. Files of several streams are refused.
 */
final class OpusMoodTags {
    private static final int LARGEST_COMMENTS = 64 << 20;
    private static final int LARGEST_PAGE =
            OggPageWriter.HEADER + OggPageWriter.MOST_PIECES * (1 + OggPageWriter.PIECE);
    private static final int FLAGS_AT = 5;
    private static final int SERIAL_AT = 14;
    private static final int PIECES_AT = 26;
    private static final int FIRST = 2;

    private OpusMoodTags() {}

    /** Whether the file's first stream is Opus. */
    static boolean isIn(Path file) throws IOException {
        try (TagFile in = new TagFile(file)) {
            return in.has(OggPageWriter.HEADER + 1, "OpusHead");
        }
    }

    /**
     * @throws IOException in words for a person, if the tags cannot be read
     */
    static MoodTags read(Path file) throws IOException {
        try (TagFile in = new TagFile(file)) {
            OpusComments comments = new Headers(in).comments;
            Map<String, List<String>> fields = new HashMap<>();
            MoodTags.NAMES.forEach(name -> fields.put(
                    name,
                    comments.values(name).stream()
                            .filter(value -> !value.isEmpty())
                            .toList()));
            return new MoodTags(fields);
        }
    }

    /**
     * Makes the file's mood fields these, and removes those that are not among them.
     *
     * @throws IOException in words for a person, if that cannot be done
     */
    static void write(Path file, MoodTags tags) throws IOException {
        Path made = file.resolveSibling(file.getFileName() + ".opus");
        try {
            try (TagFile in = new TagFile(file);
                    OutputStream out = new BufferedOutputStream(Files.newOutputStream(made))) {
                write(in, tags, out);
            }
            // Into the file there is, which keeps its rights and its owner.
            try (OutputStream out = Files.newOutputStream(file)) {
                Files.copy(made, out);
            }
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private static void write(TagFile in, MoodTags tags, OutputStream out) throws IOException {
        Headers headers = new Headers(in);
        headers.comments.remove(Set.copyOf(MoodTags.NAMES));
        for (String name : MoodTags.NAMES) {
            tags.values(name).forEach(value -> headers.comments.add(name, value));
        }
        OggPageWriter pages = new OggPageWriter(out, serial(headers.first), 0);
        pages.writePage(headers.first);
        pages.writeHeaderPacket(headers.comments.packet());
        long position = headers.end;
        while (position < in.length()) {
            byte[] page = page(in, position);
            if (serial(page) != serial(headers.first) || (page[FLAGS_AT] & FIRST) != 0) {
                throw new IOException("It holds several streams, so its tags cannot be written.");
            }
            position += page.length;
            pages.writePage(page);
        }
    }

    private static int serial(byte[] page) {
        return ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).getInt(SERIAL_AT);
    }

    /** The whole page at a place. */
    private static byte[] page(TagFile in, long position) throws IOException {
        byte[] read = in.read(position, LARGEST_PAGE);
        if (read.length < OggPageWriter.HEADER || !in.has(position, "OggS")) {
            throw damaged();
        }
        int length = bodyAt(read);
        for (int i = OggPageWriter.HEADER; i < bodyAt(read) && i < read.length; i++) {
            length += read[i] & 0xFF;
        }
        if (length > read.length) {
            throw damaged();
        }
        return Arrays.copyOf(read, length);
    }

    private static int bodyAt(byte[] page) {
        return OggPageWriter.HEADER + (page[PIECES_AT] & 0xFF);
    }

    private static IOException damaged() {
        return new IOException("Its Ogg pages are damaged, so its tags cannot be written.");
    }

    /** The identification header's page, and the comment header, which ends with a page. */
    private static final class Headers {
        private final byte[] first;
        private final OpusComments comments;
        private final long end;

        Headers(TagFile in) throws IOException {
            first = page(in, 0);
            long position = first.length;
            ByteArrayOutputStream packet = new ByteArrayOutputStream();
            boolean over = false;
            while (!over) {
                byte[] page = page(in, position);
                position += page.length;
                int pieces = page[PIECES_AT] & 0xFF;
                packet.write(page, bodyAt(page), page.length - bodyAt(page));
                for (int i = 0; i < pieces; i++) {
                    boolean ends = (page[OggPageWriter.HEADER + i] & 0xFF) < OggPageWriter.PIECE;
                    if (ends && i < pieces - 1) {
                        throw damaged();
                    }
                    over = ends;
                }
                if (packet.size() > LARGEST_COMMENTS || serial(page) != serial(first)) {
                    throw damaged();
                }
            }
            comments = new OpusComments(packet.toByteArray());
            end = position;
        }
    }
}
