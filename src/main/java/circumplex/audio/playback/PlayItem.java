package circumplex.audio.playback;

import java.nio.file.Path;

/**
 * Something to play.
 *
 * @param id the library's number of the track
 * @param file the audio file
 */
public record PlayItem(long id, Path file) {}
