package circumplex.library;

import circumplex.library.TagFields.Field;

/** The old ID3 tag in the last 128 bytes of a file. */
final class Id3v1Tag {
    static final int BYTES = 128;

    private static final int WIDTH = 30;

    private Id3v1Tag() {}

    static boolean is(byte[] tag) {
        return tag.length == BYTES && tag[0] == 'T' && tag[1] == 'A' && tag[2] == 'G';
    }

    static void read(byte[] tag, Id3Genres genres, TagFields fields) {
        fields.put(Field.TITLE, Id3Text.fixed(tag, 3, WIDTH));
        fields.put(Field.ARTIST, Id3Text.fixed(tag, 33, WIDTH));
        fields.put(Field.ALBUM, Id3Text.fixed(tag, 63, WIDTH));
        fields.put(Field.DATE, Id3Text.fixed(tag, 93, 4));
        fields.put(Field.GENRE, genres.name(tag[127] & 0xFF));
    }
}
