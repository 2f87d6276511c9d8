package circumplex.library;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tags say, as they are read one after the other: a tag that is read later only fills gaps. */
final class TagFields {
    private static final int FRONT_COVER = 3;

    /** What is read of tags. */
    enum Field {
        TITLE,
        ARTIST,
        ALBUM,
        DATE,
        GENRE
    }

    /** A picture and what it shows; 3 is the front cover. */
    private record Picture(int type, byte[] data) {}

    private final boolean wantsPictures;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final List<Picture> pictures = new ArrayList<>();

    /**
     * @param wantsPictures whether pictures are read, and nothing else
     */
    TagFields(boolean wantsPictures) {
        this.wantsPictures = wantsPictures;
    }

    boolean wantsPictures() {
        return wantsPictures;
    }

    /** Whether text for a field is still wanted. */
    boolean wants(Field field) {
        return field != null && !wantsPictures && !values.containsKey(field);
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
        return wantsPictures
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
}
