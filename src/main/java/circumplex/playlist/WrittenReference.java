package circumplex.playlist;

/**
 * How a playlist file names an audio file.
 *
 * @param text as text
 * @param bytes as it stands in the file, which need not be text in any known character set
 * @param uri whether the format says that it is a URI reference; a path otherwise
 */
record WrittenReference(String text, byte[] bytes, boolean uri) {

    /** A line of an M3U file. */
    static WrittenReference line(byte[] bytes) {
        return new WrittenReference(NameBytes.text(bytes).strip(), bytes, false);
    }

    /** A location of an XSPF file. */
    static WrittenReference uri(String text) {
        return new WrittenReference(text, NameBytes.utf8(text), true);
    }
}
