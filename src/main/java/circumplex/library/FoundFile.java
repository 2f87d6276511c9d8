package circumplex.library;

import java.nio.file.Path;

/**
 * A file that may be audio, as the file system lists it.
 *
 * @param path absolute
 * @param size in bytes
 * @param modifiedMillis time of last change, milliseconds since 1970
 * @param noMood whether a file ".nomood" stands in its folder or in one above
 */
record FoundFile(Path path, long size, long modifiedMillis, boolean noMood) {}
