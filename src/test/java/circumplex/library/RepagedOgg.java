package circumplex.library;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes an Ogg file anew as a tagging program does: another comment packet, other pages, the same packets of audio. */
final class RepagedOgg {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int serial;
    private long lastGranule;
    private int sequence;

    private RepagedOgg() {}

    /**
     * @param comment in place of the second packet
     * @param headers how many packets are headers
     * @param packetsAPage of audio
     */
    static byte[] with(byte[] ogg, byte[] comment, int headers, int packetsAPage) {
        RepagedOgg anew = new RepagedOgg();
        List<byte[]> packets = anew.packets(ogg);
        anew.page(List.of(packets.get(0)), 0, 2);
        List<byte[]> rest = new ArrayList<>(packets.subList(1, headers));
        rest.set(0, comment);
        rest.forEach(header -> anew.page(List.of(header), 0, 0));
        for (int from = headers; from < packets.size(); from += packetsAPage) {
            int to = Math.min(packets.size(), from + packetsAPage);
            boolean last = to == packets.size();
            anew.page(packets.subList(from, to), last ? anew.lastGranule : from, last ? 4 : 0);
        }
        return anew.out.toByteArray();
    }

    private List<byte[]> packets(byte[] ogg) {
        ByteBuffer in = ByteBuffer.wrap(ogg).order(ByteOrder.LITTLE_ENDIAN);
        List<byte[]> packets = new ArrayList<>();
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        int page = 0;
        while (page < ogg.length) {
            lastGranule = in.getLong(page + 6);
            serial = in.getInt(page + 14);
            int segments = ogg[page + 26] & 0xff;
            int at = page + 27 + segments;
            for (int i = 0; i < segments; i++) {
                int length = ogg[page + 27 + i] & 0xff;
                packet.write(ogg, at, length);
                at += length;
                if (length < 255) {
                    packets.add(packet.toByteArray());
                    packet.reset();
                }
            }
            page = at;
        }
        return packets;
    }

    /** Packets on a page, or over as many as they need. */
    private void page(List<byte[]> packets, long granule, int flags) {
        ByteArrayOutputStream lacing = new ByteArrayOutputStream();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] packet : packets) {
            for (int left = packet.length; left >= 0; left -= 255) {
                lacing.write(Math.min(255, left));
            }
            body.writeBytes(packet);
        }
        byte[] lengths = lacing.toByteArray();
        byte[] bytes = body.toByteArray();
        int written = 0;
        for (int first = 0; first < lengths.length; first += 255) {
            int count = Math.min(255, lengths.length - first);
            int size = 0;
            for (int i = first; i < first + count; i++) {
                size += lengths[i] & 0xff;
            }
            ByteBuffer header = ByteBuffer.allocate(27).order(ByteOrder.LITTLE_ENDIAN);
            header.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
            header.put((byte) (first == 0 ? flags : 1)).putLong(granule).putInt(serial);
            header.putInt(sequence++).putInt(0).put((byte) count);
            out.writeBytes(header.array());
            out.write(lengths, first, count);
            out.write(bytes, written, size);
            written += size;
        }
    }
}
