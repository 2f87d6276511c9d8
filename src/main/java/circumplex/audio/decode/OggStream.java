package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The first logical stream of an Ogg file. A place in it is found by bisection over the pages' positions. */
final class OggStream implements EncodedStream {
    private static final int NEAR = 1 << 14;
    private static final int FARTHEST_BACK = 1 << 26;

    private final FileBytes file;
    private final OggCodec codec;
    private final long serial;
    /** Where the first page with audio begins. */
    private final long dataStart;
    /** Position at which decoding from {@link #dataStart} begins, in the stream's own count. */
    private final long firstGranule;
    /** What the stream counts before the first sample that is heard. */
    private final long origin;

    private final long frames;

    OggStream(FileBytes file, long start, AudioKind kind) throws AudioFailure, IOException {
        this.file = file;
        OggPage first = OggPage.at(file, start);
        if (first == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its first Ogg page is cut off.");
        }
        serial = first.serial();
        OggPackets packets = new OggPackets(file, serial, start, packet -> true);
        codec = readHeaders(packets, kind);
        // Audio begins on a new page.
        dataStart = packets.page().end();
        firstGranule = firstGranule();
        origin = Math.max(0, firstGranule) + codec.preSkip();
        long last = lastGranule();
        if (last < 0) {
            throw new AudioFailure(
                    FailureCode.DAMAGED, "There is a header and no whole Ogg page with audio behind it.");
        }
        frames = Math.max(0, last - origin);
    }

    /** Reads the header packets; audio begins on the page after the one that they end on. */
    static OggCodec readHeaders(OggPackets packets, AudioKind kind) throws AudioFailure, IOException {
        byte[] head = header(packets);
        switch (kind) {
            case OGG_VORBIS -> {
                return new OggVorbisCodec(new byte[][] {head, header(packets), header(packets)});
            }
            case OGG_OPUS -> {
                OggOpusCodec opus = new OggOpusCodec(head);
                header(packets);
                return opus;
            }
            case OGG_FLAC -> {
                OggFlacCodec flac = new OggFlacCodec(head);
                int more = Math.max(1, flac.headerPackets());
                for (int i = 0; i < more; i++) {
                    header(packets);
                }
                return flac;
            }
            default -> throw new IllegalArgumentException(kind.name());
        }
    }

    private static byte[] header(OggPackets packets) throws AudioFailure, IOException {
        byte[] packet = packets.next();
        if (packet == null) {
            throw new AudioFailure(FailureCode.DAMAGED, "Its header is cut off.");
        }
        return packet;
    }

    /** The first page with a position tells, less what its packets give, where the stream begins. */
    private long firstGranule() throws IOException {
        OggPackets packets = new OggPackets(file, serial, dataStart, codec::isAudio);
        List<byte[]> before = new ArrayList<>();
        byte[] packet = packets.next();
        while (packet != null) {
            before.add(packet);
            if (!packets.isMidPage() && packets.page().granule() >= 0) {
                break;
            }
            packet = packets.next();
        }
        if (packet == null) {
            return 0;
        }
        long samples = 0;
        byte[] previous = null;
        for (byte[] each : before) {
            samples += codec.samples(previous, each);
            previous = each;
        }
        long first = packets.page().granule() - samples;
        // On a page that is the last as well, a small position cuts the end, not the beginning.
        return first < 0 && packets.page().has(OggPage.LAST) ? 0 : first;
    }

    private long lastGranule() throws IOException {
        long end = file.length();
        long lowest = Math.max(dataStart, file.length() - FARTHEST_BACK);
        for (long reach = NEAR * 8L; ; reach *= 4) {
            long from = Math.max(lowest, file.length() - reach);
            long granule = -1;
            OggPage page = OggPage.find(file, from, end, serial);
            while (page != null) {
                granule = page.granule() >= 0 ? page.granule() : granule;
                page = OggPage.find(file, page.end(), file.length(), serial);
            }
            if (granule >= 0 || from == lowest) {
                return granule;
            }
            end = from;
        }
    }

    OggCodec codec() {
        return codec;
    }

    @Override
    public int sampleRate() {
        return codec.sampleRate();
    }

    @Override
    public int channels() {
        return codec.channels();
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public String format() {
        return codec.format();
    }

    @Override
    public Start from(long frame) throws IOException {
        PacketStart start = packetsFrom(frame);
        MatroskaStream stream = new MatroskaStream(
                codec.matroskaName(), codec.setup(), codec.sampleRate(), codec.channels(), start.packets());
        return new Start(stream, start.frame());
    }

    /**
     * Packets from which the wanted frame comes out right.
     *
     * @param packets the packets
     * @param frame index of the first frame that they give; may be negative
     */
    record PacketStart(OggPackets packets, long frame) {}

    /** Finds the packets to begin with for a wanted frame. */
    PacketStart packetsFrom(long frame) throws IOException {
        OggPage before = pageBefore(frame + origin - codec.preRoll());
        if (before == null) {
            return new PacketStart(new OggPackets(file, serial, dataStart, codec::isAudio), firstGranule - origin);
        }
        OggPackets packets = new OggPackets(file, serial, before.position(), codec::isAudio);
        packets.skipPage(codec.primingPackets());
        return new PacketStart(packets, before.granule() - origin);
    }

    /** The last page behind which decoding can begin at or before a position, or null for the very beginning. */
    private OggPage pageBefore(long granule) throws IOException {
        OggPage before = null;
        long low = dataStart;
        long high = file.length();
        while (high - low > NEAR) {
            long middle = low + (high - low) / 2;
            OggPage page = OggPage.find(file, middle, high, serial);
            while (page != null && !canBegin(page)) {
                page = OggPage.find(file, page.end(), high, serial);
            }
            if (page != null && page.granule() <= granule) {
                before = page;
                low = page.end();
            } else {
                high = middle;
            }
        }
        OggPage page = OggPage.find(file, low, file.length(), serial);
        while (page != null && page.granule() <= granule) {
            if (canBegin(page)) {
                before = page;
            }
            page = OggPage.find(file, page.end(), file.length(), serial);
        }
        return before;
    }

    private boolean canBegin(OggPage page) {
        int whole = page.completedPackets() - (page.has(OggPage.CONTINUED) ? 1 : 0);
        return page.granule() >= 0 && page.completedPackets() > 0 && whole >= codec.primingPackets();
    }
}
