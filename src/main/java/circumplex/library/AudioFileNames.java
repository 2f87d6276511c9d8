package circumplex.library;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Which files of a folder are taken for audio, by the ending of their names. Kinds that cannot be decoded are among
 * them, so that a person finds them in the library with the reason rather than nowhere.
 */
final class AudioFileNames {
    private static final Set<String> ENDINGS = Set.of(
            // MPEG
            "mp3",
            "mp2",
            "mp1",
            "mpga",
            "m4a",
            "m4b",
            "m4p",
            "m4r",
            "mp4",
            "aac",
            "3ga",
            // Xiph
            "flac",
            "fla",
            "ogg",
            "oga",
            "opus",
            "spx",
            // uncompressed
            "wav",
            "wave",
            "bwf",
            "rf64",
            "w64",
            "aif",
            "aiff",
            "aifc",
            "afc",
            "au",
            "snd",
            "caf",
            // other codecs
            "wma",
            "asf",
            "ape",
            "wv",
            "mpc",
            "mpp",
            "tta",
            "tak",
            "ofr",
            "shn",
            "mka",
            "ra",
            "ram",
            "amr",
            "awb",
            "ac3",
            "eac3",
            "dts",
            "thd",
            "dsf",
            "dff",
            "alac",
            // notes rather than sound
            "mid",
            "midi",
            "kar",
            "rmi",
            "mod",
            "xm",
            "it",
            "s3m",
            "mtm",
            "stm",
            "med",
            "669",
            "umx",
            "sid",
            "nsf",
            "spc",
            "vgm",
            "vgz");

    private AudioFileNames() {}

    static boolean matches(Path file) {
        return ENDINGS.contains(ending(file));
    }

    /** The part of the name after its last dot, in lower case; empty where there is none. */
    static String ending(Path file) {
        String name = text(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without its ending. */
    static String withoutEnding(Path file) {
        String name = text(file);
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    // The URI holds the bytes of the name, so that this also works where the locale cannot represent them.
    private static String text(Path file) {
        String name = file.getFileName() == null ? "" : file.getFileName().toString();
        if (name.indexOf('\uFFFD') < 0) {
            return name;
        }
        String path = file.toUri().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
