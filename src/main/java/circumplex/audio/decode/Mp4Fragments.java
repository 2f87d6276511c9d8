package circumplex.audio.decode;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The packets of an MP4 file in fragments (ISO/IEC 14496-12, section 8.8), as made for streaming: each fragment has a
 * table of its own. Only where the fragments begin is kept, and the table of the one that was asked for last.
 */
final class Mp4Fragments implements Mp4Packets {
    private static final int MOST_FRAGMENTS = 1 << 19;

    private final FileBytes file;
    private final Mp4FragmentReader reader;
    /** What stands before the fragments; null if nothing. */
    private final Mp4Packets head;

    private final List<Fragment> fragments = new ArrayList<>();
    private final int size;
    private final long end;

    private int loaded = -1;
    private Mp4FragmentReader.Content content;

    /**
     * @param box the box "moof"
     * @param first its first packet
     * @param time when that begins
     */
    private record Fragment(Mp4Box box, int first, long time) {}

    /**
     * Finds the fragments.
     *
     * @param start where the file's first box begins
     * @param reader reads fragments of the track
     * @param head packets before the fragments, or null
     */
    Mp4Fragments(FileBytes file, long start, Mp4FragmentReader reader, Mp4Packets head)
            throws AudioFailure, IOException {
        this.file = file;
        this.reader = reader;
        this.head = head;
        int packets = head == null ? 0 : head.size();
        long time = head == null ? 0 : head.time(head.size());
        Mp4Box box = Mp4Box.at(file, start, file.length());
        while (box != null) {
            if (box.type().equals("moof")) {
                Mp4FragmentReader.Content read = reader.read(box, time);
                if (read.size() > 0) {
                    fragments.add(new Fragment(box, packets, read.times()[0]));
                    packets = Math.addExact(packets, read.size());
                    time = read.times()[read.size()];
                }
                if (fragments.size() > MOST_FRAGMENTS) {
                    throw new AudioFailure(FailureCode.TOO_LARGE, "It has more than " + MOST_FRAGMENTS + " fragments.");
                }
            }
            box = Mp4Box.at(file, box.end(), file.length());
        }
        size = packets;
        end = time;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public long time(int packet) throws IOException {
        if (packet >= size) {
            return end;
        }
        if (isInHead(packet)) {
            return head.time(packet);
        }
        load(packet);
        return content.times()[packet - fragments.get(loaded).first()];
    }

    @Override
    public int packetAt(long time) throws IOException {
        if (fragments.isEmpty()
                || head != null && head.size() > 0 && time < fragments.get(0).time()) {
            return head == null ? 0 : head.packetAt(time);
        }
        int low = 0;
        int high = fragments.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (fragments.get(middle).time() <= time) {
                low = middle;
            } else {
                high = middle;
            }
        }
        load(fragments.get(low).first());
        int found = Arrays.binarySearch(content.times(), 0, content.size(), time);
        return fragments.get(low).first() + Math.max(0, found >= 0 ? found : -found - 2);
    }

    @Override
    public byte[] packet(int packet) throws IOException {
        if (isInHead(packet)) {
            return head.packet(packet);
        }
        load(packet);
        int index = packet - fragments.get(loaded).first();
        int bytes = content.sizes()[index];
        return bytes > AudioLimits.LARGEST_PACKET ? new byte[0] : file.read(content.positions()[index], bytes);
    }

    private boolean isInHead(int packet) {
        return head != null && packet < head.size();
    }

    private void load(int packet) throws IOException {
        int low = 0;
        int high = fragments.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (fragments.get(middle).first() <= packet) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (low != loaded) {
            content = reader.read(fragments.get(low).box(), fragments.get(low).time());
            loaded = low;
        }
    }
}
