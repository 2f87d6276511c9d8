package circumplex.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every key that the window names has words, and all words are used. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/circumplex/ui");
    private static final Path WORDS = Path.of("src/main/resources/circumplex/ui");
    private static final Pattern KEY = Pattern.compile(
            "\"((?:common|moodtags|main|mood|player|library|playlist|track|network|settings)\\.[a-z0-9.-]*)\"");

    @Test
    void noKeyIsMissing() throws IOException {
        Set<String> words = words().keySet();
        assertThat(named()).isNotEmpty().allSatisfy(name -> assertThat(words).anyMatch(key -> matches(name, key)));
    }

    @Test
    void noKeyIsUnused() throws IOException {
        List<String> names = named();
        assertThat(words().keySet()).allSatisfy(key -> assertThat(names).as(key).anyMatch(name -> matches(name, key)));
    }

    @Test
    void everyTextIsAMessageFormatWithoutStraightApostrophes() throws IOException {
        words().forEach((key, text) -> {
            assertThat(text).as(key).doesNotContain("'");
            assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 1, 1, 1, 1, 1, 1, 1}))
                    .as(key)
                    .doesNotContain("{");
        });
    }

    /** A name that ends in a dot is the beginning of a key that is put together. */
    private static boolean matches(String name, String key) {
        return key.equals(name)
                || (name.endsWith(".") && key.startsWith(name))
                || (key.startsWith(name + "-") && key.endsWith("-does"));
    }

    private static List<String> named() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }

    private static Map<String, String> words() throws IOException {
        Map<String, String> words = new TreeMap<>();
        for (String file : new TreeSet<>(Set.of("messages.properties", "pages.properties"))) {
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(WORDS.resolve(file))) {
                properties.load(reader);
            }
            properties.forEach((key, text) -> words.put((String) key, (String) text));
        }
        return words;
    }
}
