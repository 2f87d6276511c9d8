package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import circumplex.model.Mood;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gagravarr.opus.OpusFile;
import org.gagravarr.opus.OpusTags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpusMoodTagsTest {
    private static final MoodTags TAGS = MoodTags.of(new Mood(0.8125, 0.25));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copy() throws IOException {
        file = TaggedFiles.copy("tagged.opus", folder.resolve("tagged.opus"));
    }

    @Test
    void anotherReaderFindsTheMoodBesideTheOtherTags() throws IOException {
        Map<String, List<String>> before = comments();
        OpusMoodTags.write(file, TAGS);
        assertThat(comments())
                .containsAllEntriesOf(before)
                .containsEntry("mood_valence", List.of("0.813"))
                .containsEntry("mood_arousal", List.of("0.250"))
                .containsEntry("mood", List.of("relaxed"))
                .hasSize(before.size() + 3);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** A packet ends with a piece that is not full, and a page holds 255 pieces of 255 bytes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 200, 254, 255, 256, 509, 510, 64_000, 65_024, 65_025, 65_026, 130_050, 200_000})
    void pagesAreWholeAndCountedWhateverTheirNumber(int length) throws IOException {
        byte[] audio = audio(pages());
        for (int more = 0; more < 3; more++) {
            MoodTags large = new MoodTags(Map.of(MoodTags.WORD, List.of("x".repeat(length + more))));
            OpusMoodTags.write(file, large);
            assertThat(OpusMoodTags.read(file)).isEqualTo(large);
            assertThat(audio(pages())).isEqualTo(audio);
        }
        byte[] whole = Files.readAllBytes(TaggedFiles.get("tagged.opus"));
        OpusMoodTags.write(file, MoodTags.NONE);
        assertThat(file).hasBinaryContent(whole);
    }

    @Test
    void damageAndSeveralStreamsAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {30, 60, 200, whole.length - 1}) {
            refuses(Arrays.copyOf(whole, length));
        }
        byte[] claims = whole.clone();
        int vendor = new String(whole, StandardCharsets.ISO_8859_1).indexOf("OpusTags") + 8;
        Arrays.fill(claims, vendor, vendor + 4, (byte) 0x7F);
        refuses(claims);
        byte[] twice = Arrays.copyOf(whole, whole.length * 2);
        System.arraycopy(whole, 0, twice, whole.length, whole.length);
        refuses(twice);
    }

    private void refuses(byte[] content) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> OpusMoodTags.write(file, TAGS))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("It");
        assertThat(file).hasBinaryContent(content);
    }

    private Map<String, List<String>> comments() throws IOException {
        try (OpusFile opus = new OpusFile(file.toFile())) {
            OpusTags tags = opus.getTags();
            return Map.copyOf(tags.getAllComments());
        }
    }

    /** All pages, whose numbers and checksums are right. */
    private List<byte[]> pages() throws IOException {
        byte[] all = Files.readAllBytes(file);
        List<byte[]> pages = new ArrayList<>();
        int at = 0;
        while (at < all.length) {
            int length = 27 + (all[at + 26] & 0xFF);
            for (int i = at + 27; i < at + 27 + (all[at + 26] & 0xFF); i++) {
                length += all[i] & 0xFF;
            }
            byte[] page = Arrays.copyOfRange(all, at, at + length);
            ByteBuffer numbers = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
            assertThat(numbers.getInt(18)).isEqualTo(pages.size());
            int stated = numbers.getInt(22);
            numbers.putInt(22, 0);
            assertThat(remainder(page)).isEqualTo(stated);
            pages.add(page);
            at += length;
        }
        return pages;
    }

    /** The division of RFC 3533 bit by bit. */
    private static int remainder(byte[] page) {
        int remainder = 0;
        for (byte value : page) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean subtract = remainder < 0 ^ (value >> bit & 1) == 1;
                remainder = remainder << 1 ^ (subtract ? 0x04C11DB7 : 0);
            }
        }
        return remainder;
    }

    /** All pages after the headers, without their numbers. */
    private static byte[] audio(List<byte[]> pages) {
        int headers = 1;
        while ((pages.get(headers)[5] & 1) == 1 || headers == 1) {
            headers++;
        }
        ByteBuffer bytes = ByteBuffer.allocate(
                pages.stream().skip(headers).mapToInt(page -> page.length).sum());
        for (byte[] page : pages.subList(headers, pages.size())) {
            Arrays.fill(page, 18, 22, (byte) 0);
            bytes.put(page);
        }
        return bytes.array();
    }
}
