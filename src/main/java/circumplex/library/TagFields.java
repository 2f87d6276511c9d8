package circumplex.library;

import circumplex.model.ReplayGain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What tags say, as they are read one after the other: a tag that is read later only fills gaps. */
final class TagFields {
    private static final int FRONT_COVER = 3;

    /** What is read at one time. */
    enum Wanted {
        TEXT,
        PICTURE,
        LOUDNESS
    }

    /** What is read of tags. */
    enum Field {
        TITLE(Wanted.TEXT),
        ARTIST(Wanted.TEXT),
        ALBUM(Wanted.TEXT),
        DATE(Wanted.TEXT),
        GENRE(Wanted.TEXT),
        REPLAYGAIN_TRACK_GAIN(Wanted.LOUDNESS),
        REPLAYGAIN_TRACK_PEAK(Wanted.LOUDNESS),
        REPLAYGAIN_ALBUM_GAIN(Wanted.LOUDNESS),
        REPLAYGAIN_ALBUM_PEAK(Wanted.LOUDNESS),
        R128_TRACK_GAIN(Wanted.LOUDNESS),
        R128_ALBUM_GAIN(Wanted.LOUDNESS);

        /** The names under which every kind of tag keeps the loudness. */
        static final Set<String> LOUDNESS_NAMES = Stream.of(values())
                .filter(field -> field.wanted == Wanted.LOUDNESS)
                .map(Field::name)
                .collect(Collectors.toUnmodifiableSet());

        private final Wanted wanted;

        Field(Wanted wanted) {
            this.wanted = wanted;
        }

        /** The field of loudness with a name, in whatever case it is written; null if there is none. */
        static Field ofLoudness(String name) {
            String capitals = name.strip().toUpperCase(Locale.ROOT);
            return LOUDNESS_NAMES.contains(capitals) ? valueOf(capitals) : null;
        }
    }

    /** A picture and what it shows; 3 is the front cover. */
    private record Picture(int type, byte[] data) {}

    private final Wanted wanted;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<Picture> pictures = new ArrayList<>();

    TagFields(Wanted wanted) {
        this.wanted = wanted;
    }

    /** Whether names that a person or a program chose are of interest: the loudness stands under such. */
    boolean wantsLoudness() {
        return wanted == Wanted.LOUDNESS;
    }

    /** Whether text for a field is still wanted. */
    boolean wants(Field field) {
        return field != null && field.wanted == wanted && !values.containsKey(field);
    }

    /** Takes several values of a field, of which blank ones are nothing. */
    void put(Field field, List<String> texts) {
        List<String> filled = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
        if (wants(field) && !filled.isEmpty()) {
            values.put(field, String.join(", ", filled));
        }
    }

    void put(Field field, String text) {
        put(field, List.of(text));
    }

    /**
     * Whether a picture would be of use: the first that there is, and then only a front cover.
     *
     * @param bytes its size
     */
    boolean wantsPicture(long bytes) {
        return wanted == Wanted.PICTURE
                && bytes > 0
                && bytes <= TagFile.LARGEST_PICTURE
                && pictures.stream().noneMatch(picture -> picture.type() == FRONT_COVER);
    }

    void put(int pictureType, byte[] picture) {
        if (wantsPicture(picture.length) && (pictures.isEmpty() || pictureType == FRONT_COVER)) {
            pictures.clear();
            pictures.add(new Picture(pictureType, picture));
        }
    }

    String get(Field field) {
        return values.getOrDefault(field, "");
    }

    Optional<byte[]> cover() {
        return pictures.stream().findFirst().map(Picture::data);
    }

    /**
     * The fields as tags of a file whose sound says nothing.
     *
     * @param format short name for people
     */
    EmbeddedTags toTags(String format) {
        return new EmbeddedTags(
                get(Field.TITLE),
                get(Field.ARTIST),
                get(Field.ALBUM),
                get(Field.DATE),
                get(Field.GENRE),
                0,
                format,
                0,
                0);
    }

    /** The fields as loudness. */
    ReplayGain replayGain() {
        return LoudnessText.replayGain(this::get);
    }
}
