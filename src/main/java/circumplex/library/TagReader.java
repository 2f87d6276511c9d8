package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.PcmSource;
import circumplex.model.AudioFailure;
import circumplex.model.FileFacts;
import circumplex.model.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what a file says of itself: its tags, its audio header, its cover art. The kind of tag is told by the file's
 * first bytes, not by its name. No file fails here: what is missing or broken is left empty, and the name of the file
 * stands in for its title. Thread-safe.
 */
public final class TagReader {
    private static final Logger LOG = LoggerFactory.getLogger(TagReader.class);
    private static final int LONGEST_TEXT = 500;
    private static final int LARGEST_COVER = 32 << 20;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)([12]\\d{3})(?!\\d)|^\\s*([12]\\d{3})");

    private final TagSource ogg = new OggTagSource();
    private final TagSource flac = new FlacTagSource();
    private final TagSource others = new JaudiotaggerTagSource();
    private final Optional<AudioDecoder> decoder;

    /**
     * What was read.
     *
     * @param tags the tags
     * @param facts the facts of the file
     */
    public record Reading(Tags tags, FileFacts facts) {}

    /** A reader that takes length, format, sample rate and channels from the tags' own view of the file. */
    public TagReader() {
        this.decoder = Optional.empty();
    }

    /** A reader that asks the decoder for length, format, sample rate and channels, where it can open the file. */
    public TagReader(AudioDecoder decoder) {
        this.decoder = Optional.of(decoder);
    }

    /**
     * Reads tags and audio header.
     *
     * @param size of the file in bytes
     * @param modifiedMillis time of the file's last change, milliseconds since 1970
     */
    public Reading read(Path file, long size, long modifiedMillis) {
        EmbeddedTags embedded = embedded(file);
        AudioHeader header = decoder.flatMap(opening -> header(opening, file))
                .orElse(new AudioHeader(0, "", 0, 0))
                .orElse(embedded);
        String title = clean(embedded.title());
        return new Reading(
                new Tags(
                        title.isEmpty() ? clean(AudioFileNames.withoutEnding(file)) : title,
                        clean(embedded.artist()),
                        clean(embedded.album()),
                        year(embedded.date()),
                        clean(embedded.genre()),
                        header.seconds()),
                new FileFacts(size, modifiedMillis, header.format(), header.sampleRate(), header.channels()));
    }

    /** The cover art in the file, as it stands there (JPEG, PNG …). */
    public Optional<byte[]> coverArt(Path file) {
        try {
            TagContainer container = container(file);
            return container == TagContainer.UNKNOWN
                    ? Optional.empty()
                    : source(container).cover(file, container).filter(image -> image.length <= LARGEST_COVER);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("No cover art could be read from {}", file, e);
            return Optional.empty();
        }
    }

    private EmbeddedTags embedded(Path file) {
        try {
            TagContainer container = container(file);
            return container == TagContainer.UNKNOWN
                    ? EmbeddedTags.NONE
                    : source(container).tags(file, container);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // A broken tag asks for absurd amounts of memory or nests without end; it must not end the scan.
            LOG.debug("No tags could be read from {}", file, e);
            return EmbeddedTags.NONE;
        }
    }

    /** By content; an MP3 that begins with padding or rubbish is known by its name alone. */
    private static TagContainer container(Path file) throws IOException {
        TagContainer container = TagContainer.of(file);
        return container == TagContainer.UNKNOWN && AudioFileNames.ending(file).equals("mp3")
                ? TagContainer.MP3
                : container;
    }

    private TagSource source(TagContainer container) {
        return switch (container) {
            case OGG -> ogg;
            case FLAC -> flac;
            default -> others;
        };
    }

    private static Optional<AudioHeader> header(AudioDecoder decoder, Path file) {
        try (PcmSource source = decoder.open(file)) {
            double seconds = source.frames() > 0 ? (double) source.frames() / source.sampleRate() : 0;
            return Optional.of(new AudioHeader(seconds, source.format(), source.sampleRate(), source.channels()));
        } catch (AudioFailure | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // The analysis opens the file again and says what is wrong with it.
            LOG.debug("The decoder could not open {}", file, e);
            return Optional.empty();
        }
    }

    private static int year(String date) {
        Matcher matcher = YEAR.matcher(date);
        if (!matcher.find()) {
            return 0;
        }
        return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    /** One line of readable text of a length that fits into a table. */
    private static String clean(String text) {
        String shortened = text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT)));
        return shortened
                .codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0xFEFF
                        ? ' '
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    private record AudioHeader(double seconds, String format, int sampleRate, int channels) {

        /** With the gaps filled. */
        AudioHeader orElse(EmbeddedTags embedded) {
            return new AudioHeader(
                    seconds > 0 ? seconds : Double.isFinite(embedded.seconds()) ? Math.max(0, embedded.seconds()) : 0,
                    format.isEmpty() ? embedded.format() : format,
                    sampleRate > 0 ? sampleRate : Math.max(0, embedded.sampleRate()),
                    channels > 0 ? channels : embedded.channels());
        }
    }
}
