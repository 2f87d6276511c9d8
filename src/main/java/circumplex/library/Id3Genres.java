package circumplex.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The genres that ID3 tags, and those of iTunes, tell by number: those of ID3v1 and of Winamp. */
final class Id3Genres {
    private static final Pattern REFERENCE = Pattern.compile("\\((\\d{1,3}|RX|CR)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");

    private final List<String> names;

    Id3Genres() {
        try (InputStream stream = Id3Genres.class.getResourceAsStream("id3-genres.txt")) {
            names = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of a number, or the empty string. */
    String name(int number) {
        return number >= 0 && number < names.size() ? names.get(number) : "";
    }

    /**
     * The genres that a text names or refers to: "Rock", "17", "(17)", "(17)(8)", or "(17)Hard Rock", where the words
     * refine the number before them.
     */
    String resolve(String text) {
        String rest = text.strip();
        if (NUMBER.matcher(rest).matches()) {
            String name = name(Integer.parseInt(rest));
            return name.isEmpty() ? rest : name;
        }
        List<String> found = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(rest);
        while (matcher.lookingAt()) {
            found.add(
                    switch (matcher.group(1)) {
                        case "RX" -> "Remix";
                        case "CR" -> "Cover";
                        default -> name(Integer.parseInt(matcher.group(1)));
                    });
            rest = rest.substring(matcher.end()).strip();
            matcher = REFERENCE.matcher(rest);
        }
        if (!rest.isEmpty()) {
            if (!found.isEmpty()) {
                found.remove(found.size() - 1);
            }
            // Two parentheses stand for one that is meant.
            found.add(rest.startsWith("((") ? rest.substring(1) : rest);
        }
        found.removeIf(String::isEmpty);
        return String.join(", ", found);
    }
}
