package circumplex.playlist;

import circumplex.model.Mood;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Candidates like those of a library: few artists with much, some unknown, doubles, compilations. */
final class RandomLibrary {
    private RandomLibrary() {}

    /**
     * @param tracks how many
     * @param artists how many; the first ones have the most tracks
     */
    static List<Candidate> of(long seed, int tracks, int artists) {
        Random random = new Random(seed);
        List<Candidate> library = new ArrayList<>(tracks);
        for (int i = 0; i < tracks; i++) {
            int artist = (int) (artists * Math.pow(random.nextDouble(), 2));
            int album = random.nextInt(5);
            boolean doubled = i > 0 && random.nextInt(8) == 0;
            Candidate other = doubled ? library.get(random.nextInt(i)) : null;
            library.add(new Candidate(
                    1 + 3L * i,
                    mood(random),
                    random.nextInt(20) == 0 ? 0 : Math.max(20, 210 + 70 * random.nextGaussian()),
                    doubled ? other.title() + " (Remastered)" : "Song " + i,
                    doubled ? other.artist() : random.nextInt(10) == 0 ? "" : "The Artist No. " + artist,
                    random.nextInt(10) == 0 ? "" : "Album " + album,
                    "/music/" + artist,
                    random.nextInt(10) == 0 ? Optional.of(random.nextInt(1 + tracks / 4)) : Optional.empty()));
        }
        if (tracks > 0) {
            Candidate last = library.get(tracks - 1);
            IntStream.range(0, tracks / 10).forEach(i -> {
                Candidate original = library.get(random.nextInt(tracks));
                library.add(new Candidate(
                        last.id() + 1 + i,
                        mood(random),
                        original.seconds() == 0 ? 0 : original.seconds() + 3 * random.nextDouble(),
                        original.title(),
                        original.artist().toUpperCase(java.util.Locale.ROOT),
                        "Best Of",
                        "/music/best",
                        original.audio()));
            });
        }
        return library;
    }

    /** Densest around the middle, as moods of music are. */
    private static Mood mood(Random random) {
        return Mood.clamped(0.5 + 0.2 * random.nextGaussian(), 0.5 + 0.2 * random.nextGaussian());
    }
}
