package circumplex.audio.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/**
 * The packets of one logical Ogg stream, in order from a page on. A packet with a lost piece is left out; one that is
 * longer than audio can be, such as a comment with a picture, is cut.
 */
final class OggPackets implements MatroskaStream.PacketReader {
    private final FileBytes file;
    private final OggLink link;
    private final Predicate<byte[]> wanted;
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private boolean inPacket;
    private long position;
    private OggPage page;

    /**
     * @param position where a page begins, or something before it
     * @param wanted which packets to give; others are passed over
     */
    OggPackets(FileBytes file, OggLink link, long position, Predicate<byte[]> wanted) {
        this.file = file;
        this.link = link;
        this.wanted = wanted;
        this.position = position;
    }

    /** Leaves out the packets that end on the next page, but for the last so many. */
    void skipPage(int keep) throws IOException {
        if (readPage()) {
            while (ready.size() > keep) {
                ready.removeFirst();
            }
        }
    }

    @Override
    public byte[] next() throws IOException {
        while (ready.isEmpty()) {
            if (!readPage()) {
                return null;
            }
        }
        return ready.removeFirst();
    }

    /** Whether packets that end on the last page that was read are still to come. */
    boolean isMidPage() {
        return !ready.isEmpty();
    }

    /** The last page that was read; null before the first. */
    OggPage page() {
        return page;
    }

    private boolean readPage() throws IOException {
        OggPage next = OggPage.find(file, position, link.end(), link.serial());
        if (next == null || next.has(OggPage.FIRST) && next.position() > link.start()) {
            return false;
        }
        boolean gap = page != null && next.position() != page.end();
        if (!next.has(OggPage.CONTINUED) || gap) {
            partial.reset();
            inPacket = false;
        }
        page = next;
        position = next.end();
        // A page that goes on with a packet whose beginning is not known: up to its end there is nothing to use.
        boolean usable = inPacket || !next.has(OggPage.CONTINUED);
        long at = next.body();
        for (byte lace : next.lacing()) {
            int length = lace & 0xff;
            if (usable && partial.size() < AudioLimits.LARGEST_PACKET) {
                partial.writeBytes(file.read(at, length));
            }
            at += length;
            inPacket = true;
            if (length < 255) {
                byte[] packet = usable ? partial.toByteArray() : null;
                if (usable && wanted.test(packet)) {
                    ready.add(packet);
                }
                partial.reset();
                usable = true;
                inPacket = false;
            }
        }
        if (!usable) {
            inPacket = false;
        }
        return true;
    }
}
