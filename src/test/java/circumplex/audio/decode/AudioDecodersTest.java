package circumplex.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import circumplex.model.AudioFailure;
import circumplex.model.FailureCode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioDecodersTest {
    private final AudioDecoder decoder = new AudioDecoders();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cbr_44100_stereo.mp3, MP3, 44100, 2, 88200, 35",
        "vbr_48000_stereo.mp3, MP3, 48000, 2, 96000, 35",
        "cbr_22050_mono.mp3, MP3, 22050, 1, 44100, 35",
        "cbr_11025_mono.mp3, MP3, 11025, 1, 22050, 35",
        "s16_44100_stereo.flac, FLAC, 44100, 2, 44100, 85",
        "s24_96000_mono.flac, FLAC, 96000, 1, 28800, 130",
        "in_ogg.oga, FLAC, 44100, 1, 44100, 85",
        "vorbis_44100_stereo.ogg, Ogg Vorbis, 44100, 2, 88200, 25",
        "vorbis_22050_mono.ogg, Ogg Vorbis, 22050, 1, 44100, 22",
        "opus_stereo.opus, Opus, 48000, 2, 96000, 30",
        "aac_44100_stereo.m4a, AAC, 44100, 2, 88200, 60",
        "alac_44100_stereo.m4a, ALAC, 44100, 2, 22050, 85",
        "u8_11025_mono.wav, WAV, 11025, 1, 11025, 38",
        "s16_44100_stereo.wav, WAV, 44100, 2, 17640, 85",
        "s24_48000_mono.wav, WAV, 48000, 1, 12000, 130",
        "s32_16000_mono.wav, WAV, 16000, 1, 8000, 140",
        "f32_22050_mono.wav, WAV, 22050, 1, 11025, 140",
        "f64_8000_mono.wav, WAV, 8000, 1, 4000, 140",
        "rf64_8000_mono.wav, WAV, 8000, 1, 4000, 85",
        "alaw_8000_mono.wav, WAV, 8000, 1, 8000, 33",
        "s16_22050_stereo.aiff, AIFF, 22050, 2, 5513, 85",
        "s24_8000_mono.aiff, AIFF, 8000, 1, 4000, 130",
        "f32_8000_mono.aifc, AIFF, 8000, 1, 4000, 140",
        "free_44100_stereo.mp3, MP3, 44100, 2, 44100, 35",
        "flac_44100_stereo.mp4, FLAC, 44100, 2, 17640, 85",
        "opus_48000_stereo.mp4, Opus, 48000, 2, 48000, 28",
        "u8_22050_mono.flac, FLAC, 22050, 1, 11025, 38",
        "s24_192000_stereo.flac, FLAC, 192000, 2, 19200, 130",
        "s32_32000_mono.flac, FLAC, 32000, 1, 6400, 140",
        "surround.flac, FLAC, 48000, 2, 9600, 85",
        "surround.ogg, Ogg Vorbis, 48000, 2, 24000, 22",
        "surround.opus, Opus, 48000, 2, 24000, 25",
        "surround.m4a, AAC, 48000, 2, 24000, 45",
        "surround.alac.m4a, ALAC, 48000, 2, 9600, 85"
    })
    void givesTheSignalThatWasEncoded(
            String name, String format, int sampleRate, int channels, int frames, double leastSignalToNoise)
            throws AudioFailure {
        try (PcmSource source = decoder.open(TestAudio.file(name))) {
            assertThat(source.format()).isEqualTo(format);
            assertThat(source.sampleRate()).isEqualTo(sampleRate);
            assertThat(source.channels()).isEqualTo(channels);
            assertThat(source.frames()).isEqualTo(frames);

            float[] samples = TestAudio.readAll(source);

            assertThat(samples).hasSize(frames * channels);
            for (int channel = 0; channel < channels; channel++) {
                assertThat(signalToNoise(samples, channel, channels, sampleRate))
                        .as("dB of channel " + channel)
                        .isGreaterThan(leastSignalToNoise);
            }
        }
    }

    @Test
    void allSixChannelsOfAWaveAreThere() throws AudioFailure {
        try (PcmSource source = decoder.open(TestAudio.file("surround.wav"))) {
            assertThat(source.channels()).isEqualTo(6);
            float[] samples = TestAudio.readAll(source);
            assertThat(signalToNoise(samples, 0, 6, 48000)).isGreaterThan(85);
            assertThat(signalToNoise(samples, 1, 6, 48000)).isGreaterThan(85);
            assertThat(samples[6 * 1000 + 5]).isZero();
        }
    }

    @Test
    void anMp4FileInFragmentsIsRead() throws AudioFailure {
        try (PcmSource source = decoder.open(TestAudio.file("frag_44100_stereo.m4a"))) {
            assertThat(source.format()).isEqualTo("AAC");
            // Such a file does not tell the encoder's delay.
            int delay = 1024;
            assertThat(source.frames()).isEqualTo(44100 + delay);
            source.seek(delay);
            float[] samples = TestAudio.readAll(source);
            assertThat(samples).hasSize(2 * 44100);
            assertThat(signalToNoise(samples, 0, 2, 44100)).isGreaterThan(50);
            assertThat(signalToNoise(samples, 1, 2, 44100)).isGreaterThan(50);
        }
    }

    /** Against the signal at the gain that fits best, since LAME lowers it by 5 %; an error in time shows as noise. */
    static double signalToNoise(float[] samples, int channel, int channels, int sampleRate) {
        int frames = samples.length / channels;
        int margin = frames / 10;
        double product = 0;
        double power = 0;
        for (int i = margin; i < frames - margin; i++) {
            double expected = TestAudio.signal(channel, (double) i / sampleRate);
            product += samples[i * channels + channel] * expected;
            power += expected * expected;
        }
        double gain = product / power;
        assertThat(gain).isCloseTo(1, within(0.06));
        double noise = 0;
        for (int i = margin; i < frames - margin; i++) {
            double expected = gain * TestAudio.signal(channel, (double) i / sampleRate);
            noise += Math.pow(samples[i * channels + channel] - expected, 2);
        }
        return 10 * Math.log10(gain * gain * power / noise);
    }

    static List<Path> allFiles() {
        return TestAudio.files();
    }

    @ParameterizedTest
    @MethodSource("allFiles")
    void seekingGivesTheSameSamplesAsReadingOn(Path file) throws AudioFailure {
        float[] whole = TestAudio.decode(file);
        try (PcmSource source = decoder.open(file)) {
            int channels = source.channels();
            int frames = whole.length / channels;
            Random random = new Random(1);
            float[] part = new float[3000 * channels];
            for (int attempt = 0; attempt < 15; attempt++) {
                int at = attempt == 0 ? frames - 1 : attempt == 1 ? 0 : random.nextInt(frames);
                source.seek(at);
                int filled = 0;
                int some;
                while (filled < 3000 && (some = source.read(part, filled * channels, 3000 - filled)) > 0) {
                    filled += some;
                }
                assertThat(filled).isEqualTo(Math.min(3000, frames - at));
                for (int i = 0; i < filled * channels; i++) {
                    assertThat(part[i])
                            .as("from frame %d, sample %d", at, i)
                            .isCloseTo(whole[at * channels + i], within(1e-4f));
                }
            }
            source.seek(frames);
            assertThat(source.read(part, 0, 10)).isEqualTo(-1);
            source.seek(frames + 1_000_000L);
            assertThat(source.read(part, 0, 10)).isEqualTo(-1);
            source.seek(0);
            assertThat(source.read(part, 0, 10)).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name without ending",
                "wrong ending.txt",
                "protected.m4p",
                "with spaces & # % 100%25 + ?.wav",
                "Megtört Álom – 日本語 🎵.ogg",
                "new\nline\t\"quoted\" 'name'.flac"
            })
    @DisabledOnOs(OS.WINDOWS)
    void namesMeanNothing(String name) throws Exception {
        for (Path original : TestAudio.files()) {
            Path copy = folder.resolve(name);
            Files.deleteIfExists(copy);
            Files.copy(original, copy);

            TestAudio.assertSame(TestAudio.decode(copy), TestAudio.decode(original), 0);
        }
    }

    @Test
    void aReplacedFileIsReadAnew() throws Exception {
        Path file = folder.resolve("song.wav");
        Files.copy(TestAudio.file("s16_44100_stereo.flac"), file);
        try (PcmSource source = decoder.open(file)) {
            assertThat(source.format()).isEqualTo("FLAC");
        }
        Files.write(file, TestAudio.bytes("opus_stereo.opus"));
        try (PcmSource source = decoder.open(file)) {
            assertThat(source.format()).isEqualTo("Opus");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY_FILE, The file is empty",
        "'Dear diary, today I wrote no music.', NOT_AUDIO, text",
        "'MThd\0\0\0\6', UNSUPPORTED_FORMAT, MIDI",
        "'%PDF-1.4', UNSUPPORTED_FORMAT, PDF",
        "'wvpk....', UNSUPPORTED_FORMAT, WavPack",
        "'RIFF\0\0\0\0AVI LIST', UNSUPPORTED_FORMAT, AVI",
        "'GIF89a', UNSUPPORTED_FORMAT, picture"
    })
    void whatIsNoAudioIsNamed(String content, FailureCode code, String words) throws Exception {
        assertFails(content.getBytes(StandardCharsets.ISO_8859_1), code, words);
    }

    @Test
    void knownKindsAreNamed() throws Exception {
        byte[] windowsMedia = new byte[100];
        int[] start = {0x30, 0x26, 0xb2, 0x75, 0x8e, 0x66, 0xcf, 0x11};
        for (int i = 0; i < start.length; i++) {
            windowsMedia[i] = (byte) start[i];
        }
        assertFails(windowsMedia, FailureCode.UNSUPPORTED_FORMAT, "Windows Media");
        byte[] module = new byte[2000];
        System.arraycopy("M.K.".getBytes(StandardCharsets.US_ASCII), 0, module, 1080, 4);
        assertFails(module, FailureCode.UNSUPPORTED_FORMAT, "MOD");
        byte[] noise = new byte[300_000];
        new Random(5).nextBytes(noise);
        assertFails(noise, FailureCode.NOT_AUDIO, "no format");
    }

    private void assertFails(byte[] content, FailureCode code, String words) throws Exception {
        Path file = Files.write(folder.resolve("file.mp3"), content);
        assertThatThrownBy(() -> decoder.open(file).close())
                .isInstanceOfSatisfying(
                        AudioFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    @Test
    void missingFilesAndFoldersAreUnreadable() {
        for (Path path : List.of(folder, folder.resolve("missing.mp3"))) {
            assertThatThrownBy(() -> decoder.open(path).close())
                    .isInstanceOfSatisfying(
                            AudioFailure.class,
                            failure -> assertThat(failure.code()).isEqualTo(FailureCode.UNREADABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cbr_44100_stereo.mp3",
                "s16_44100_stereo.flac",
                "vorbis_44100_stereo.ogg",
                "opus_stereo.opus",
                "aac_44100_stereo.m4a",
                "s16_44100_stereo.wav",
                "s16_22050_stereo.aiff"
            })
    void aFileThatBreaksOffGivesWhatIsThere(String name) throws Exception {
        float[] whole = TestAudio.decode(TestAudio.file(name));
        byte[] bytes = TestAudio.bytes(name);
        Path file = Files.write(folder.resolve("half"), Arrays.copyOf(bytes, bytes.length * 7 / 10));

        float[] part = TestAudio.decode(file);

        assertThat(part.length).isBetween(whole.length * 45 / 100, whole.length * 8 / 10);
        // The last frame may lack what overlaps it.
        for (int i = 0; i < part.length * 8 / 10; i++) {
            assertThat(part[i]).isCloseTo(whole[i], within(1e-4f));
        }
    }

    @Test
    void anMp4FileThatBreaksOffGivesWhatIsThere() throws Exception {
        // ffmpeg writes the index at the end; without it nothing can be found.
        byte[] bytes = TestAudio.bytes("alac_44100_stereo.m4a");
        assertFails(Arrays.copyOf(bytes, bytes.length * 6 / 10), FailureCode.DAMAGED, "index");
    }

    @Test
    void tagsAndJunkAroundMp3AreNoAudio() throws Exception {
        byte[] audio = TestAudio.bytes("cbr_no_xing.mp3");
        float[] clean = TestAudio.decode(TestAudio.file("cbr_no_xing.mp3"));
        int id3 = 3_000_000;
        byte[] tag = new byte[10 + id3];
        System.arraycopy(new byte[] {'I', 'D', '3', 4, 0, 0}, 0, tag, 0, 6);
        for (int i = 0; i < 4; i++) {
            tag[6 + i] = (byte) (id3 >> 7 * (3 - i) & 0x7f);
        }
        Arrays.fill(tag, 1000, tag.length, (byte) 0xff);
        byte[] end = new byte[128];
        System.arraycopy("TAGTitle".getBytes(StandardCharsets.US_ASCII), 0, end, 0, 8);
        byte[] junk = "not a frame".getBytes(StandardCharsets.US_ASCII);

        Path file = Files.write(
                folder.resolve("tagged.mp3"), join(tag, audio, "APETAGEX".getBytes(StandardCharsets.US_ASCII), end));
        TestAudio.assertSame(TestAudio.decode(file), clean, 0);

        // Between two frames of the same kind, found by their sync.
        int later = 3000;
        while (!(audio[later] == -1 && (audio[later + 1] & 0xfe) == 0xfa)) {
            later++;
        }
        Path broken = Files.write(
                folder.resolve("junk.mp3"),
                join(Arrays.copyOf(audio, later), junk, Arrays.copyOfRange(audio, later, audio.length)));
        TestAudio.assertSame(TestAudio.decode(broken), clean, 0);
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    @Test
    void tagsInFrontOfFlacArePassedOver() throws Exception {
        byte[] tag = {'I', 'D', '3', 3, 0, 0, 0, 0, 1, 0};
        byte[] flac = TestAudio.bytes("s16_44100_stereo.flac");
        Path file = Files.write(folder.resolve("tagged.flac"), join(tag, new byte[128], flac));

        TestAudio.assertSame(TestAudio.decode(file), TestAudio.decode(TestAudio.file("s16_44100_stereo.flac")), 0);
    }

    @Test
    void jorbisDecodesTheSameAsFfmpegAndSeeksAsExactly() throws Exception {
        for (String name : List.of("vorbis_44100_stereo.ogg", "vorbis_22050_mono.ogg")) {
            float[] expected = TestAudio.decode(TestAudio.file(name));
            FileBytes file = new FileBytes(TestAudio.file(name), new DecodingTime(System::nanoTime));
            try (JorbisSource source = new JorbisSource(
                    file, new OggStream(file, OggLinks.of(file, 0).get(0)))) {
                float[] samples = TestAudio.readAll(source);
                assertThat(samples).hasSameSizeAs(expected);
                for (int i = 0; i < samples.length; i++) {
                    assertThat(samples[i]).isCloseTo(expected[i], within(1e-4f));
                }
                int channels = source.channels();
                for (int at : new int[] {40_000, 0, 12_345, samples.length / channels - 5}) {
                    source.seek(at);
                    float[] rest = TestAudio.readAll(source);
                    TestAudio.assertSame(rest, Arrays.copyOfRange(samples, at * channels, samples.length), 0);
                }
            }
        }
    }

    @Test
    void manyThreadsDecodeAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<float[]>> results = new ArrayList<>();
            for (int round = 0; round < 3; round++) {
                for (Path file : TestAudio.files()) {
                    results.add(threads.submit(() -> TestAudio.decode(file)));
                }
            }
            for (int i = 0; i < results.size(); i++) {
                Path file = TestAudio.files().get(i % TestAudio.files().size());
                TestAudio.assertSame(results.get(i).get(), TestAudio.decode(file), 0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbr_44100_stereo.mp3", "s16_44100_stereo.flac", "vorbis_44100_stereo.ogg"})
    @DisabledOnOs({OS.WINDOWS, OS.MAC})
    void aNameThatIsNoTextIsOpenedByItsBytes(String name) throws Exception {
        Path odd = Path.of(URI.create(folder.toUri() + "caf%E9%FF%0A.mp3"));
        Files.copy(TestAudio.file(name), odd);

        TestAudio.assertSame(TestAudio.decode(odd), TestAudio.decode(TestAudio.file(name)), 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbr_44100_stereo.mp3", "alaw_8000_mono.wav"})
    void anInterruptDoesNotDisturbReadingAndStays(String name) throws Exception {
        float[] expected = TestAudio.decode(TestAudio.file(name));
        Thread.currentThread().interrupt();
        try {
            TestAudio.assertSame(TestAudio.decode(TestAudio.file(name)), expected, 0);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsNotWaitedFor() {
        assertThatThrownBy(() -> decoder.open(Path.of("/dev/zero")))
                .isInstanceOfSatisfying(
                        AudioFailure.class, e -> assertThat(e.code()).isEqualTo(FailureCode.UNREADABLE));
    }

    @Test
    void repeatedVorbisHeadersArePassedOver() throws Exception {
        byte[] ogg = TestAudio.bytes("vorbis_44100_stereo.ogg");
        FileBytes file = new FileBytes(TestAudio.file("vorbis_44100_stereo.ogg"), new DecodingTime(System::nanoTime));
        OggPage first = OggPage.at(file, 0);
        OggPage second = OggPage.at(file, first.end());
        byte[] headers = Arrays.copyOfRange(ogg, 0, (int) second.end());
        file.close();
        // The second set is no beginning of a stream.
        byte[] again = headers.clone();
        again[5] = 0;
        Path repeated = Files.write(
                folder.resolve("repeated.ogg"),
                join(headers, again, Arrays.copyOfRange(ogg, (int) second.end(), ogg.length)));

        TestAudio.assertSame(
                TestAudio.decode(repeated), TestAudio.decode(TestAudio.file("vorbis_44100_stereo.ogg")), 0);
    }
}
