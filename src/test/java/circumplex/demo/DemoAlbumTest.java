package circumplex.demo;

import static org.assertj.core.api.Assertions.assertThat;

import circumplex.audio.decode.AudioDecoders;
import circumplex.audio.decode.PcmSource;
import circumplex.demo.mix.Loudness;
import circumplex.demo.piece.Piece;
import circumplex.demo.sound.Stereo;
import circumplex.model.AudioFailure;
import circumplex.model.Mood;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The demo library as it lies in {@code assets/demo}. */
class DemoAlbumTest {
    private static final Path FOLDER = Path.of("assets", "demo");
    private static final long LARGEST = 4_200_000;

    private final DemoAlbum album = new DemoAlbum();

    static Stream<String> files() {
        DemoAlbum album = new DemoAlbum();
        return album.pieces().stream().map(album::fileName);
    }

    @Test
    void theFolderHoldsThePiecesAndTheirLicenceAndIsSmall() throws IOException {
        List<String> expected = new ArrayList<>(files().toList());
        expected.add("LICENSE.txt");
        assertThat(Files.readAllLines(FOLDER.resolve("files.txt"))).isEqualTo(expected);
        expected.add("files.txt");
        long size = 0;
        List<String> there = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                there.add(file.getFileName().toString());
                size += Files.size(file);
            }
        }
        assertThat(there).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(size).isLessThan(LARGEST);
    }

    @ParameterizedTest
    @MethodSource("files")
    void aPieceIsLoudEnoughDoesNotClipAndEndsInSilence(String name) throws AudioFailure {
        Stereo sound = decode(FOLDER.resolve(name));
        assertThat(sound.frames()).isBetween(30 * Stereo.RATE, 60 * Stereo.RATE);
        assertThat(Loudness.of(sound)).isBetween(-21.0, -12.0);
        assertThat(sound.peak()).as("below −1 dB").isLessThan(0.89);
        for (double[] channel : List.of(sound.left(), sound.right())) {
            assertThat(Math.abs(Arrays.stream(channel).average().orElseThrow())).isLessThan(1e-3);
            assertThat(peak(channel, 0, 48)).as("no click at the start").isLessThan(0.02);
            assertThat(peak(channel, channel.length - 480, channel.length))
                    .as("no cut at the end")
                    .isLessThan(0.003);
        }
    }

    /** What is committed is what the program makes: after a change of an instrument, render the album anew. */
    @Test
    void theCommittedFileIsWhatIsRendered(@TempDir Path folder) throws IOException, AudioFailure {
        Piece piece = album.pieces().get(7);
        Path file = folder.resolve(album.fileName(piece));
        try (OutputStream out = Files.newOutputStream(file)) {
            album.write(piece, piece.mix().render(), out);
        }
        Stereo rendered = decode(file);
        Stereo committed = decode(FOLDER.resolve(album.fileName(piece)));
        assertThat(rendered.left()).isEqualTo(committed.left());
        assertThat(rendered.right()).isEqualTo(committed.right());
    }

    @Test
    void theBundledNetworkHearsPiecesInEveryQuadrant() throws IOException, AudioFailure {
        Collection<Mood> heard = HearDemo.hear(FOLDER).values();
        for (Quadrant quadrant : Quadrant.values()) {
            assertThat(quadrant.depth(heard)).as("%s, of %s", quadrant, heard).isPositive();
        }
        assertThat(spread(heard.stream().mapToDouble(Mood::valence).toArray())).isGreaterThan(0.5);
        assertThat(spread(heard.stream().mapToDouble(Mood::arousal).toArray())).isGreaterThan(0.6);
    }

    private static double spread(double[] values) {
        return Arrays.stream(values).max().orElseThrow()
                - Arrays.stream(values).min().orElseThrow();
    }

    private static double peak(double[] samples, int from, int to) {
        return Arrays.stream(samples, from, to).map(Math::abs).max().orElseThrow();
    }

    private static Stereo decode(Path file) throws AudioFailure {
        try (PcmSource source = new AudioDecoders().open(file)) {
            assertThat(source.sampleRate()).isEqualTo(Stereo.RATE);
            assertThat(source.channels()).isEqualTo(2);
            float[] samples = new float[2 * 61 * Stereo.RATE];
            int frames = 0;
            int read = source.read(samples, 0, Stereo.RATE);
            while (read > 0) {
                frames += read;
                read = source.read(samples, 2 * frames, Stereo.RATE);
            }
            assertThat((long) frames).isEqualTo(source.frames());
            Stereo sound = new Stereo(frames);
            for (int i = 0; i < frames; i++) {
                sound.add(i, samples[2 * i], samples[2 * i + 1]);
            }
            return sound;
        }
    }
}
