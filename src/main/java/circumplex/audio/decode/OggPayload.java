package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * The audio of an Ogg file: what its pages carry after the header packets. When headers are rewritten, page numbers and
 * checksums change, and some programs divide the same packets into other pages; so only what the pages carry is taken,
 * from the beginning and from the end, where it can be found without reading every page between them.
 */
final class OggPayload {
    private static final int LARGEST_PAGE = 27 + 255 + 255 * 255;

    private final FileBytes file;
    private final int most;
    private long lastGranule = -1;

    private OggPayload(FileBytes file, int most) {
        this.file = file;
        this.most = most;
    }

    /**
     * Reads it.
     *
     * @param start where the first page begins
     * @param most how many bytes are taken from the beginning, and as many from the end
     * @throws AudioFailure if the headers are no headers
     */
    static AudioPayload read(FileBytes file, long start, int most) throws AudioFailure, IOException {
        OggLink link = OggLinks.first(file, start);
        if (link == null) {
            return AudioPayload.whole(file);
        }
        OggPackets packets = new OggPackets(file, link, link.start(), packet -> true);
        OggStream.readHeaders(packets, link.codec());
        return new OggPayload(file, most)
                .read(link.codec().name(), link.serial(), packets.page().end());
    }

    private AudioPayload read(String kind, long serial, long dataStart) throws IOException {
        byte[] head = bodies(serial, dataStart, true);
        // Twice as far back, for what the headers of small pages take.
        long near = file.length() - 2L * most - 2L * LARGEST_PAGE;
        byte[] tail = bodies(serial, Math.max(dataStart, near), false);
        if (tail.length == 0) {
            // Another stream follows, of which nothing changes when the tags of the first one do.
            long length = file.length() - dataStart;
            return new AudioPayload(
                    kind, length, List.of(head, file.read(Math.max(dataStart, file.length() - most), most)));
        }
        return new AudioPayload(kind, lastGranule, List.of(head, tail));
    }

    /** What the pages from a place on carry: the beginning or the end of it. */
    private byte[] bodies(long serial, long from, boolean beginning) throws IOException {
        ByteArrayOutputStream collected = new ByteArrayOutputStream();
        OggPage page = OggPage.find(file, from, file.length(), serial);
        while (page != null && !(beginning && collected.size() >= most)) {
            collected.writeBytes(file.read(page.body(), page.end() - page.body()));
            lastGranule = page.granule() >= 0 ? page.granule() : lastGranule;
            page = OggPage.find(file, page.end(), file.length(), serial);
        }
        byte[] all = collected.toByteArray();
        return beginning
                ? Arrays.copyOf(all, Math.min(most, all.length))
                : Arrays.copyOfRange(all, Math.max(0, all.length - most), all.length);
    }
}
