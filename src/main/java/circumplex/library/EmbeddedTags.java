package circumplex.library;

/**
 * What a file holds of its own: text as it stands there, empty where absent, numbers 0 where unknown.
 *
 * @param date the date or year of release as written
 * @param seconds length of the audio
 * @param format short name for people
 * @param sampleRate in hertz
 */
record EmbeddedTags(
        String title,
        String artist,
        String album,
        String date,
        String genre,
        double seconds,
        String format,
        int sampleRate,
        int channels) {

    static final EmbeddedTags NONE = new EmbeddedTags("", "", "", "", "", 0, "", 0, 0);
}
