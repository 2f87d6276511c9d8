package circumplex.library;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.AudioHeader;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.audio.mp3.MP3File;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.KeyNotFoundException;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;
import org.jaudiotagger.tag.images.Artwork;

/** Reads tags with jaudiotagger: MP3, M4A, WAV, AIFF, WMA. */
final class JaudiotaggerTagSource implements TagSource {
    /** The library reads a tag into memory as a whole; more than this is no tag that anybody made on purpose. */
    private static final long LARGEST_TAG = 64L << 20;

    private static final int FRONT_COVER = 3;

    /** Held, since the level of a logger that nobody holds is forgotten. The library logs every oddity of a tag. */
    private static final Logger SILENCED = Logger.getLogger("org.jaudiotagger");

    JaudiotaggerTagSource() {
        SILENCED.setLevel(Level.OFF);
    }

    @Override
    public EmbeddedTags tags(Path path, TagContainer container) throws IOException {
        AudioFile file = read(path, container);
        AudioHeader header = file.getAudioHeader();
        List<Tag> tags = tags(file);
        return new EmbeddedTags(
                text(tags, FieldKey.TITLE),
                text(tags, FieldKey.ARTIST),
                text(tags, FieldKey.ALBUM),
                text(tags, FieldKey.YEAR),
                text(tags, FieldKey.GENRE),
                header == null ? 0 : header.getPreciseTrackLength(),
                header == null ? "" : format(container, header),
                header == null ? 0 : header.getSampleRateAsNumber(),
                header == null ? 0 : channels(header));
    }

    @Override
    public Optional<byte[]> cover(Path path, TagContainer container) throws IOException {
        List<Artwork> pictures = tags(read(path, container)).stream()
                .flatMap(tag -> tag.getArtworkList().stream())
                .filter(picture ->
                        !picture.isLinked() && picture.getBinaryData() != null && picture.getBinaryData().length > 0)
                .toList();
        return pictures.stream()
                .filter(picture -> picture.getPictureType() == FRONT_COVER)
                .findFirst()
                .or(() -> pictures.stream().findFirst())
                .map(Artwork::getBinaryData);
    }

    private static AudioFile read(Path path, TagContainer container) throws IOException {
        refuseEnormous(path);
        ChunkSizes.check(path, container);
        File file = path.toFile();
        if (file.exists()) {
            return read(file, container);
        }
        // A name that is no text in this locale is lost in a File; a link with a plain name leads around that.
        Path folder = Files.createTempDirectory("circumplex-tags");
        Path link = folder.resolve("track." + container.ending());
        try {
            Files.createSymbolicLink(link, path.toAbsolutePath());
            return read(link.toFile(), container);
        } catch (UnsupportedOperationException e) {
            throw new IOException("The name of the file cannot be used", e);
        } finally {
            Files.deleteIfExists(link);
            Files.deleteIfExists(folder);
        }
    }

    private static AudioFile read(File file, TagContainer container) throws IOException {
        try {
            return AudioFileIO.readAs(file, container.ending());
        } catch (CannotReadException | TagException | ReadOnlyFileException | InvalidAudioFrameException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static void refuseEnormous(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            long length = TagContainer.id3Length(in.readNBytes(10));
            if (length > Math.min(LARGEST_TAG, Files.size(path))) {
                throw new IOException("The tag claims " + length + " bytes");
            }
        }
    }

    /** The tags in the order of trust; an MP3 may have an old one at its end beside the one at its start. */
    private static List<Tag> tags(AudioFile file) {
        if (file.getTag() == null) {
            return List.of();
        }
        return file instanceof MP3File mp3 && mp3.hasID3v1Tag() && mp3.getID3v1Tag() != file.getTag()
                ? List.of(file.getTag(), mp3.getID3v1Tag())
                : List.of(file.getTag());
    }

    private static String text(List<Tag> tags, FieldKey key) {
        for (Tag tag : tags) {
            String text = text(tag, key);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    // A field that is broken costs that field, not the others.
    private static String text(Tag tag, FieldKey key) {
        try {
            String text = tag.getFirst(key);
            return text == null ? "" : text;
        } catch (KeyNotFoundException
                | UnsupportedOperationException
                | IndexOutOfBoundsException
                | NullPointerException
                | IllegalArgumentException e) {
            return "";
        }
    }

    private static String format(TagContainer container, AudioHeader header) {
        if (container != TagContainer.MP4) {
            return container.name();
        }
        String encoding = String.valueOf(header.getEncodingType()).toUpperCase(Locale.ROOT);
        return encoding.contains("LOSSLESS") || encoding.contains("ALAC") ? "ALAC" : "AAC";
    }

    private static int channels(AudioHeader header) {
        String channels = String.valueOf(header.getChannels()).toUpperCase(Locale.ROOT);
        if (channels.contains("MONO")) {
            return 1;
        }
        if (channels.contains("STEREO") || channels.contains("DUAL")) {
            return 2;
        }
        String digits = channels.replaceAll("\\D.*", "");
        return digits.isEmpty() || digits.length() > 2 ? 0 : Integer.parseInt(digits);
    }
}
