package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;

/** One logical stream of an Ogg file. A place in it is found by bisection over the pages' positions. */
final class OggStream implements EncodedStream {
    private static final int NEAR = 1 << 14;
    private static final int FARTHEST_BACK = 1 << 26;

    private final FileBytes file;
    private final OggLink link;
    private final OggCodec codec;
    /** Where the first page with audio begins. */
    private final long dataStart;
    /** Position at which decoding from {@link #dataStart} begins, in the stream's own count. */
    private final long firstGranule;
    /** What the stream counts before the first sample that is heard. */
    private final long origin;

    private final long frames;

    OggStream(FileBytes file, OggLink link) throws AudioFailure, IOException {
        this.file = file;
        this.link = link;
        OggPackets packets = new OggPackets(file, link, link.start(), packet -> true);
        codec = readHeaders(packets, link.codec());
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
    static OggCodec readHeaders(OggPackets packets, OggLink.Codec kind) throws AudioFailure, IOException {
        byte[] head = header(packets);
        switch (kind) {
            case VORBIS -> {
                header(packets);
                return new OggVorbisCodec(head, header(packets));
            }
            case OPUS -> {
                OggOpusCodec opus = new OggOpusCodec(head);
                header(packets);
                return opus;
            }
            case FLAC -> {
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
        OggPackets packets = new OggPackets(file, link, dataStart, codec::isAudio);
        long samples = 0;
        byte[] previous = null;
        byte[] packet = packets.next();
        while (packet != null) {
            samples += codec.samples(previous, packet);
            previous = packet;
            if (!packets.isMidPage() && packets.page().granule() >= 0) {
                long first = packets.page().granule() - samples;
                // On a page that is the last as well, a small position cuts the end, not the beginning.
                return first < 0 && packets.page().has(OggPage.LAST) ? 0 : first;
            }
            packet = packets.next();
        }
        return 0;
    }

    private long lastGranule() throws IOException {
        long end = link.end();
        long lowest = Math.max(dataStart, link.end() - FARTHEST_BACK);
        for (long reach = NEAR * 8L; ; reach *= 4) {
            long from = Math.max(lowest, link.end() - reach);
            long granule = -1;
            OggPage page = OggPage.find(file, from, end, link.serial());
            while (page != null) {
                granule = page.granule() >= 0 ? page.granule() : granule;
                page = OggPage.find(file, page.end(), link.end(), link.serial());
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
            return new PacketStart(new OggPackets(file, link, dataStart, codec::isAudio), firstGranule - origin);
        }
        OggPackets packets = new OggPackets(file, link, before.position(), codec::isAudio);
        packets.skipPage(codec.primingPackets());
        return new PacketStart(packets, before.granule() - origin);
    }

    /** The last page behind which decoding can begin at or before a position, or null for the very beginning. */
    private OggPage pageBefore(long granule) throws IOException {
        OggPage before = null;
        long low = dataStart;
        long high = link.end();
        while (high - low > NEAR) {
            long middle = low + (high - low) / 2;
            OggPage page = OggPage.find(file, middle, high, link.serial());
            while (page != null && !canBegin(page)) {
                page = OggPage.find(file, page.end(), high, link.serial());
            }
            if (page != null && page.granule() <= granule) {
                before = page;
                low = page.end();
            } else {
                high = middle;
            }
        }
        OggPage page = OggPage.find(file, low, link.end(), link.serial());
        while (page != null && page.granule() <= granule) {
            if (canBegin(page)) {
                before = page;
            }
            page = OggPage.find(file, page.end(), link.end(), link.serial());
        }
        return before;
    }

    private boolean canBegin(OggPage page) {
        int whole = page.completedPackets() - (page.has(OggPage.CONTINUED) ? 1 : 0);
        return page.granule() >= 0 && page.completedPackets() > 0 && whole >= codec.primingPackets();
    }
}
