package circumplex.audio.decode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the links of an Ogg file. Each begins with the first pages of all its streams (sound, video …); its end, where
 * pages with other serial numbers begin, is found by bisection.
 */
final class OggLinks {
    /** A year of songs from the radio, in one file. */
    private static final int MOST_LINKS = 50_000;

    private static final int MOST_STREAMS = 64;
    private static final int NEAR = 1 << 16;
    private static final int MARK = 8;

    private final FileBytes file;

    private OggLinks(FileBytes file) {
        this.file = file;
    }

    /**
     * The links with audio, in order; of several audio streams side by side the first.
     *
     * @param start where the first page begins
     */
    static List<OggLink> of(FileBytes file, long start) throws IOException {
        return new OggLinks(file).from(start);
    }

    /**
     * The first link, if it has audio, as if it went on to the end of the file; where it ends is not looked for.
     *
     * @param start where the first page begins
     * @return null where there is no page, or no audio
     */
    static OggLink first(FileBytes file, long start) throws IOException {
        OggPage page = OggPage.at(file, start);
        Beginning beginning = page == null ? null : new OggLinks(file).beginning(page);
        return beginning == null || beginning.audio == null
                ? null
                : new OggLink(beginning.audio.position(), file.length(), beginning.audio.serial(), beginning.codec);
    }

    private List<OggLink> from(long start) throws IOException {
        List<OggLink> links = new ArrayList<>();
        OggPage page = OggPage.at(file, start);
        while (page != null && links.size() < MOST_LINKS) {
            Beginning beginning = beginning(page);
            OggPage next = next(beginning.serials, page.end());
            // Pages of a stream that never began are damage; what lies behind them may still belong to this link.
            boolean begins = next != null && next.has(OggPage.FIRST);
            long end = begins ? next.position() : file.length();
            if (beginning.audio != null) {
                links.add(new OggLink(beginning.audio.position(), end, beginning.audio.serial(), beginning.codec));
            }
            page = begins ? next : null;
        }
        return links;
    }

    /**
     * The first pages of a link.
     *
     * @param serials the numbers of its streams
     * @param audio the first page of its first audio stream, or null
     * @param codec of that
     */
    private record Beginning(Set<Long> serials, OggPage audio, OggLink.Codec codec) {}

    private Beginning beginning(OggPage first) throws IOException {
        Set<Long> serials = new HashSet<>();
        OggPage audio = null;
        OggLink.Codec codec = null;
        OggPage page = first;
        do {
            serials.add(page.serial());
            if (codec == null) {
                codec = OggLink.Codec.of(file.read(page.body(), MARK), 0);
                audio = codec == null ? null : page;
            }
            page = OggPage.at(file, page.end());
        } while (page != null && page.has(OggPage.FIRST) && serials.size() < MOST_STREAMS);
        return new Beginning(serials, audio, codec);
    }

    /** The first page behind a place that belongs to none of the streams, or null. */
    private OggPage next(Set<Long> serials, long from) throws IOException {
        OggPage last = last(from);
        if (last == null || serials.contains(last.serial())) {
            return null;
        }
        long low = from;
        long high = last.position();
        while (high - low > NEAR) {
            long middle = low + (high - low) / 2;
            OggPage page = OggPage.find(file, middle, high, any -> true);
            if (page != null && serials.contains(page.serial())) {
                low = page.end();
            } else {
                high = middle;
            }
        }
        return OggPage.find(file, low, file.length(), page -> !serials.contains(page.serial()));
    }

    private OggPage last(long from) throws IOException {
        long end = file.length();
        for (long reach = NEAR; ; reach *= 4) {
            long begin = Math.max(from, file.length() - reach);
            OggPage last = null;
            OggPage page = OggPage.find(file, begin, end, any -> true);
            while (page != null) {
                last = page;
                page = OggPage.find(file, page.end(), file.length(), any -> true);
            }
            if (last != null || begin == from) {
                return last;
            }
            end = begin;
        }
    }
}
