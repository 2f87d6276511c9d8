package circumplex.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file claims costs nothing; what it really takes has a bound. */
class DecodingBoundsTest {
    /** More than any of the files takes, and far less than one of them claims. */
    private static final long MOST_BYTES = 48L << 20;

    @TempDir
    Path folder;

    /** Every number of four bytes in the first part of a file, and in its index, where that is elsewhere. */
    static List<Arguments> numbers() {
        List<Arguments> numbers = new ArrayList<>();
        for (String name : List.of(
                "s16_44100_stereo.flac",
                "vorbis_22050_mono.ogg",
                "opus_stereo.opus",
                "in_ogg.oga",
                "aac_44100_stereo.m4a",
                "alac_44100_stereo.m4a",
                "frag_44100_stereo.m4a",
                "flac_44100_stereo.mp4",
                "u8_11025_mono.wav",
                "rf64_8000_mono.wav",
                "s24_8000_mono.aiff",
                "cbr_22050_mono.mp3",
                "free_44100_stereo.mp3")) {
            byte[] bytes = TestAudio.bytes(name);
            numbers.add(Arguments.of(name, 0, Math.min(400, bytes.length)));
            int index = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stbl");
            if (index > 0) {
                numbers.add(Arguments.of(name, index, index + 400));
            }
        }
        return numbers;
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aForgedNumberAllocatesNothingLikeIt(String name, int from, int to) throws Exception {
        byte[] sound = TestAudio.bytes(name);
        // Classes are loaded and buffers of the libraries made before anything is measured.
        open(Files.write(folder.resolve("sound"), sound));
        for (byte[] number : new byte[][] {{0x7f, -1, -1, -1}, {-1, -1, -1, 0x7f}, {0x3f, -1, -1, -16}}) {
            for (int at = from; at < Math.min(to, sound.length - 4); at += 3) {
                byte[] forged = sound.clone();
                System.arraycopy(number, 0, forged, at, 4);
                Path file = Files.write(folder.resolve("forged"), forged);
                long before = allocated();
                open(file);
                assertThat(allocated() - before)
                        .as("%s with %d, %d, … at %d", name, number[0], number[1], at)
                        .isLessThan(MOST_BYTES);
            }
        }
    }

    /** Opens, reads a little, seeks and reads again. */
    private static void open(Path file) {
        try (PcmSource source = new AudioDecoders().open(file)) {
            float[] buffer = new float[1000 * source.channels()];
            source.read(buffer, 0, 1000);
            source.seek(source.frames() / 2);
            source.read(buffer, 0, 1000);
        } catch (AudioFailure e) {
            assertThat(e.code()).isNotEqualTo(FailureCode.INTERNAL);
        }
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void vorbisTablesOfGigabytesAreRefused() throws Exception {
        byte[] ogg = TestAudio.bytes("vorbis_22050_mono.ogg");
        int book = indexOf(ogg, "BCV");
        // Dimensions and number of entries of the first codebook.
        for (int i = 3; i < 8; i++) {
            ogg[book + i] = -1;
        }
        Path file = Files.write(folder.resolve("tables.ogg"), ogg);
        assertThatThrownBy(() -> new AudioDecoders().open(file))
                .isInstanceOfSatisfying(
                        AudioFailure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.DAMAGED))
                .hasMessageContaining("16777215 code words");
    }

    @Test
    void alacPacketsOfGigabytesAreRefused() throws Exception {
        byte[] mp4 = TestAudio.bytes("alac_44100_stereo.m4a");
        int cookie = new String(mp4, StandardCharsets.ISO_8859_1).lastIndexOf("alac") + 8;
        mp4[cookie] = 0x7f;
        Path file = Files.write(folder.resolve("packets.m4a"), mp4);
        assertThatThrownBy(() -> new AudioDecoders().open(file))
                .isInstanceOfSatisfying(
                        AudioFailure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.DAMAGED))
                .hasMessageContaining("samples a packet");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no holes there")
    void waveFilesAboveFourGigabytesAreReadToTheirEnd(boolean rf64) throws IOException, AudioFailure {
        long frames = 1_500_000_000L;
        Path file = folder.resolve("long.wav");
        ByteBuffer header = ByteBuffer.allocate(80).order(ByteOrder.LITTLE_ENDIAN);
        header.put((rf64 ? "RF64" : "RIFF").getBytes(StandardCharsets.US_ASCII)).putInt(-1);
        header.put("WAVE".getBytes(StandardCharsets.US_ASCII));
        if (rf64) {
            header.put("ds64".getBytes(StandardCharsets.US_ASCII)).putInt(28);
            header.putLong(0).putLong(frames * 4).putLong(0).putInt(0);
        }
        header.put("fmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        header.putInt(44100).putInt(4 * 44100).putShort((short) 4).putShort((short) 16);
        // Other programs write what is left of the length, of four bytes.
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(rf64 ? -1 : (int) (frames * 4));
        int start = header.position();
        // The file has holes: it takes hardly any room on the disk.
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.write(header.array(), 0, start);
            out.setLength(start + frames * 4);
            out.seek(start + (frames - 1) * 4);
            out.write(new byte[] {0, 0x40, 0, (byte) 0xc0});
        }
        try (PcmSource source = new AudioDecoders().open(file)) {
            assertThat(source.frames()).isEqualTo(frames);
            source.seek(frames - 2);
            float[] last = new float[4];
            assertThat(source.read(last, 0, 2)).isEqualTo(2);
            assertThat(last[2]).isCloseTo(0.5f, within(1e-6f));
            assertThat(last[3]).isCloseTo(-0.5f, within(1e-6f));
        }
    }

    @Test
    void whatMakesNoHeadwayEndsAsTooLarge() throws Exception {
        // Each look at the clock is a second later.
        AtomicLong seconds = new AtomicLong();
        AudioDecoders slow = new AudioDecoders(() -> TimeUnit.SECONDS.toNanos(seconds.getAndIncrement()));
        byte[] junk = new byte[40_000_000];
        System.arraycopy(TestAudio.bytes("vorbis_22050_mono.ogg"), 0, junk, 0, 4000);
        Path file = Files.write(folder.resolve("junk.ogg"), junk);

        assertThatThrownBy(() -> slow.open(file))
                .isInstanceOfSatisfying(
                        AudioFailure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.TOO_LARGE))
                .hasMessageContaining("seconds of computing");
    }

    @Test
    void whatGetsOnIsReadToItsEndHoweverSlowly() throws Exception {
        AtomicLong millis = new AtomicLong();
        AudioDecoders slow = new AudioDecoders(() -> TimeUnit.MILLISECONDS.toNanos(millis.getAndAdd(10)));
        try (PcmSource source = slow.open(TestAudio.file("u8_11025_mono.wav"))) {
            float[] buffer = new float[100];
            for (int round = 0; round < 200; round++) {
                source.seek(0);
                long frames = 0;
                for (int read = source.read(buffer, 0, 100); read >= 0; read = source.read(buffer, 0, 100)) {
                    frames += read;
                }
                assertThat(frames).isEqualTo(11025);
            }
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
