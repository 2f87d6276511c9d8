package circumplex.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.audio.mp3.MP3File;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.aiff.AiffTag;
import org.jaudiotagger.tag.flac.FlacTag;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.id3.valuepair.TextEncoding;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jaudiotagger.tag.vorbiscomment.VorbisCommentTag;
import org.jaudiotagger.tag.wav.WavTag;

/**
 * Reads and writes the mood fields in the way of each kind of tag: text frames of ID3v2, Vorbis comments, free-form atoms
 * of MP4. Changes the given file in place: it is handed a copy.
 */
final class MoodTagFormat {
    private static final String USER_TEXT = "TXXX";
    private static final String MP4_ISSUER = "com.apple.iTunes";
    private static final int OGG_HEAD = 64;

    private MoodTagFormat() {}

    /**
     * @throws IOException if the kind of file has no tags that can be written, or it cannot be read
     */
    static MoodTags read(Path file) throws IOException {
        if (OpusMoodTags.isIn(file)) {
            return OpusMoodTags.read(file);
        }
        AudioFile audio = open(file);
        Tag tag = audio.getTag();
        Map<String, List<String>> fields = new HashMap<>();
        if (tag != null) {
            for (String name : MoodTags.NAMES) {
                fields.put(name, values(text(tag), name));
            }
        }
        return new MoodTags(fields);
    }

    /**
     * Makes the file's mood fields these, and removes those that are not among them.
     *
     * @throws IOException if it cannot be written
     */
    static void write(Path file, MoodTags tags) throws IOException {
        if (OpusMoodTags.isIn(file)) {
            OpusMoodTags.write(file, tags);
            return;
        }
        AudioFile audio = open(file);
        try {
            Tag tag = text(tagOf(audio));
            for (String name : MoodTags.NAMES) {
                set(tag, name, tags.values(name));
            }
            audio.commit();
        } catch (TagException | CannotWriteException | RuntimeException e) {
            throw new IOException("Its tags cannot be written.", e);
        }
    }

    private static AudioFile open(Path file) throws IOException {
        try {
            return AudioFileIO.readAs(file.toFile(), ending(file));
        } catch (CannotReadException
                | TagException
                | ReadOnlyFileException
                | InvalidAudioFrameException
                | RuntimeException e) {
            throw new IOException("Its tags cannot be read.", e);
        }
    }

    private static String ending(Path file) throws IOException {
        return switch (TagContainer.of(file)) {
            case MP3 -> "mp3";
            case FLAC -> "flac";
            case MP4 -> "m4a";
            case WAV -> "wav";
            case AIFF -> "aiff";
            case OGG -> {
                if (!isVorbis(file)) {
                    throw new IOException(
                            "Tags can be written into Ogg Vorbis and Opus, but not into other kinds of Ogg.");
                }
                yield "ogg";
            }
            default -> throw new IOException("Tags of this kind of file cannot be written.");
        };
    }

    private static boolean isVorbis(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(OGG_HEAD), StandardCharsets.ISO_8859_1).contains("\u0001vorbis");
        }
    }

    private static Tag tagOf(AudioFile audio) {
        if (audio instanceof MP3File mp3) {
            if (!mp3.hasID3v2Tag()) {
                mp3.setID3v2Tag(new org.jaudiotagger.tag.id3.ID3v24Tag());
            }
            return mp3.getID3v2Tag();
        }
        return audio.getTagOrCreateAndSetDefault();
    }

    /** The part of the tag that holds text. */
    private static Tag text(Tag tag) {
        if (tag instanceof FlacTag flac) {
            return flac.getVorbisCommentTag();
        }
        if (tag instanceof WavTag wav) {
            if (wav.getID3Tag() == null) {
                wav.setID3Tag(new org.jaudiotagger.tag.id3.ID3v24Tag());
            }
            return wav.getID3Tag();
        }
        if (tag instanceof AiffTag aiff) {
            if (aiff.getID3Tag() == null) {
                aiff.setID3Tag(new org.jaudiotagger.tag.id3.ID3v24Tag());
            }
            return aiff.getID3Tag();
        }
        return tag;
    }

    private static List<String> values(Tag tag, String name) {
        List<String> values = new ArrayList<>();
        if (name.equals(MoodTags.WORD)) {
            values.addAll(tag.getAll(FieldKey.MOOD));
        } else if (tag instanceof AbstractID3v2Tag) {
            for (TagField field : tag.getFields(USER_TEXT)) {
                if (field instanceof AbstractID3v2Frame frame
                        && frame.getBody() instanceof FrameBodyTXXX body
                        && body.getDescription().equalsIgnoreCase(name)) {
                    values.add(body.getText());
                }
            }
        } else if (tag instanceof VorbisCommentTag comments) {
            values.addAll(comments.getAll(name));
        } else if (tag instanceof Mp4Tag) {
            values.addAll(
                    tag.getFields(mp4(name)).stream().map(Object::toString).toList());
        }
        values.removeIf(String::isEmpty);
        return values;
    }

    private static void set(Tag tag, String name, List<String> values) throws TagException {
        if (name.equals(MoodTags.WORD)) {
            tag.deleteField(FieldKey.MOOD);
            for (String value : values) {
                tag.addField(FieldKey.MOOD, value);
            }
        } else if (tag instanceof AbstractID3v2Tag id3) {
            setUserText(id3, name, values);
        } else if (tag instanceof VorbisCommentTag comments) {
            comments.deleteField(name);
            for (String value : values) {
                comments.addField(comments.createField(name, value));
            }
        } else if (tag instanceof Mp4Tag mp4) {
            mp4.deleteField(mp4(name));
            for (String value : values) {
                mp4.addField(new Mp4TagReverseDnsField(mp4(name), MP4_ISSUER, name, value));
            }
        } else {
            throw new TagException("No tag for text: " + tag.getClass());
        }
    }

    /** Frames of one name are told apart by their description: the others are put back as they were. */
    private static void setUserText(AbstractID3v2Tag tag, String name, List<String> values) throws TagException {
        List<TagField> others = tag.getFields(USER_TEXT).stream()
                .filter(field -> !(field instanceof AbstractID3v2Frame frame
                        && frame.getBody() instanceof FrameBodyTXXX body
                        && body.getDescription().equalsIgnoreCase(name)))
                .toList();
        tag.removeFrame(USER_TEXT);
        for (TagField other : others) {
            tag.addField(other);
        }
        for (String value : values) {
            AbstractID3v2Frame frame = tag.createFrame(USER_TEXT);
            FrameBodyTXXX body = new FrameBodyTXXX();
            body.setTextEncoding(TextEncoding.ISO_8859_1);
            body.setDescription(name);
            body.setText(value);
            frame.setBody(body);
            tag.addField(frame);
        }
    }

    private static String mp4(String name) {
        return "----:" + MP4_ISSUER + ":" + name;
    }
}
