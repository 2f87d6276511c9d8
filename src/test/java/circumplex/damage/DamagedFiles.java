package circumplex.damage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Damaged files made from every sample of the test resources, the same ones for the same seed. */
final class DamagedFiles {
    private final List<Path> samples = Stream.of("/audio", "/tagged")
            .flatMap(DamagedFiles::files)
            .sorted(Comparator.comparing(path -> path.getFileName().toString()))
            .toList();
    private final long seed;

    DamagedFiles(long seed) {
        this.seed = seed;
    }

    /**
     * A damaged file.
     *
     * @param name tells what it was made of and how, with the ending of the sample
     * @param bytes what it holds
     */
    record DamagedFile(String name, byte[] bytes) {}

    /** Number of samples. */
    int samples() {
        return samples.size();
    }

    /** The n-th damaged file; the samples and the kinds of damage take turns. */
    DamagedFile get(int index) throws IOException {
        Random random = new Random(seed * 1_000_003 + index);
        Path sample = samples.get(index % samples.size());
        Damage[] kinds = Damage.values();
        // One more step each time all samples had their turn, so that each sample meets each kind.
        Damage damage = kinds[(index + index / samples.size()) % kinds.length];
        byte[] other = Files.readAllBytes(samples.get(random.nextInt(samples.size())));
        byte[] bytes = damage.apply(Files.readAllBytes(sample), other, random);
        if (random.nextInt(8) == 0 && bytes.length > 0) {
            bytes = kinds[random.nextInt(kinds.length)].apply(bytes, other, random);
        }
        String name = sample.getFileName().toString();
        return new DamagedFile(
                String.format("%05d-%s-%s", index, damage.name().toLowerCase(java.util.Locale.ROOT), name), bytes);
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> all =
                Files.list(Path.of(DamagedFiles.class.getResource(folder).toURI()))) {
            return all
                    .filter(path ->
                            !path.toString().endsWith(".sh") && !path.toString().endsWith(".png"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
