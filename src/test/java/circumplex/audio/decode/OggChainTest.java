package circumplex.audio.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chained Ogg files, made of the test files by putting one behind the other. */
class OggChainTest {
    private static final int HEADER = 27;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vorbis_44100_stereo.ogg", "opus_stereo.opus", "in_ogg.oga"})
    void linksOfOneKindAreHeardOneAfterTheOther(String name) throws Exception {
        float[] once = TestAudio.decode(TestAudio.file(name));

        float[] chain = TestAudio.decode(chain(name, name, name));

        assertThat(chain).hasSize(3 * once.length);
        for (int i = 0; i < chain.length; i++) {
            assertThat(chain[i]).isCloseTo(once[i % once.length], within(1e-4f));
        }
    }

    @Test
    void lengthAndSeekingCoverAllLinks() throws Exception {
        Path file = chain("vorbis_44100_stereo.ogg", "vorbis_44100_stereo.ogg");
        float[] once = TestAudio.decode(TestAudio.file("vorbis_44100_stereo.ogg"));
        int frames = once.length / 2;
        try (PcmSource source = new AudioDecoders().open(file)) {
            assertThat(source.frames()).isEqualTo(2L * frames);
            float[] part = new float[2000];
            for (int at : new int[] {frames + 30_000, 20_000, frames - 500, frames, 2 * frames - 1000, 0}) {
                source.seek(at);
                int filled = 0;
                while (filled < 1000) {
                    filled += source.read(part, 2 * filled, 1000 - filled);
                }
                for (int i = 0; i < part.length; i++) {
                    assertThat(part[i])
                            .as("from frame %d, sample %d", at, i)
                            .isCloseTo(once[(2 * at + i) % once.length], within(1e-4f));
                }
            }
            source.seek(2L * frames);
            assertThat(source.read(part, 0, 1)).isEqualTo(-1);
        }
    }

    @Test
    void aLinkOfAnotherRateCodecOrNumberOfChannelsIsConverted() throws Exception {
        Path file = chain("vorbis_44100_stereo.ogg", "vorbis_22050_mono.ogg", "opus_stereo.opus");
        try (PcmSource source = new AudioDecoders().open(file)) {
            assertThat(source.sampleRate()).isEqualTo(44100);
            assertThat(source.channels()).isEqualTo(2);
            assertThat(source.frames()).isEqualTo(3 * 88200);

            float[] samples = TestAudio.readAll(source);

            assertThat(samples.length / 2).isCloseTo(3 * 88200, within(100));
            float[] mono = Arrays.copyOfRange(samples, 2 * 88200, 4 * 88200);
            assertThat(AudioDecodersTest.signalToNoise(mono, 0, 2, 44100)).isGreaterThan(20);
            for (int i = 0; i < mono.length; i += 2) {
                assertThat(mono[i]).isEqualTo(mono[i + 1]);
            }
            source.seek(4 * 44100);
            float[] opus = TestAudio.readAll(source);
            // Its beginning lies between two samples of the chain, which is as noise at high frequencies.
            assertThat(AudioDecodersTest.signalToNoise(opus, 0, 2, 44100)).isGreaterThan(15);
            assertThat(AudioDecodersTest.signalToNoise(opus, 1, 2, 44100)).isGreaterThan(15);
        }
    }

    @Test
    void aDamagedLinkIsLeftOut() throws Exception {
        byte[] sound = TestAudio.bytes("vorbis_44100_stereo.ogg");
        byte[] damaged = withSerial(sound, 2);
        // The setup header begins on the second page; without it nothing of the link can be decoded.
        Arrays.fill(damaged, 58, 4000, (byte) 0);
        Path file = write(withSerial(sound, 1), damaged, withSerial(sound, 3));

        assertThat(TestAudio.decode(file)).hasSize(2 * 2 * 88200);
    }

    @Test
    void soundBesideOtherStreamsIsFound() throws Exception {
        byte[] sound = withSerial(TestAudio.bytes("vorbis_44100_stereo.ogg"), 5);
        byte[] other = page(9, 2, "fishead\0 of a skeleton");
        Path file = write(other, sound);

        TestAudio.assertSame(TestAudio.decode(file), TestAudio.decode(TestAudio.file("vorbis_44100_stereo.ogg")), 0);
    }

    private Path chain(String... names) throws IOException {
        byte[][] links = new byte[names.length][];
        for (int i = 0; i < names.length; i++) {
            links[i] = withSerial(TestAudio.bytes(names[i]), 100 + i);
        }
        return write(links);
    }

    private Path write(byte[]... parts) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return Files.write(folder.resolve("chain.ogg"), whole.toByteArray());
    }

    private static byte[] page(int serial, int flags, String packet) {
        byte[] body = packet.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer page = ByteBuffer.allocate(HEADER + 1 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(new byte[] {'O', 'g', 'g', 'S', 0, (byte) flags}).putLong(0).putInt(serial);
        page.put(26, (byte) 1).put(HEADER, (byte) body.length).position(HEADER + 1);
        return page.put(body).array();
    }

    private static byte[] withSerial(byte[] file, int serial) {
        byte[] changed = file.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at < changed.length) {
            buffer.putInt(at + 14, serial);
            int pieces = changed[at + 26] & 0xff;
            int next = at + HEADER + pieces;
            for (int i = 0; i < pieces; i++) {
                next += changed[at + HEADER + i] & 0xff;
            }
            at = next;
        }
        return changed;
    }
}
