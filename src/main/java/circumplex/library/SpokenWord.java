package circumplex.library;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells spoken word from music by the genre of a tag. A tag may name several genres; one of spoken word is enough. Case,
 * accents, hyphens and a plural s make no difference.
 */
final class SpokenWord {
    private static final Pattern BETWEEN_GENRES = Pattern.compile("[;/,|\\\\\\x00]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Genres of spoken word wherever these words stand, as in "Children's Audiobook". */
    private static final List<String> ANYWHERE = Stream.of(
                    "audiobook",
                    "audio book",
                    "audio drama",
                    "audio theatre",
                    "audio theater",
                    "podcast",
                    "spoken word",
                    "spoken audio",
                    "books & spoken",
                    "radio drama",
                    "radio play",
                    "Hörbuch",
                    "Hoerbuch",
                    "Hörspiel",
                    "Hoerspiel",
                    "livre audio",
                    "audiolivre",
                    "audiolibro",
                    "audiolivro",
                    "luisterboek",
                    "hoorspel",
                    "ljudbok",
                    "lydbok",
                    "lydbog",
                    "äänikirja",
                    "audiokniha",
                    "аудиокнига",
                    "аудиокниги",
                    "подкаст",
                    "подкасты",
                    "有声书",
                    "有聲書",
                    "オーディオブック",
                    "ポッドキャスト")
            .map(SpokenWord::plain)
            .toList();

    /** Genres of spoken word where nothing else stands beside them: as words they name music as well. */
    private static final Set<String> ALONE = Set.of(
            "speech", "spoken", "lecture", "audio course", "language course", "sermon", "audiodrama", "storytelling");

    private SpokenWord() {}

    /** Whether a genre, as the tag has it, is one of spoken word. */
    static boolean isNamedBy(String genre) {
        return !genre.isEmpty()
                && Arrays.stream(BETWEEN_GENRES.split(genre))
                        .map(SpokenWord::plain)
                        .anyMatch(plain -> ALONE.contains(singular(plain)) || holds(plain));
    }

    private static boolean holds(String plain) {
        String padded = ' ' + plain + ' ';
        return ANYWHERE.stream()
                .anyMatch(words -> padded.contains(' ' + words + ' ') || padded.contains(' ' + words + "s "));
    }

    private static String singular(String plain) {
        return plain.endsWith("s") ? plain.substring(0, plain.length() - 1) : plain;
    }

    private static String plain(String genre) {
        String folded = ACCENTS.matcher(Normalizer.normalize(genre, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(folded).replaceAll(" ").strip();
    }
}
