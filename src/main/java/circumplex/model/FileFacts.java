package circumplex.model;

/**
 * What the file system and the audio header say; enough to tell whether a file changed since it was read.
 *
 * @param size in bytes
 * @param modifiedMillis time of last change, milliseconds since 1970
 * @param format short name for people, such as "MP3" or "FLAC"; empty where unknown
 * @param sampleRate in hertz, 0 where unknown
 * @param channels number of channels, 0 where unknown
 */
public record FileFacts(long size, long modifiedMillis, String format, int sampleRate, int channels) {}
