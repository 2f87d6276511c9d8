package circumplex.playlist;

import java.util.List;
import java.util.Optional;

/**
 * What stands in a playlist file, before anything is looked for.
 *
 * @param name what the file calls itself, may be empty
 * @param items in order
 * @param damage what is wrong after these items, in words for a person
 */
record ParsedPlaylist(String name, List<Item> items, Optional<String> damage) {

    /**
     * One item.
     *
     * @param reference how it names the audio file
     * @param title may be empty
     * @param artist may be empty
     * @param album may be empty
     * @param seconds 0 where unknown
     */
    record Item(WrittenReference reference, String title, String artist, String album, double seconds) {}
}
