package circumplex.library;

import circumplex.audio.decode.AudioDecoder;
import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.model.AudioFailure;
import circumplex.model.FileFacts;
import circumplex.model.ReplayGain;
import circumplex.model.Tags;
import circumplex.task.Allowance;
import circumplex.task.Watchdog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Duration OPENING = Duration.ofMinutes(2);
    private static final int MOST_HANGING_DECODERS = 2;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)([12]\\d{3})(?!\\d)|^\\s*([12]\\d{3})");

    private final TagSource ogg = new OggTagSource();
    private final TagSource flac = new FlacTagSource();
    private final TagSource mpeg = new MpegTagSource();
    private final TagSource mp4 = new Mp4TagSource();
    private final TagSource chunks = new ChunkTagSource();
    private final TagSource asf = new AsfTagSource();
    private final AudioDecoder decoder;
    /** Where too many decoders hang, none is asked any more. */
    private final Watchdog watchdog = new Watchdog("opening", MOST_HANGING_DECODERS);

    /**
     * What was read.
     *
     * @param tags the tags
     * @param facts the facts of the file
     */
    public record Reading(Tags tags, FileFacts facts) {}

    /** Asks the program's decoders. */
    public TagReader() {
        this(new AudioDecoders());
    }

    /**
     * @param decoder is asked for length, format, sample rate and channels; where it cannot open the file, the tags' own
     *     word counts, where they have one
     */
    public TagReader(AudioDecoder decoder) {
        this.decoder = decoder;
    }

    /**
     * Reads tags and audio header.
     *
     * @param size of the file in bytes
     * @param modifiedMillis time of the file's last change, milliseconds since 1970
     */
    public Reading read(Path file, long size, long modifiedMillis) {
        EmbeddedTags embedded = embedded(file);
        AudioHeader header = header(file).orElse(new AudioHeader(0, "", 0, 0)).orElse(embedded);
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

    /** How loud the file should be played, as its tags say. */
    public ReplayGain replayGain(Path file) {
        try {
            TagContainer container = container(file);
            return container == TagContainer.UNKNOWN
                    ? ReplayGain.NONE
                    : source(container).replayGain(file, container);
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.debug("The loudness of {} could not be read", file, e);
            return ReplayGain.NONE;
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
            case MP4 -> mp4;
            case WAV, AIFF -> chunks;
            case WMA -> asf;
            case MP3, UNKNOWN -> mpeg;
        };
    }

    private Optional<AudioHeader> header(Path file) {
        try {
            return Optional.of(watchdog.<AudioHeader, AudioFailure>call(
                    () -> openedHeader(file), new Allowance(OPENING, OPENING)));
        } catch (AudioFailure
                | Watchdog.GivenUpException
                | RuntimeException
                | StackOverflowError
                | OutOfMemoryError e) {
            // The analysis opens the file again and says what is wrong with it.
            LOG.debug("The decoder could not open {}", file, e);
            return Optional.empty();
        }
    }

    private AudioHeader openedHeader(Path file) throws AudioFailure {
        try (PcmSource source = decoder.open(file)) {
            double seconds = source.frames() > 0 ? (double) source.frames() / source.sampleRate() : 0;
            return new AudioHeader(seconds, source.format(), source.sampleRate(), source.channels());
        }
    }

    private static int year(String date) {
        Matcher matcher = YEAR.matcher(date);
        if (!matcher.find()) {
            return 0;
        }
        return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    /** One line of readable text of a length that fits into a table. What text it is matters to nothing else. */
    private static String clean(String text) {
        String shortened = text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT)));
        return shortened
                .codePoints()
                .map(c -> isShown(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    /** Not so: what controls a terminal or breaks a line, what turns the direction of the text around it, no characters. */
    private static boolean isShown(int c) {
        boolean direction = c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        boolean mark = c == 0xFEFF || c >= 0xFFF9 && c <= 0xFFFB || (c & 0xFFFE) == 0xFFFE;
        int type = Character.getType(c);
        boolean kind = type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return !direction && !mark && !kind;
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
