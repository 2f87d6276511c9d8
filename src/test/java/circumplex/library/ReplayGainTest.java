package circumplex.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.ReplayGain;
import circumplex.model.ReplayGainMode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayGainTest {
    private static final ReplayGain LOUD = gains(-6.5, 0.988, 3.25, 1.012);

    private final TagReader reader = new TagReader();

    @TempDir
    Path folder;

    private static ReplayGain gains(double trackGain, double trackPeak, double albumGain, double albumPeak) {
        return new ReplayGain(
                OptionalDouble.of(trackGain),
                OptionalDouble.of(trackPeak),
                OptionalDouble.of(albumGain),
                OptionalDouble.of(albumPeak));
    }

    @ParameterizedTest
    @ValueSource(strings = {"loudness.mp3", "loudness.flac", "loudness.ogg"})
    void readsTheLoudnessOfEveryKindOfTag(String name) {
        assertThat(reader.replayGain(TaggedFiles.get(name))).isEqualTo(LOUD);
    }

    @Test
    void opusCountsFromAnotherLoudness() {
        ReplayGain read = reader.replayGain(TaggedFiles.get("loudness.opus"));

        assertThat(read.trackGain()).hasValue(-11.5 + 5);
        assertThat(read.albumGain()).hasValue(-1.75 + 5);
        assertThat(read.trackPeak()).isEmpty();
    }

    @Test
    void readsApe() throws IOException {
        ByteArrayOutputStream items = new ByteArrayOutputStream();
        items.writeBytes(apeItem("Replaygain_Track_Gain", "-6.50 dB"));
        items.writeBytes(apeItem("REPLAYGAIN_TRACK_PEAK", "0.988"));
        items.writeBytes(apeItem("replaygain_album_gain", "3,25"));
        items.writeBytes(apeItem("REPLAYGAIN_ALBUM_PEAK", "1.012"));
        ByteBuffer footer = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        footer.put("APETAGEX".getBytes(StandardCharsets.US_ASCII));
        footer.putInt(2000).putInt(items.size() + 32).putInt(4).putInt(0);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(Files.readAllBytes(TaggedFiles.get("untagged.mp3")));
        file.writeBytes(items.toByteArray());
        file.writeBytes(footer.array());

        assertThat(reader.replayGain(Files.write(folder.resolve("ape.mp3"), file.toByteArray())))
                .isEqualTo(LOUD);
    }

    private static byte[] apeItem(String key, String value) {
        byte[] text = (key + "\0" + value).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value.length())
                .putInt(0)
                .put(text)
                .array();
    }

    @Test
    void readsFreeformItemsOfMp4() throws IOException {
        byte[] list = box(
                "ilst",
                free("replaygain_track_gain", "-6.50 dB"),
                free("replaygain_track_peak", "0.988"),
                free("iTunNORM", "00000B2D 00000B2D"),
                free("replaygain_album_gain", "+3.25 dB"),
                free("replaygain_album_peak", "1.012"));
        byte[] meta = box("meta", new byte[4], list);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(box("ftyp", text("M4A \0\0\0\0")));
        file.writeBytes(box("moov", box("udta", meta)));

        assertThat(reader.replayGain(Files.write(folder.resolve("free.m4a"), file.toByteArray())))
                .isEqualTo(LOUD);
    }

    private static byte[] free(String name, String value) {
        return box(
                "----",
                box("mean", new byte[4], text("com.apple.iTunes")),
                box("name", new byte[4], text(name)),
                box("data", new byte[] {0, 0, 0, 1, 0, 0, 0, 0}, text(value)));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] box(String type, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        return ByteBuffer.allocate(8 + content.size())
                .putInt(8 + content.size())
                .put(text(type))
                .put(content.toByteArray())
                .array();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id3v24.mp3", "tagged.flac", "tagged.m4a", "tagged.wav", "make.sh"})
    void aFileWithoutItIsPlayedAsRecorded(String name) {
        ReplayGain read = reader.replayGain(TaggedFiles.get("make.sh").resolveSibling(name));

        assertThat(read).isEqualTo(ReplayGain.NONE);
        assertThat(read.factor(ReplayGainMode.TRACK)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"NaN", "1f", "loud", "-900 dB", "''", "dB", "0x10", "9999999999999999999"})
    void nonsenseIsNoGain(String text) throws IOException {
        byte[] list = box("ilst", free("replaygain_track_gain", text));
        byte[] file = box("moov", box("udta", box("meta", new byte[4], list)));
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(box("ftyp", text("M4A \0\0\0\0")));
        whole.writeBytes(file);

        assertThat(reader.replayGain(Files.write(folder.resolve("odd.m4a"), whole.toByteArray())))
                .isEqualTo(ReplayGain.NONE);
    }

    @Test
    void theFactorNeverClips() {
        ReplayGain quiet = gains(12, 0.5, -3, 0.9);

        assertThat(quiet.factor(ReplayGainMode.TRACK)).isEqualTo(2);
        assertThat(quiet.factor(ReplayGainMode.ALBUM)).isCloseTo(0.708, within(0.001));
        assertThat(quiet.factor(ReplayGainMode.OFF)).isEqualTo(1);
    }

    @Test
    void whereThePeakIsUnknownNothingIsMadeLouder() {
        OptionalDouble none = OptionalDouble.empty();

        assertThat(new ReplayGain(OptionalDouble.of(8), none, none, none).factor(ReplayGainMode.TRACK))
                .isEqualTo(1);
        assertThat(new ReplayGain(OptionalDouble.of(-20), none, none, none).factor(ReplayGainMode.TRACK))
                .isCloseTo(0.1, within(1e-9));
    }

    @Test
    void oneKindStandsInForTheOther() {
        OptionalDouble none = OptionalDouble.empty();

        assertThat(new ReplayGain(none, none, OptionalDouble.of(-20), none).factor(ReplayGainMode.TRACK))
                .isCloseTo(0.1, within(1e-9));
        assertThat(new ReplayGain(OptionalDouble.of(-20), none, none, none).factor(ReplayGainMode.ALBUM))
                .isCloseTo(0.1, within(1e-9));
    }
}
